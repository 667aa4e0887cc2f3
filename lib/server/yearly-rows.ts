/**
 * Rows of the tables that an office keeps from year to year: results, the yearly plan, words of the orientation. Whatever a
 * row has said is kept, and nobody saves over what they have not seen.
 */

import type { z } from 'zod'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import {
  previousOf,
  ROW_CONTENT,
  type RollingKind,
  type RowContent,
  type RowKind,
  rowsToRoll,
} from '#lib/results/row-content.ts'
import { authorAt } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { type ReachedOffice, reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

export type Denied = 'not-found' | 'forbidden'

/** Who, and for whom. */
export type Writer = { name: string; organisation: string | null }

export type YearlyRow<Kind extends RowKind> = {
  id: string
  year: number
  version: number
  content: RowContent<Kind>
  isRemoved: boolean
  previousId: string | null
  source: string | null
  by: Writer
  at: Date
}

export type RowVersion<Kind extends RowKind> = Pick<
  YearlyRow<Kind>,
  'version' | 'content' | 'isRemoved' | 'by' | 'at'
>

/** Whatever the office's agreement is. */
export const mayFollowUp = (actor: Actor, officeId: string): boolean =>
  can(actor, 'follow-up', { office: officeId, state: 'none' })

const VERSION = {
  include: { user: { select: { name: true } }, party: { select: { organisation: true } } },
  orderBy: { version: 'desc' as const },
}

type VersionRow = {
  version: number
  content: unknown
  isRemoved: boolean
  createdAt: Date
  user: { name: string }
  party: { organisation: string } | null
}

const parse = <Kind extends RowKind>(kind: Kind, content: unknown): RowContent<Kind> =>
  (ROW_CONTENT[kind] as unknown as z.ZodType<RowContent<Kind>>).parse(content)

const versionOf = <Kind extends RowKind>(kind: Kind, row: VersionRow): RowVersion<Kind> => ({
  version: row.version,
  content: parse(kind, row.content),
  isRemoved: row.isRemoved,
  by: { name: row.user.name, organisation: row.party?.organisation ?? null },
  at: row.createdAt,
})

type Where = { officeId: string; year: number | { gte: number; lte: number } }

/** In the order they came, with those that were taken out. */
export const yearlyRows = async <Kind extends RowKind>(
  tx: Tx,
  kind: Kind,
  where: Where,
): Promise<readonly YearlyRow<Kind>[]> => {
  const rows = await tx.yearlyRow.findMany({
    where: { ...where, kind },
    orderBy: { seq: 'asc' },
    include: { versions: { ...VERSION, take: 1 } },
  })
  return rows.flatMap(({ id, year, previousId, source, versions: [newest] }) =>
    newest ? [{ id, year, previousId, source, ...versionOf(kind, newest) }] : [],
  )
}

export const isLive = ({ isRemoved }: { isRemoved: boolean }): boolean => !isRemoved

export type OpenedRow<Kind extends RowKind> = YearlyRow<Kind> & {
  office: { id: string; name: string }
  /** Newest first. */
  versions: readonly RowVersion<Kind>[]
  mayWrite: boolean
}

/** One row, with all that it has said. */
export const openYearlyRow = <Kind extends RowKind>(
  actor: Actor,
  kind: Kind,
  id: string,
): Promise<Result<OpenedRow<Kind>, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const row = isUuid(id)
      ? await tx.yearlyRow.findUnique({
          where: { id },
          include: { office: { select: { id: true, name: true } }, versions: VERSION },
        })
      : null
    if (!row || row.kind !== kind || !membershipAt(actor, row.officeId)) return fail('not-found')
    const versions = row.versions.map((version) => versionOf(kind, version))
    const [newest] = versions
    if (!newest) return fail('not-found')
    const { year, previousId, source, office } = row
    return ok({
      ...newest,
      id,
      year,
      previousId,
      source,
      office,
      versions,
      mayWrite: mayFollowUp(actor, row.officeId),
    })
  })

const AUDITED: Readonly<Record<RowKind, AuditKind>> = {
  result: 'results-changed',
  measure: 'plan-changed',
  orientation: 'orientation-changed',
}

type Placed = { officeId: string; year: number }
type NewRow<Kind extends RowKind> = {
  content: RowContent<Kind>
  source?: string | null
  previousId?: string | null
}

/** Under the office's lock. */
const insertRow = async <Kind extends RowKind>(
  tx: Tx,
  actor: Actor,
  kind: Kind,
  { officeId, year, content, source = null, previousId = null }: Placed & NewRow<Kind>,
): Promise<string> => {
  const { id } = await tx.yearlyRow.create({
    data: { officeId, kind, year, source, previousId },
    select: { id: true },
  })
  await appendVersion(tx, actor, { id, officeId, kind }, { version: 1, content, isRemoved: false })
  return id
}

const appendVersion = async (
  tx: Tx,
  actor: Actor,
  { id, officeId, kind }: { id: string; officeId: string; kind: RowKind },
  data: { version: number; content: RowContent; isRemoved: boolean },
): Promise<void> => {
  await tx.yearlyRow.update({ where: { id }, data: { lastVersion: data.version } })
  await tx.yearlyRowVersion.create({ data: { rowId: id, ...data, ...authorAt(actor, officeId) } })
  await audit(tx, { kind: AUDITED[kind], actorId: actor.userId, officeId, details: { row: id } })
}

/** What is changed in a year's table is decided under the office's lock: two who add the same thing at once add it once. */
export const changingTable = <Value, Failure extends string>(
  asker: Actor,
  officeId: string,
  change: (tx: Tx, reached: ReachedOffice) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Denied | Failure>> =>
  withActor(asker, async (tx) => {
    const reached = await reachOffice(tx, asker, officeId, 'locked')
    if (!reached.ok) return reached
    if (!mayFollowUp(reached.value.actor, officeId)) return fail('forbidden')
    return change(tx, reached.value)
  })

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2200

/** New rows in a year's table; those that are there already, from the same place, are left as they are. */
export const addRows = async <Kind extends RollingKind>(
  tx: Tx,
  actor: Actor,
  kind: Kind,
  { officeId, year, rows }: Placed & { rows: readonly NewRow<Kind>[] },
): Promise<readonly string[]> => {
  const lastYear = (await yearlyRows(tx, kind, { officeId, year: year - 1 })).filter(isLive)
  const added: string[] = []
  for (const { content, source = null, previousId } of rows) {
    const now = await yearlyRows(tx, kind, { officeId, year })
    if (source !== null && now.some((row) => row.source === source)) continue
    const before = previousId ?? previousOf(kind, { source, content }, lastYear, now)
    added.push(await insertRow(tx, actor, kind, { officeId, year, content, source, previousId: before }))
  }
  return added
}

export const addRow = <Kind extends RollingKind>(
  actor: Actor,
  kind: Kind,
  { officeId, year, content }: Placed & { content: RowContent<Kind> },
): Promise<Result<{ id: string }, Denied | 'invalid'>> =>
  changingTable(actor, officeId, async (tx, reached) => {
    const parsed = ROW_CONTENT[kind].safeParse(content)
    if (!parsed.success || !isYear(year)) return fail('invalid')
    const rows = [{ content: parsed.data as RowContent<Kind> }]
    const [id = ''] = await addRows(tx, reached.actor, kind, { officeId, year, rows })
    return ok({ id })
  })

/** What of last year's goes on in this year's table, and is not there yet. */
export const rollForward = <Kind extends RollingKind>(
  actor: Actor,
  kind: Kind,
  { officeId, year }: Placed,
): Promise<Result<{ count: number }, Denied | 'invalid' | 'nothing'>> =>
  changingTable(actor, officeId, async (tx, reached) => {
    if (!isYear(year)) return fail('invalid')
    const rows = (await rowsForYear(tx, kind, { officeId, year })).map(({ previous, content }) => ({
      content,
      source: previous.source,
      previousId: previous.id,
    }))
    const added = await addRows(tx, reached.actor, kind, { officeId, year, rows })
    return added.length > 0 ? ok({ count: added.length }) : fail('nothing')
  })

/** What `rollForward` would take. */
export const rowsForYear = async <Kind extends RollingKind>(
  tx: Tx,
  kind: Kind,
  { officeId, year }: Placed,
) => {
  const lastYear = (await yearlyRows(tx, kind, { officeId, year: year - 1 })).filter(isLive)
  return rowsToRoll(kind, lastYear, await yearlyRows(tx, kind, { officeId, year }))
}

type Changed = Result<{ version: number }, Denied | 'invalid' | 'changed'>

/** Locked: nobody else changes it meanwhile. */
const reachRow = async (
  tx: Tx,
  actor: Actor,
  kind: RowKind,
  id: string,
): Promise<Result<{ officeId: string; now: RowVersion<RowKind> }, Denied>> => {
  if (!isUuid(id)) return fail('not-found')
  await tx.$executeRaw`SELECT 1 FROM yearly_row WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.yearlyRow.findUnique({
    where: { id, kind },
    include: { versions: { ...VERSION, take: 1 } },
  })
  const newest = row?.versions[0]
  if (!row || !newest || !membershipAt(actor, row.officeId)) return fail('not-found')
  if (!mayFollowUp(actor, row.officeId)) return fail('forbidden')
  return ok({ officeId: row.officeId, now: versionOf(kind, newest) })
}

/** `seen`: the version one has read. Another has come since: nothing is saved, and the one who asks shows both. */
const changeRow = (
  actor: Actor,
  kind: RowKind,
  { id, seen }: { id: string; seen: number },
  change: (now: RowVersion<RowKind>) => Said | null,
): Promise<Changed> =>
  withActor(actor, async (tx) => {
    const reached = await reachRow(tx, actor, kind, id)
    if (!reached.ok) return reached
    const { officeId, now } = reached.value
    const next = change(now)
    if (!next) return fail('invalid')
    if (isSame(now, next)) return ok({ version: now.version })
    if (seen !== now.version) return fail('changed')
    await appendVersion(tx, actor, { id, officeId, kind }, { version: seen + 1, ...next })
    return ok({ version: seen + 1 })
  })

type Said = Pick<RowVersion<RowKind>, 'content' | 'isRemoved'>

/** jsonb keeps no order of its own. */
const isSame = (one: Said, other: Said): boolean =>
  one.isRemoved === other.isRemoved && sorted(one.content) === sorted(other.content)
const sorted = (content: unknown): string =>
  JSON.stringify(content, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

/** A row that was taken out meanwhile comes back with it: whoever saves has seen that it was. */
export const saveRow = <Kind extends RowKind>(
  actor: Actor,
  kind: Kind,
  given: { id: string; seen: number; content: RowContent<Kind> },
): Promise<Changed> =>
  changeRow(actor, kind, given, () => {
    const parsed = ROW_CONTENT[kind].safeParse(given.content)
    return parsed.success ? { content: parsed.data, isRemoved: false } : null
  })

/** Taken out of its year's table, or put back. What it said stays. */
export const takeOutRow = (
  actor: Actor,
  kind: RollingKind,
  given: { id: string; seen: number; isRemoved: boolean },
): Promise<Changed> =>
  changeRow(actor, kind, given, ({ content }) => ({ content, isRemoved: given.isRemoved }))

/** The only row from that place in that year: made when somebody first writes something in it. */
export const saveOnlyRow = <Kind extends 'orientation'>(
  actor: Actor,
  kind: Kind,
  given: Placed & { source: string; seen: number; content: RowContent<Kind> },
): Promise<Changed> =>
  changingTable(actor, given.officeId, async (tx, reached) => {
    const { officeId, year, source, seen } = given
    const parsed = ROW_CONTENT[kind].safeParse(given.content)
    if (!parsed.success || !isYear(year)) return fail('invalid')
    const row = await tx.yearlyRow.findUnique({
      where: { officeId_kind_year_source: { officeId, kind, year, source } },
    })
    const content = parsed.data as RowContent<Kind>
    if (!row) {
      await insertRow(tx, reached.actor, kind, { officeId, year, source, content })
      return ok({ version: 1 })
    }
    if (row.lastVersion !== seen) return fail('changed')
    const version = seen + 1
    await appendVersion(
      tx,
      reached.actor,
      { id: row.id, officeId, kind },
      { version, content, isRemoved: false },
    )
    return ok({ version })
  })
