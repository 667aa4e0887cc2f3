/** Lifts a dispute and records what is done about it: under the agreement's row lock, so that nothing slips between. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type StepInput, type StepProblems, stepProblems } from '#lib/agreements/dispute-input.ts'
import type { DisputeEnd } from '#lib/agreements/disputes.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import {
  type DisputeRow,
  disputeRows,
  endOf,
  mayCorrect,
  mayRetract,
  readCandidates,
  recordable,
  type StepRow,
  standingSteps,
} from './disputes.ts'
import { notify } from './notices.ts'
import { peopleWhoMay } from './people-who-may.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'
const MAX_SUBJECT = 4000
const MAX_REASON = 1000

const clean = (text: string): string => cleanNote(text.replaceAll('\r\n', '\n')).trim()

export type NewDispute = {
  /** `<template>/<clause>`. */
  clauses: readonly string[]
  /** What they disagree about. Both parties see it. */
  subject: string
}

/** `agreed`: one of the clauses is agreed to by now, or is in a dispute already. */
export const liftDispute = (
  actor: Actor,
  agreementId: string,
  input: NewDispute,
): Promise<Result<{ id: string }, Denied | 'no-clause' | 'agreed' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'dispute', 'locked')
    if (!reached.ok) return reached
    const agreement = reached.value
    const clauses = [...new Set(input.clauses)]
    const subject = clean(input.subject)
    if (clauses.length === 0) return fail('no-clause')
    if (subject === '') return fail('empty')
    if (subject.length > MAX_SUBJECT) return fail('too-long')
    const parties = await contractingParties(tx, agreement.officeId)
    const candidates = await readCandidates(tx, agreement, parties, await disputeRows(tx, agreementId))
    const ordered = candidates.map(({ clause }) => clause).filter((clause) => clauses.includes(clause))
    if (ordered.length !== clauses.length) return fail('agreed')
    const author = authorOf(actor, agreement)
    const { id } = await tx.dispute.create({ data: { agreementId, clauses: ordered, subject, ...author } })
    const details = { dispute: id, clause: ordered[0] ?? '', count: ordered.length }
    await tell(tx, actor, agreement, 'dispute-lifted', details)
    return ok({ id })
  })

const authorOf = (actor: Actor, { officeId }: AgreementRow) => {
  const partyId = membershipAt(actor, officeId)?.party?.id
  if (!partyId) throw new Error('a dispute without a party')
  return { userId: actor.userId, partyId }
}

/** In the log, and to everybody else who follows it. */
const tell = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  kind: AuditKind,
  details: { dispute: string; clause: string } & Record<string, string | number>,
): Promise<void> => {
  const { id, officeId } = agreement
  await audit(tx, { kind, actorId: actor.userId, officeId, agreementId: id, details })
  const people = await peopleWhoMay(tx, agreement, 'read-notes')
  await notify(tx, actor, agreement, {
    kind: kind === 'dispute-lifted' ? 'dispute-lifted' : 'dispute-step',
    clause: details.clause,
    subjectId: details.dispute,
    partyId: null,
    to: people.map((person) => person.id).filter((userId) => userId !== actor.userId),
  })
}

type Found = { agreement: AgreementRow; row: DisputeRow; own: string; end: DisputeEnd | null }

const findDispute = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  disputeId: string,
): Promise<Result<Found, Denied>> => {
  const reached = await reachAgreement(tx, actor, agreementId, 'dispute', 'locked')
  if (!reached.ok) return reached
  const row = (await disputeRows(tx, agreementId)).find(({ id }) => id === disputeId)
  if (!row) return fail('not-found')
  const parties = await contractingParties(tx, reached.value.officeId)
  const own = authorOf(actor, reached.value).partyId
  return ok({ agreement: reached.value, row, own, end: endOf(row, parties) })
}

/** `gone`: it has been corrected, taken back or closed meanwhile. */
type Recorded = Result<{ id: string }, Denied | 'gone'>
type Invalid = { ok: false; error: 'invalid'; problems: StepProblems }

/** With `replaces`, in the place of that step: a correction, or what came of a meeting that was planned. */
export const recordStep = (
  actor: Actor,
  agreementId: string,
  disputeId: string,
  input: StepInput,
  replaces: string | null = null,
): Promise<Recorded | Invalid> =>
  withActor(actor, async (tx) => {
    const found = await findDispute(tx, actor, agreementId, disputeId)
    if (!found.ok) return found
    const old = replaces === null ? ok(null) : findStanding(found.value, replaces)
    if (!old.ok) return old
    const denied = whyNot(found.value, input, old.value)
    if (denied) return fail(denied)
    // What a correction is about stays the same.
    const given = cleaned({ ...input, kind: old.value?.kind ?? input.kind })
    const { clauses, createdAt } = found.value.row
    const problems = stepProblems(given, { today: today(), liftedOn: today(createdAt), clauses })
    if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
    return ok({ id: await store(tx, actor, found.value, given, old.value) })
  })

const whyNot = (
  { row, own, end }: Found,
  { kind }: StepInput,
  old: StepRow | null,
): 'forbidden' | 'gone' | null => {
  if (old) return mayCorrect(old, own, end) ? null : 'forbidden'
  if (end !== null) return 'gone'
  return recordable(row, own).includes(kind) ? null : 'forbidden'
}

const findStanding = ({ row }: Found, id: string): Result<StepRow, 'not-found' | 'gone'> => {
  if (!row.steps.some((step) => step.id === id)) return fail('not-found')
  const step = standingSteps(row).find((one) => one.id === id)
  return step ? ok(step) : fail('gone')
}

/** Of what is said once the dispute is over, only the board has a case number. */
const cleaned = (input: StepInput): StepInput => ({
  ...input,
  clauses: [...new Set(input.clauses)],
  happened: clean(input.happened),
  outcome: input.kind === 'agreed' || input.kind === 'withdrawn' ? '' : clean(input.outcome),
  caseNumber: ['mediation', 'board', 'decided'].includes(input.kind) ? clean(input.caseNumber) : '',
})

const store = async (
  tx: Tx,
  actor: Actor,
  { agreement, row }: Found,
  { heldOn, clauses, ...given }: StepInput,
  old: StepRow | null,
): Promise<string> => {
  const { id } = await tx.disputeStep.create({
    data: {
      ...given,
      clauses: row.clauses.filter((clause) => clauses.includes(clause)),
      agreementId: agreement.id,
      disputeId: row.id,
      heldOn: asDate(heldOn),
      replacesId: old?.id ?? null,
      ...authorOf(actor, agreement),
    },
    select: { id: true },
  })
  await tell(tx, actor, agreement, old ? 'dispute-step-corrected' : 'dispute-step-recorded', {
    ...about(row),
    step: id,
    kind: given.kind,
  })
  return id
}

const about = ({ id, clauses }: DisputeRow) => ({ dispute: id, clause: clauses[0] ?? '' })

/** What was recorded is wrong: it no longer counts, and is still shown. A dispute that it ended is open again. */
export const retractStep = (
  actor: Actor,
  agreementId: string,
  disputeId: string,
  { step: stepId, reason: written }: { step: string; reason: string },
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const found = await findDispute(tx, actor, agreementId, disputeId)
    if (!found.ok) return found
    const step = findStanding(found.value, stepId)
    if (!step.ok) return step
    if (!mayRetract(step.value, found.value.own, found.value.end)) return fail('forbidden')
    const reason = clean(written)
    if (reason === '') return fail('empty')
    if (reason.length > MAX_REASON) return fail('too-long')
    const { agreement, row } = found.value
    await tx.disputeStepRetraction.create({ data: { stepId, reason, ...authorOf(actor, agreement) } })
    await tell(tx, actor, agreement, 'dispute-step-retracted', {
      ...about(row),
      step: stepId,
      kind: step.value.kind,
    })
    return ok(null)
  })

/** The other party says so too: they have come to agree. Asked twice, it is said once. */
export const confirmAgreed = (
  actor: Actor,
  agreementId: string,
  disputeId: string,
  stepId: string,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const found = await findDispute(tx, actor, agreementId, disputeId)
    if (!found.ok) return found
    const step = findStanding(found.value, stepId)
    if (!step.ok) return step
    const { agreement, row, own, end } = found.value
    const { kind, partyId, confirmations } = step.value
    if (kind !== 'agreed') return fail('not-found')
    if (partyId === own || confirmations.some((one) => one.partyId === own)) return ok(null)
    if (end !== null) return fail('gone')
    await tx.disputeConfirmation.create({ data: { stepId, ...authorOf(actor, agreement) } })
    await tell(tx, actor, agreement, 'dispute-confirmed', { ...about(row), step: stepId })
    return ok(null)
  })
