import type * as Y from 'yjs'
import { annexesOf, type NumberedAnnex } from './annexes.ts'
import type { Meeting } from './meeting.ts'
import { type Attendee, decisionsFor, LINES, type Minutes, type MinutesItem } from './minutes.ts'
import { OTHERS, readAttendance, readChoice, textName } from './minutes-doc.ts'
import type { NamedClause } from './suggest-items.ts'

type Input = {
  /** Without «Nav» in front. */
  office: string
  meeting: Pick<Meeting, 'plan' | 'items' | 'annexes' | 'annexesSent'>
  doc: Y.Doc
  people: readonly Omit<Attendee, 'attendance'>[]
  /** In the agreement as it is now. */
  clauses: readonly NamedClause[]
}

/** The minutes as they stand: the agenda with what has been written under each item. */
export const readMinutes = ({
  office,
  meeting: { plan, items, ...files },
  doc,
  people,
  clauses,
}: Input): Minutes => ({
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
  items: items.map((item, at) =>
    readItem(doc, item, { number: at + 1, clauses, annexes: annexesOf(files, item.id) }),
  ),
})

const readItem = (
  doc: Y.Doc,
  { id, title, type, clause: about }: Meeting['items'][number],
  {
    number,
    clauses,
    annexes,
  }: { number: number; clauses: Input['clauses']; annexes: readonly NumberedAnnex[] },
): MinutesItem => {
  const text = (kind: Parameters<typeof textName>[0]) => doc.getText(textName(kind, id)).toString().trim()
  const clause = readChoice(doc, 'clause', id) || about
  const named = clauses.find((one) => one.clause === clause)
  return {
    id,
    number,
    title,
    type,
    annexes: annexes.map((annex) => ({ number: annex.number, title: annex.title })),
    clause,
    clauseNumber: named?.number ?? null,
    annex: named?.annex ?? null,
    note: text('note'),
    conclusion: text('conclusion'),
    decision: decisionsFor(type).find((known) => known === readChoice(doc, 'decision', id)) ?? null,
    responsible: text('responsible'),
    line: LINES.find((known) => known === readChoice(doc, 'line', id)) ?? null,
    due: readChoice(doc, 'due', id) || null,
  }
}
