/** The disputes of an agreement, open and over: who lifted what, what was done, and how it ended. Nothing here writes. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import type {
  Candidate,
  DisputesView,
  DisputeView,
  StepEntry,
  StepView,
} from '#lib/agreements/dispute-view.ts'
import {
  DISPUTE_ENDS,
  DISPUTE_STEPS,
  type DisputeEnd,
  type DisputeKind,
  disagreements,
  disputeEnd,
  missingFrom,
} from '#lib/agreements/disputes.ts'
import { positionsNow } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import { readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind, type Work } from './history-people.ts'
import { newestPositions } from './positions.ts'
import type { Prisma } from './prisma-client/client.ts'
import { ok, type Result } from './result.ts'

const WITH_STEPS = {
  steps: {
    include: { retraction: true, confirmations: true },
    orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
  },
} satisfies Prisma.DisputeInclude
export type DisputeRow = Prisma.DisputeGetPayload<{ include: typeof WITH_STEPS }>
export type StepRow = DisputeRow['steps'][number]

/** Newest first. */
export const disputeRows = (tx: Tx, agreementId: string): Promise<readonly DisputeRow[]> =>
  tx.dispute.findMany({ where: { agreementId }, include: WITH_STEPS, orderBy: { createdAt: 'desc' } })

/** Steps that count: neither corrected nor taken back. */
export const standingSteps = ({ steps }: DisputeRow): readonly StepRow[] => {
  const replaced = new Set(steps.map(({ replacesId }) => replacesId))
  return steps.filter(({ id, retraction }) => !replaced.has(id) && !retraction)
}

const asStanding = ({ kind, partyId, confirmations }: StepRow) => ({
  kind,
  partyId,
  confirmedBy: confirmations.map((one) => one.partyId),
})

export const endOf = (row: DisputeRow, parties: readonly Party[]): DisputeEnd | null =>
  disputeEnd(standingSteps(row).map(asStanding), parties)

export type OpenDispute = {
  id: string
  clauses: readonly string[]
  subject: string
  partyId: string
  openedAt: Date
  /** What was done last, or is to come. */
  lastStep: { kind: DisputeKind; heldOn: string } | null
}

/** For the gate's page, the list of what must be discussed, and the agenda. Access is settled before anybody comes here. */
export const openDisputes = async (tx: Tx, agreementId: string): Promise<readonly OpenDispute[]> => {
  const agreement = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } })
  const parties = await contractingParties(tx, agreement.officeId)
  const rows = await disputeRows(tx, agreementId)
  return rows
    .filter((row) => endOf(row, parties) === null)
    .map((row) => {
      const last = standingSteps(row).at(-1)
      return {
        id: row.id,
        clauses: row.clauses,
        subject: row.subject,
        partyId: row.partyId,
        openedAt: row.createdAt,
        lastStep: last ? { kind: last.kind, heldOn: asDay(last.heldOn) } : null,
      }
    })
}

type Reading = {
  tx: Tx
  agreement: AgreementRow
  parties: readonly Party[]
  /** Whom the person who asks answers for; null for those who only read. */
  own: string | null
  personOf: (work: Work) => Person
}

export const listDisputes = (
  actor: Actor,
  agreementId: string,
): Promise<Result<DisputesView, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    // What the parties hold against each other is for them and the NAV leader, as the notes of their positions are.
    const reached = await reachAgreement(tx, actor, agreementId, 'read-notes')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const mayLift = can(actor, 'dispute', { office: officeId, state })
    const rows = await disputeRows(tx, agreementId)
    const reading: Reading = {
      tx,
      agreement: reached.value,
      parties: await contractingParties(tx, officeId),
      own: mayLift ? (membershipAt(actor, officeId)?.party?.id ?? null) : null,
      personOf: await peopleBehind(tx, officeId, rows.flatMap(worksOf)),
    }
    return ok({
      today: today(),
      disputes: rows.map((row) => viewOf(reading, row)),
      candidates: await readCandidates(tx, reached.value, reading.parties, rows),
      mayLift,
    })
  })

const worksOf = (row: DisputeRow): readonly Work[] => [
  row,
  ...row.steps.flatMap((step) => [
    step,
    ...(step.retraction ? [step.retraction] : []),
    ...step.confirmations,
  ]),
]

const viewOf = (reading: Reading, row: DisputeRow): DisputeView => {
  const end = endOf(row, reading.parties)
  const replaced = new Set(row.steps.map(({ replacesId }) => replacesId))
  return {
    id: row.id,
    clauses: row.clauses,
    subject: row.subject,
    by: reading.personOf(row),
    at: row.createdAt,
    end,
    steps: row.steps.filter(({ id }) => !replaced.has(id)).map((step) => entryOf(reading, row, step, end)),
    mayRecord: end === null && reading.own !== null ? recordable(row, reading.own) : [],
  }
}

/** Only who lifted it can drop it; that they agree is said once, and confirmed by the others. */
export const recordable = (row: DisputeRow, own: string): readonly DisputeKind[] => [
  ...DISPUTE_STEPS,
  ...DISPUTE_ENDS.filter(
    (kind) =>
      (kind !== 'withdrawn' || row.partyId === own) &&
      (kind !== 'agreed' || !standingSteps(row).some((step) => step.kind === 'agreed')),
  ),
]

/** Each party corrects what it has recorded itself. An end that counts stays, but for a decision that was told of wrongly. */
export const mayCorrect = (step: StepRow, own: string, end: DisputeEnd | null): boolean =>
  !step.retraction && step.partyId === own && (end === null || step.kind === 'decided')

export const mayRetract = (step: StepRow, own: string, end: DisputeEnd | null): boolean => {
  if (step.retraction) return false
  if (step.kind === 'decided') return true
  return step.partyId === own && (end === null || (end === 'withdrawn' && step.kind === 'withdrawn'))
}

const entryOf = (
  { parties, own, personOf }: Reading,
  row: DisputeRow,
  step: StepRow,
  end: DisputeEnd | null,
): StepEntry => {
  const missing = step.kind === 'agreed' && !step.retraction ? missingFrom(asStanding(step), parties) : []
  const view = (one: StepRow): StepView => stepView(one, personOf(one))
  return {
    ...view(step),
    earlier: earlierOf(step, row.steps).map(view),
    retracted: step.retraction && {
      by: personOf(step.retraction),
      at: step.retraction.createdAt,
      reason: step.retraction.reason,
    },
    confirmed: step.confirmations.map((one) => ({ by: personOf(one), at: one.createdAt })),
    waitsFor: end === null ? parties.filter(({ id }) => missing.includes(id)) : [],
    mayCorrect: own !== null && mayCorrect(step, own, end),
    mayRetract: own !== null && mayRetract(step, own, end),
    mayConfirm: end === null && own !== null && missing.includes(own),
  }
}

const earlierOf = ({ replacesId }: StepRow, rows: readonly StepRow[]): readonly StepRow[] => {
  const earlier = replacesId && rows.find(({ id }) => id === replacesId)
  return earlier ? [earlier, ...earlierOf(earlier, rows)] : []
}

const stepView = (row: StepRow, by: Person): StepView => ({
  id: row.id,
  kind: row.kind,
  heldOn: asDay(row.heldOn),
  isPlanned: asDay(row.heldOn) > today(),
  clauses: row.clauses,
  happened: row.happened,
  outcome: row.outcome,
  caseNumber: row.caseNumber,
  by,
  at: row.createdAt,
})

/** In a draft what is not agreed to; later a dispute is about how the agreement is to be understood, whatever clause it is. */
export const readCandidates = async (
  tx: Tx,
  agreement: AgreementRow,
  parties: readonly Party[],
  rows: readonly DisputeRow[],
): Promise<readonly Candidate[]> => {
  const { clauses } = await readContent(tx, agreement)
  const current = positionsNow(clauses, parties, await newestPositions(tx, agreement.id, false))
  const said = await tx.position.findMany({
    where: { agreementId: agreement.id, partyId: { in: parties.map(({ id }) => id) } },
    select: { clause: true, partyId: true, stance: true, createdAt: true },
    orderBy: { id: 'asc' },
  })
  const since = disagreements(said.map(({ createdAt, ...row }) => ({ ...row, at: createdAt })))
  const taken = new Set(rows.filter((row) => endOf(row, parties) === null).flatMap((row) => row.clauses))
  return current
    .filter(({ clause, agreed }) => !taken.has(clause) && (agreement.state !== 'draft' || !agreed))
    .map(({ clause }) => {
      const found = since.get(clause)
      return {
        clause,
        since: found?.since ?? null,
        days: found ? daysUntil(today(found.since), today()) : 0,
        parties: parties.filter(({ id }) => found?.partyIds.includes(id)),
      }
    })
}
