/** The history of an agreement, newest first: who changed what, when. Whoever may read the agreement may read it. */
import type { Actor } from '#lib/access/actor.ts'
import type { Stance } from '#lib/agreements/positions.ts'
import type { Sitting } from '#lib/document/sittings.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { touchedBy } from '#lib/templates/clauses-touched.ts'
import { compareDocs } from '#lib/templates/restoring.ts'
import { type Tx, withActor } from './db.ts'
import type { LoggedAct } from './history-acts.ts'
import { type HistoryLog, type LoggedEvent, readHistoryLog, rowAt } from './history-log.ts'
import { type Person, peopleBehind, type Work } from './history-people.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { ok, type Result } from './result.ts'
import { documentAt } from './update-log.ts'

type What =
  | { kind: 'created' }
  | {
      kind: 'changed'
      /** In the agreement's order. */
      clauses: readonly ClauseName[]
      isWhole: boolean
      isOwnList: boolean
    }
  | { kind: 'language-changed'; language: Language }
  | { kind: 'wording-adapted' | 'wording-reset' | 'proposal-accepted'; clause: ClauseName }
  | { kind: 'restored'; clause: ClauseName | null; to: { seq: number; at: Date } }
  | { kind: 'version'; id: string; name: string }
  | {
      kind: Exclude<LoggedAct['kind'], 'frozen'>
      clauses: readonly ClauseName[]
      stance: Stance | null
    }
  | { kind: 'frozen'; number: number }

export type HistoryEntry = {
  /** The point in the log it ended with. */
  seq: number
  /** The point before it began. */
  follows: number
  beganAt: Date
  at: Date
  person: Person
  what: What
}
export type HistoryFilter = {
  clause?: string | undefined
  person?: string | undefined
  /** Only what is older than this point. */
  before?: number | undefined
}
export type History = {
  open: OpenDraft
  /** Newest first. */
  entries: readonly HistoryEntry[]
  /** Where the next page begins; null when this was the last. */
  older: number | null
  people: readonly Person[]
  clauses: readonly ClauseName[]
}

const PAGE = 30

export const listHistory = async (
  actor: Actor,
  id: string,
  filter: HistoryFilter = {},
): Promise<Result<History, 'not-found' | 'forbidden'>> => {
  const opened = await openDraft(actor, id)
  if (!opened.ok) return opened
  return withActor(actor, async (tx) => {
    const reading = await startReading(tx, opened.value)
    const entries = await readEntries(reading, filter)
    const page = firstPage(entries)
    return ok({
      open: opened.value,
      entries: page,
      older: entries.length > page.length ? (page.at(-1)?.seq ?? null) : null,
      people: everybody(reading),
      clauses: reading.names.all,
    })
  })
}

/** What ended at the same point is never parted: the next page begins below a point. */
const firstPage = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] => {
  const last = entries[PAGE - 1]
  return last ? entries.filter((entry, at) => at < PAGE || entry.seq === last.seq) : entries
}

type Reading = {
  tx: Tx
  open: OpenDraft
  log: HistoryLog
  names: ReturnType<typeof clauseNames>
  touched: ReturnType<typeof touchedBy>
  personOf: (work: Work) => Person
}

const startReading = async (tx: Tx, open: OpenDraft): Promise<Reading> => {
  const log = await readHistoryLog(tx, open.agreement.id)
  const works = [
    ...log.rows,
    ...log.versions.map(({ userId }) => ({ userId, partyId: null })),
    ...log.acts.map(({ userId }) => ({ userId })),
  ]
  return {
    tx,
    open,
    log,
    names: clauseNames(open.document, open.draft),
    touched: touchedBy(open.bundle),
    personOf: await peopleBehind(tx, open.agreement.office.id, works),
  }
}

const everybody = ({ log, personOf }: Reading): readonly Person[] => {
  const acting = log.acts.map(({ userId }) => [userId, personOf({ userId })] as const)
  const found = new Map([...acting, ...log.rows.map((row) => [row.userId, personOf(row)] as const)])
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}

const readEntries = async (reading: Reading, filter: HistoryFilter): Promise<readonly HistoryEntry[]> => {
  const { log } = reading
  const entries = [
    ...(await Promise.all(log.sittings.map((sitting) => sittingEntry(reading, sitting)))),
    ...log.events.flatMap((event) => eventEntry(reading, event)),
    ...log.rows.filter(({ seq }) => seq === 1).map((row) => createdEntry(reading, row)),
    ...versionEntries(reading),
    ...log.acts.map((act) => actEntry(reading, act)),
  ]
  return entries.filter((entry) => saysSomething(entry) && passes(entry, filter)).sort(newestFirst)
}

/** A notice that somebody has read is no change of the agreement. */
const saysSomething = ({ what }: HistoryEntry): boolean =>
  what.kind !== 'changed' || what.isWhole || what.isOwnList || what.clauses.length > 0

/** What was done with a text stands above the sitting it was done after, and a name above that. */
const newestFirst = (one: HistoryEntry, other: HistoryEntry): number =>
  other.seq - one.seq ||
  Number(other.what.kind === 'version') - Number(one.what.kind === 'version') ||
  other.at.getTime() - one.at.getTime() ||
  Number(other.what.kind === 'frozen') - Number(one.what.kind === 'frozen')

function passes({ seq, person, what }: HistoryEntry, filter: HistoryFilter): boolean {
  if (filter.before !== undefined && seq >= filter.before) return false
  if (filter.person !== undefined && person.id !== filter.person) return false
  return filter.clause === undefined || concerns(what, filter.clause)
}

/** What concerns every clause is part of each one's history. */
function concerns(what: What, clause: string): boolean {
  switch (what.kind) {
    case 'restored':
      return what.clause === null || what.clause.key === clause
    case 'changed':
      return what.isWhole || what.clauses.some(({ key }) => key === clause)
    case 'position-taken':
      return what.clauses.some(({ key }) => key === clause)
    case 'wording-adapted':
    case 'wording-reset':
      return what.clause.key === clause
    default:
      return true
  }
}

const createdEntry = ({ personOf }: Reading, row: HistoryLog['rows'][number]): HistoryEntry => ({
  seq: row.seq,
  follows: row.fromSeq - 1,
  beganAt: row.beganAt,
  at: row.createdAt,
  person: personOf(row),
  what: { kind: 'created' },
})

const sittingEntry = async (reading: Reading, sitting: Sitting): Promise<HistoryEntry> => {
  const touched = reading.touched(sitting.rows.flatMap(({ parts }) => parts))
  const unknown = sitting.rows.some(({ parts }) => parts.length === 0)
    ? await seenToChange(reading, sitting)
    : []
  return {
    seq: sitting.seq,
    follows: sitting.fromSeq - 1,
    beganAt: sitting.beganAt,
    at: sitting.endedAt,
    person: reading.personOf(sitting),
    what: {
      kind: 'changed',
      clauses: reading.names.inOrder([...touched.clauses, ...unknown]),
      isWhole: touched.isWhole,
      isOwnList: touched.isOwnList,
    },
  }
}

/** Rows from before parts were written down: what they touched is seen from what the agreement says. */
const seenToChange = async ({ tx, open }: Reading, { fromSeq, seq }: Sitting): Promise<readonly string[]> => {
  const { id } = open.agreement
  const [before, after] = [await documentAt(tx, id, fromSeq - 1), await documentAt(tx, id, seq)]
  return compareDocs(open.bundle, before, after).map(({ key }) => key)
}

function eventEntry({ names, personOf, log }: Reading, event: LoggedEvent): HistoryEntry[] {
  const what = whatOf(event, log, (key) => names.of(key))
  const { row } = event
  return what
    ? [
        {
          seq: row.seq,
          follows: row.fromSeq - 1,
          beganAt: row.beganAt,
          at: row.createdAt,
          person: personOf(row),
          what,
        },
      ]
    : []
}

function whatOf(
  { kind, language, clause, to }: LoggedEvent,
  log: HistoryLog,
  nameOf: (key: string) => ClauseName,
): What | undefined {
  if (kind === 'language-changed') return language && { kind, language }
  if (kind !== 'restored') return clause === undefined ? undefined : { kind, clause: nameOf(clause) }
  const point = to === undefined ? undefined : rowAt(log.rows, to)
  return (
    point && {
      kind,
      clause: clause === undefined ? null : nameOf(clause),
      to: { seq: point.seq, at: point.createdAt },
    }
  )
}

const actEntry = ({ names, personOf }: Reading, act: LoggedAct): HistoryEntry => ({
  seq: act.seq,
  follows: act.seq,
  beganAt: act.beganAt,
  at: act.at,
  person: personOf({ userId: act.userId }),
  what:
    act.kind === 'frozen'
      ? { kind: act.kind, number: act.number ?? 1 }
      : { kind: act.kind, clauses: names.inOrder(act.clauses), stance: act.stance },
})

/** Stands in time where the point is, not where somebody came to give it a name. */
const versionEntries = ({ log, personOf }: Reading): HistoryEntry[] =>
  log.versions.flatMap(({ id, seq, name, userId }) => {
    const row = rowAt(log.rows, seq)
    const person = personOf({ userId, partyId: partyOf(log, userId) })
    return row
      ? [
          {
            seq,
            follows: row.fromSeq - 1,
            beganAt: row.createdAt,
            at: row.createdAt,
            person,
            what: { kind: 'version', id, name },
          },
        ]
      : []
  })

/** Who names a version need not have written in it; the mark is then the one they wear elsewhere in the log. */
const partyOf = (log: HistoryLog, userId: string): string | null =>
  log.rows.findLast((row) => row.userId === userId)?.partyId ?? null

/** What taking back a restoration means: back to the point before it. Undefined when the point is no restoration. */
export const undoOf = (
  { entries }: History,
  seq: number,
): { done: number; before: number; clause: string | null } | undefined => {
  const entry = entries.find((one) => one.seq === seq && one.what.kind === 'restored')
  if (entry?.what.kind !== 'restored') return undefined
  return { done: seq, before: entry.follows, clause: entry.what.clause?.key ?? null }
}
