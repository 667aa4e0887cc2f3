/** One point of an agreement's history: what it said then, what differs from another point, and what one sitting changed. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import type { LoggedWork } from '#lib/document/sittings.ts'
import { clauseScope, isPartOfClause } from '#lib/templates/clause-scope.ts'
import { type ClauseChange, compareDocuments } from '#lib/templates/compare-documents.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { previewRestoring } from '#lib/templates/restoring.ts'
import { partsOf } from '#lib/templates/template.ts'
import { type Tx, withActor } from './db.ts'
import { type HistoryLog, type LoggedVersion, readHistoryLog, rowAt } from './history-log.ts'
import { type Person, peopleBehind, type Work } from './history-people.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { fail, ok, type Result } from './result.ts'
import { newEntry } from './server-changes.ts'
import { documentAt } from './update-log.ts'

type Denied = 'not-found' | 'forbidden'

/** The end of a row of the log. */
type Point = { seq: number; at: Date; person: Person; isNow: boolean }
/** Point 0 is the agreement before anything was written. */
type AnyPoint = Point | { seq: 0; at: null; person: null; isNow: false }
type State = { doc: Y.Doc; draft: ReturnType<typeof readDraft>; document: ResolvedDocument }

type Reading = { tx: Tx; open: OpenDraft; log: HistoryLog; personOf: (work: Work) => Person }

/** Opens the agreement for this person, and its log; a point that the log does not have is not found. */
const read = async <Value>(
  actor: Actor,
  id: string,
  work: (reading: Reading) => Promise<Value | undefined>,
): Promise<Result<Value, Denied>> => {
  const opened = await openDraft(actor, id)
  if (!opened.ok) return opened
  return withActor(actor, async (tx) => {
    const log = await readHistoryLog(tx, id)
    const personOf = await peopleBehind(tx, opened.value.agreement.office.id, log.rows)
    const value = await work({ tx, open: opened.value, log, personOf })
    return value === undefined ? fail('not-found') : ok(value)
  })
}

const stateOf = ({ bundle }: OpenDraft, doc: Y.Doc): State => {
  const draft = readDraft(
    doc,
    partsOf(bundle).flatMap(({ tables }) => tables),
  )
  return { doc, draft, document: resolveAgreement(bundle, draft) }
}

const stateAt = async ({ tx, open }: Reading, seq: number): Promise<State> =>
  stateOf(open, seq === 0 ? new Y.Doc() : await documentAt(tx, open.agreement.id, seq))

const anyPointAt = (reading: Reading, seq: number): AnyPoint | undefined =>
  seq === 0 ? { seq, at: null, person: null, isNow: false } : pointAt(reading, seq)

const pointAt = ({ log, personOf }: Reading, seq: number): Point | undefined => {
  const row = rowAt(log.rows, seq)
  if (!row) return undefined
  const isNow = row.seq === log.rows.at(-1)?.seq
  return { seq: row.seq, at: row.createdAt, person: personOf(row), isNow }
}

const lastSeq = (log: HistoryLog): number => log.rows.at(-1)?.seq ?? 0

export type OpenPoint = {
  open: OpenDraft
  point: Point
  document: ResolvedDocument
  versions: readonly (LoggedVersion & { by: Person; isMine: boolean })[]
}

/** The agreement as it was. */
export const openPoint = (actor: Actor, id: string, seq: number): Promise<Result<OpenPoint, Denied>> =>
  read(actor, id, async (reading) => {
    const point = pointAt(reading, seq)
    if (!point) return undefined
    const { document } = await stateAt(reading, point.seq)
    const named = reading.log.versions.filter((version) => version.seq === point.seq)
    const nameOf = await peopleBehind(
      reading.tx,
      reading.open.agreement.office.id,
      named.map(({ userId }) => ({ userId, partyId: null })),
    )
    const versions = named.map((version) => ({
      ...version,
      by: nameOf({ userId: version.userId, partyId: null }),
      isMine: version.userId === actor.userId,
    }))
    return { open: reading.open, point, document, versions }
  })

export type SeenChange = ClauseChange & {
  /** It says something else now than at `from`: there is something to take back. */
  canRestore: boolean
  /** Others who changed the same clause in the same time; their words are among those shown. */
  alsoBy: readonly Person[]
}
export type Comparison = {
  open: OpenDraft
  from: AnyPoint
  to: AnyPoint
  /** Whose changes these are. */
  sitting: { person: Person; beganAt: Date; endedAt: Date }
  languageChanged: boolean
  changes: readonly SeenChange[]
}
type NamedPoint = { seq: number; at: Date; name: string | null }

const compare = async (
  reading: Reading,
  from: AnyPoint,
  to: AnyPoint,
): Promise<Omit<Comparison, 'sitting'>> => {
  const [before, after] = [await stateAt(reading, from.seq), await stateAt(reading, to.seq)]
  const { open } = reading
  const restorable = new Set(
    open.permissions.write && from.seq > 0
      ? compareDocuments(before.document, open.document).map(({ key }) => key)
      : [],
  )
  return {
    open,
    from,
    to,
    languageChanged: before.draft.language !== after.draft.language,
    changes: compareDocuments(before.document, after.document).map((change) => ({
      ...change,
      canRestore: restorable.has(change.key),
      alsoBy: [],
    })),
  }
}

const MOST_POINTS = 200

/** Where sittings and events ended, with their names. */
export function pointsOf({ rows, sittings, events, versions }: HistoryLog): readonly NamedPoint[] {
  const ends = new Set([1, ...sittings.map(({ seq }) => seq), ...events.map(({ row }) => row.seq)])
  const named = new Map(versions.map(({ seq, name }) => [seq, name]))
  return rows
    .filter(({ seq }) => ends.has(seq) || named.has(seq))
    .map(({ seq, createdAt }) => ({ seq, at: createdAt, name: named.get(seq) ?? null }))
    .reverse()
    .slice(0, MOST_POINTS)
}

/** What the sitting that ended with this number changed, and nobody else. */
export const compareSitting = (actor: Actor, id: string, seq: number): Promise<Result<Comparison, Denied>> =>
  read(actor, id, async (reading) => {
    const sitting = sittingAt(reading, seq)
    const [first, last] = [sitting[0], sitting.at(-1)]
    const [from, to] = [first && anyPointAt(reading, first.fromSeq - 1), last && pointAt(reading, last.seq)]
    if (!first || !last || !from || !to) return undefined
    const comparison = await compare(reading, from, to)
    return {
      ...comparison,
      sitting: { person: reading.personOf(first), beganAt: first.beganAt, endedAt: last.createdAt },
      changes: await changesOf(reading, sitting, comparison),
    }
  })

/** The rows of the sitting that ended there; an event is a sitting of one row. */
function sittingAt({ log }: Reading, seq: number): readonly LoggedWork[] {
  const row = rowAt(log.rows, seq)
  if (!row) return []
  return log.sittings.find((sitting) => sitting.seq === row.seq)?.rows ?? [row]
}

/**
 * Others may have written meanwhile. A clause that only they touched is left out; one that both touched is shown with
 * the words of both, and with the others' names.
 */
const changesOf = async (
  reading: Reading,
  mine: readonly LoggedWork[],
  { from, to, changes }: Omit<Comparison, 'sitting'>,
): Promise<readonly SeenChange[]> => {
  const theirs = reading.log.rows.filter(
    (row) => row.seq > from.seq && row.seq <= to.seq && !mine.includes(row),
  )
  if (theirs.length === 0) return changes
  const drafts = [(await stateAt(reading, from.seq)).draft, (await stateAt(reading, to.seq)).draft]
  return changes.flatMap((change) => {
    const scope = clauseScope(reading.open.bundle, change.key, drafts)
    const touched = (row: LoggedWork) =>
      row.parts.length === 0 || !scope || row.parts.some((part) => isPartOfClause(scope, part))
    if (!mine.some(touched)) return []
    const others = new Map(theirs.filter(touched).map((row) => [row.userId, reading.personOf(row)]))
    return [{ ...change, alsoBy: [...others.values()] }]
  })
}

export type RestorePreview = {
  open: OpenDraft
  point: Point
  /** The newest update it was made from. */
  seen: number
  changes: readonly ClauseChange[]
  /** The whole agreement goes back to another language. */
  languageChanges: boolean
}

/** What taking a clause (or all) back to this point would change. For those who may write. */
export const previewRestore = (
  actor: Actor,
  id: string,
  wanted: { to: number; clause: string | null },
): Promise<Result<RestorePreview, Denied>> =>
  read(actor, id, async (reading) => {
    const { open, log } = reading
    const point = pointAt(reading, wanted.to)
    if (!open.permissions.write || !point) return undefined
    const [{ doc: past, draft: was }, { doc, draft: is }] = [
      await stateAt(reading, point.seq),
      await stateAt(reading, lastSeq(log)),
    ]
    const changes = previewRestoring({ bundle: open.bundle, doc, past }, wanted.clause, newEntry)
    const languageChanges = wanted.clause === null && was.language !== is.language
    return changes && { open, point, seen: lastSeq(log), changes, languageChanges }
  })
