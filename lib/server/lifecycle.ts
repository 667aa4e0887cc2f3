/**
 * What a day makes of a signed agreement by itself: in force from its first day, terminated when a notice has run out,
 * replaced by its revision. The pages compute what they say from the dates; this only writes down that it has happened,
 * when somebody changes the dates and each hour, so that a server that stood still catches up.
 */
import { nextState } from '#lib/agreements/agreement-state.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import {
  dueEvents,
  type Life,
  type LifeInput,
  lifeOf,
  type ValidityDeadline,
  validityDeadlines,
} from '#lib/agreements/validity.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { audit } from './audit.ts'
import { today } from './clock.ts'
import { contractingPartiesOf } from './contracting-parties.ts'
import { db, type Tx } from './db.ts'
import { evaluationsIn, lastHeld } from './evaluations.ts'
import { log } from './log.ts'
import { rememberedContents } from './remembered-content.ts'
import { tellOwners } from './tell-owners.ts'
import { parseTemplateRefs } from './templates.ts'
import { standing, terminationsIn } from './termination-rows.ts'
import { termsOf } from './terms.ts'

type Reads = Pick<AgreementContent, 'draft'>

/** Of several agreements at once. */
const lifeInputs = async (
  tx: Tx,
  agreements: readonly AgreementRow[],
): Promise<(agreement: AgreementRow, read: Reads, day: Day) => LifeInput> => {
  const ids = agreements.map(({ id }) => id)
  const parties = await contractingPartiesOf(
    tx,
    agreements.map(({ officeId }) => officeId),
  )
  const terms = await termsOf(tx, ids)
  const notices = await terminationsIn(tx, ids)
  return (agreement, { draft }, day) => {
    const owners = parties(agreement.officeId)
    return {
      state: agreement.state,
      terms: terms(agreement, draft, owners).terms,
      noticeEnds: standing(notices(agreement.id, owners))?.endsOn ?? null,
      today: day,
    }
  }
}

const lifeInput = async (tx: Tx, agreement: AgreementRow, day: Day, read?: Reads): Promise<LifeInput> =>
  (await lifeInputs(tx, [agreement]))(agreement, read ?? (await readContent(tx, agreement)), day)

const isAfterSigning = ({ state }: AgreementRow): boolean => state !== 'draft' && state !== 'frozen'

/** Null as long as it is not signed. */
export const readLife = async (tx: Tx, agreement: AgreementRow, read?: Reads): Promise<Life | null> =>
  isAfterSigning(agreement) ? (lifeOf(await lifeInput(tx, agreement, today(), read)) ?? null) : null

/** Of several agreements at once. */
export const livesOf = async (
  tx: Tx,
  agreements: readonly AgreementRow[],
): Promise<(agreement: AgreementRow, read: Reads) => Life | null> => {
  const signed = agreements.filter(isAfterSigning)
  if (signed.length === 0) return () => null
  const inputOf = await lifeInputs(tx, signed)
  return (agreement, read) =>
    isAfterSigning(agreement) ? (lifeOf(inputOf(agreement, read, today())) ?? null) : null
}

/** What somebody should be reminded of, soonest first. */
export const readValidityDeadlines = async (
  tx: Tx,
  agreement: AgreementRow,
): Promise<readonly ValidityDeadline[]> => (await validityDeadlinesOf(tx, [agreement]))(agreement)

/** Of several agreements at once. */
export const validityDeadlinesOf = async (
  tx: Tx,
  agreements: readonly AgreementRow[],
): Promise<(agreement: AgreementRow) => readonly ValidityDeadline[]> => {
  const contentOf = await rememberedContents(tx, agreements)
  const inputOf = await lifeInputs(tx, agreements)
  const evaluations = await evaluationsIn(
    tx,
    agreements.map(({ id }) => id),
  )
  return (agreement) => {
    const input = inputOf(agreement, contentOf(agreement), today())
    return validityDeadlines({ ...input, lastEvaluation: lastHeld(evaluations(agreement.id)) })
  }
}

/** Under the agreement's row lock. */
export const advance = async (tx: Tx, agreement: AgreementRow, day: Day): Promise<void> => {
  if (!isAfterSigning(agreement)) return
  for (const event of dueEvents(await lifeInput(tx, agreement, day)))
    await (event === 'terminate' ? terminate(tx, agreement) : enterIntoForce(tx, agreement))
}

/** In the name of the one whose confirmation was the last: that decided the day. */
const enterIntoForce = async (tx: Tx, agreement: AgreementRow): Promise<void> => {
  const { id: agreementId, officeId } = agreement
  const actorId = await lastToDo(tx, agreementId, 'signed')
  await setState(tx, agreement, 'enter-into-force')
  await audit(tx, { kind: 'in-force', actorId, officeId, agreementId })
  await tellOwners(tx, actorId, agreement, 'in-force')
  await replaceRevised(tx, agreement, actorId)
}

const terminate = async (tx: Tx, agreement: AgreementRow): Promise<void> => {
  const { id: agreementId, officeId } = agreement
  const actorId = await lastToDo(tx, agreementId, 'termination-notified')
  await setState(tx, agreement, 'terminate')
  await audit(tx, { kind: 'terminated', actorId, officeId, agreementId })
  await tellOwners(tx, actorId, agreement, 'terminated')
}

/** The agreement this one revises has been in force until now. */
const replaceRevised = async (tx: Tx, { id, officeId }: AgreementRow, actorId: string): Promise<void> => {
  const { revisesId } = await tx.agreement.findUniqueOrThrow({ where: { id }, select: { revisesId: true } })
  const old = revisesId ? await lockedRow(tx, revisesId) : null
  if (!old || !nextState(old.state, 'terminate')) return
  await setState(tx, old, 'terminate')
  await audit(tx, { kind: 'replaced', actorId, officeId, agreementId: old.id, details: { by: id } })
}

const setState = async (
  tx: Tx,
  { id, officeId, state: before }: AgreementRow,
  event: 'enter-into-force' | 'terminate',
): Promise<void> => {
  const state = nextState(before, event)
  if (!state) throw new Error(`an agreement that is ${before} cannot ${event}`)
  await tx.agreement.update({ where: { id }, data: { state } })
  await notifyAccessChanged(tx, officeId)
}

const lastToDo = async (tx: Tx, agreementId: string, kind: string): Promise<string> => {
  const event = await tx.auditEvent.findFirstOrThrow({
    where: { agreementId, kind },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  })
  if (!event.actorId) throw new Error(`nobody has ${kind}`)
  return event.actorId
}

const lockedRow = async (tx: Tx, id: string): Promise<AgreementRow> => {
  await tx.$executeRaw`SELECT 1 FROM agreement WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.agreement.findUniqueOrThrow({ where: { id } })
  return { ...row, templates: parseTemplateRefs(row.templates) }
}

/** Every agreement whose day has come. One that fails is told of and leaves the others alone. */
export const advanceAll = async (day: Day = today()): Promise<void> => {
  const rows = await db().agreement.findMany({
    where: { state: { in: ['signed', 'in_force'] } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id } of rows)
    await db()
      .$transaction(async (tx) => advance(tx, await lockedRow(tx, id), day))
      .catch((error: unknown) =>
        log.error('an agreement could not be moved on', { agreement: id, error: nameOf(error) }),
      )
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
