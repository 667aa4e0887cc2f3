/** Other dates than the text gives: one side proposes them, and they hold when every contracting party has confirmed them. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { isDay } from '#lib/agreements/calendar-day.ts'
import { NO_TERMS, type Terms } from '#lib/agreements/validity.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { advance } from './lifecycle.ts'
import { isUuid } from './load-actor.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'
import { tellOwners } from './tell-owners.ts'
import { type ProposedTerms, readTerms } from './terms.ts'

type Denied = 'not-found' | 'forbidden'

const MAX_REASON = 1000

export type TermsField = keyof Terms
export type TermsProblem = 'missing' | 'no-date' | 'order' | 'number' | 'same'

const problemsOf = (terms: Terms): Readonly<Partial<Record<TermsField, TermsProblem>>> => {
  const { validFrom, validTo, evaluationMonths, noticeMonths } = terms
  const isWrong = (months: number | null, least: number, most: number) =>
    months !== null && !(Number.isInteger(months) && months >= least && months <= most)
  return {
    ...(validFrom === null ? { validFrom: 'missing' } : !isDay(validFrom) && { validFrom: 'no-date' }),
    ...(validTo !== null && !isDay(validTo) && { validTo: 'no-date' }),
    ...(validTo !== null &&
      isDay(validTo) &&
      validFrom !== null &&
      validTo < validFrom && { validTo: 'order' }),
    ...(isWrong(evaluationMonths, 1, 120) && { evaluationMonths: 'number' }),
    ...(isWrong(noticeMonths, 0, 60) && { noticeMonths: 'number' }),
  }
}

type Invalid = {
  ok: false
  error: 'invalid'
  problems: Readonly<Partial<Record<TermsField, TermsProblem>>>
}

/** Proposes dates. A director's own party confirms them by that. */
export const proposeTerms = (
  actor: Actor,
  agreementId: string,
  terms: Terms,
): Promise<Result<{ id: string }, Denied> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'propose-terms', 'locked')
    if (!reached.ok) return reached
    const now = await readTerms(tx, reached.value)
    const same = JSON.stringify(inOrder(now.terms)) === JSON.stringify(inOrder(terms))
    const problems = same ? { validFrom: 'same' as const } : problemsOf(terms)
    if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
    const id = await storeTerms(tx, actor, reached.value, terms)
    const { officeId, state } = reached.value
    await tellOwners(tx, actor.userId, reached.value, 'terms-proposed', id)
    if (can(actor, 'confirm-terms', { office: officeId, state })) await confirm(tx, actor, reached.value, id)
    return ok({ id })
  })

const inOrder = (terms: Terms): readonly unknown[] =>
  (Object.keys(NO_TERMS) as TermsField[]).map((field) => terms[field])

const storeTerms = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  { validFrom, validTo, ...months }: Terms,
): Promise<string> => {
  const { id } = await tx.agreementTerms.create({
    data: {
      ...months,
      agreementId,
      validFrom: asDate(validFrom ?? ''),
      validTo: validTo === null ? null : asDate(validTo),
      ...authorAt(actor, officeId),
    },
    select: { id: true },
  })
  await audit(tx, {
    kind: 'terms-proposed',
    actorId: actor.userId,
    officeId,
    agreementId,
    details: { terms: id },
  })
  return id
}

/** `hold`: all have confirmed them, and they hold from now on. Only what was proposed last can be confirmed. */
export const confirmTerms = (
  actor: Actor,
  agreementId: string,
  termsId: string,
): Promise<Result<{ hold: boolean }, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'confirm-terms', 'locked')
    if (!reached.ok) return reached
    const { proposed } = await readTerms(tx, reached.value)
    if (!isUuid(termsId) || proposed?.id !== termsId) return fail('gone')
    const partyId = membershipAt(actor, reached.value.officeId)?.party?.id
    if (partyId && !proposed.confirmedBy.includes(partyId)) await confirm(tx, actor, reached.value, termsId)
    const hold = (await readTerms(tx, reached.value)).proposed === null
    if (hold) await tellOwners(tx, actor.userId, reached.value, 'terms-confirmed', termsId)
    await advance(tx, reached.value, today())
    return ok({ hold })
  })

/** Those who proposed them no longer do: the party, or the NAV leader who spoke for neither. */
export const withdrawTerms = (
  actor: Actor,
  agreementId: string,
  termsId: string,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const found = await findProposed(tx, actor, agreementId, { action: 'propose-terms', termsId })
    if (!found.ok) return found
    const { agreement, proposed } = found.value
    if (proposed.partyId !== authorAt(actor, agreement.officeId).partyId) return fail('forbidden')
    await end(tx, actor, found.value, { kind: 'terms-withdrawn', reason: '' })
    return ok(null)
  })

/** Another owner than the one that proposed them says no, and why. */
export const declineTerms = (
  actor: Actor,
  agreementId: string,
  { terms: termsId, reason: written }: { terms: string; reason: string },
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const found = await findProposed(tx, actor, agreementId, { action: 'confirm-terms', termsId })
    if (!found.ok) return found
    const { agreement, proposed } = found.value
    if (proposed.partyId === authorAt(actor, agreement.officeId).partyId) return fail('forbidden')
    const reason = requiredText(written, MAX_REASON)
    if (!reason.ok) return reason
    await end(tx, actor, found.value, { kind: 'terms-declined', reason: reason.value })
    return ok(null)
  })

type Found = { agreement: AgreementRow; proposed: ProposedTerms }

const findProposed = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  { action, termsId }: { action: 'propose-terms' | 'confirm-terms'; termsId: string },
): Promise<Result<Found, Denied | 'gone'>> => {
  const reached = await reachAgreement(tx, actor, agreementId, action, 'locked')
  if (!reached.ok) return reached
  const { proposed } = await readTerms(tx, reached.value)
  return proposed?.id === termsId ? ok({ agreement: reached.value, proposed }) : fail('gone')
}

const end = async (
  tx: Tx,
  actor: Actor,
  { agreement, proposed: { id: termsId } }: Found,
  { kind, reason }: { kind: 'terms-withdrawn' | 'terms-declined'; reason: string },
): Promise<void> => {
  const { id: agreementId, officeId } = agreement
  await tx.termsEnd.create({ data: { termsId, reason, ...authorAt(actor, officeId) } })
  await audit(tx, { kind, actorId: actor.userId, officeId, agreementId, details: { terms: termsId } })
  await tellOwners(tx, actor.userId, agreement, kind, termsId)
}

const confirm = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  termsId: string,
): Promise<void> => {
  const partyId = membershipAt(actor, officeId)?.party?.id
  if (!partyId) throw new Error('a confirmation without a party')
  await tx.termsConfirmation.create({ data: { termsId, partyId, userId: actor.userId } })
  const details = { terms: termsId, party: partyId }
  await audit(tx, { kind: 'terms-confirmed', actorId: actor.userId, officeId, agreementId, details })
}
