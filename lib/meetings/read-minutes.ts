import type * as Y from 'yjs'
import type { Meeting } from './meeting.ts'
import { type Attendee, DECISIONS, LINES, type Minutes, type MinutesItem } from './minutes.ts'
import { OTHERS, readAttendance, readChoice, textName } from './minutes-doc.ts'
import type { NamedClause } from './suggest-items.ts'

type Input = {
  /** Without «Nav» in front. */
  office: string
  meeting: Pick<Meeting, 'plan' | 'items'>
  doc: Y.Doc
  people: readonly Omit<Attendee, 'attendance'>[]
  /** In the agreement as it is now. */
  clauses: readonly NamedClause[]
}

/** The minutes as they stand: the agenda with what has been written under each item. */
export const readMinutes = ({ office, meeting: { plan, items }, doc, people, clauses }: Input): Minutes => ({
  office,
  language: plan.language,
  date: plan.date,
  from: plan.from,
  to: plan.to,
  place: plan.place,
  attendees: people.map(({ id, name, role, organisation, partyId }) => ({
    id,
    name,
    role,
    organisation,
    partyId,
    attendance: readAttendance(doc, id),
  })),
  others: doc.getText(OTHERS).toString().trim(),
  items: items.map((item, at) => readItem(doc, item, at + 1, clauses)),
})

const readItem = (
  doc: Y.Doc,
  { id, title, type, clause: about }: Meeting['items'][number],
  number: number,
  clauses: Input['clauses'],
): MinutesItem => {
  const text = (kind: Parameters<typeof textName>[0]) => doc.getText(textName(kind, id)).toString().trim()
  const clause = readChoice(doc, 'clause', id) || about
  const named = clauses.find((one) => one.clause === clause)
  return {
    id,
    number,
    title,
    type,
    clause,
    clauseNumber: named?.number ?? null,
    annex: named?.annex ?? null,
    note: text('note'),
    conclusion: text('conclusion'),
    decision: DECISIONS.find((known) => known === readChoice(doc, 'decision', id)) ?? null,
    responsible: text('responsible'),
    line: LINES.find((known) => known === readChoice(doc, 'line', id)) ?? null,
    due: readChoice(doc, 'due', id) || null,
  }
}
