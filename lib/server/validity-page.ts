/** All that the page about how long an agreement applies shows. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Permissions, permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type Life, nextEvaluation, noticeEndsOn, type ValidityDeadline } from '#lib/agreements/validity.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { type EvaluationRow, evaluationsOf, lastHeld } from './evaluations.ts'
import { type Person, peopleBehind, type Work } from './history-people.ts'
import { readLife, readValidityDeadlines } from './lifecycle.ts'
import { ok, type Result } from './result.ts'
import { openDraftAt } from './revision.ts'
import { type TerminationRow, terminationsOf } from './termination-rows.ts'
import { type EndedTerms, type ProposedTerms, readTerms, type TermsNow } from './terms.ts'

type By<Row> = Omit<Row, 'userId'> & { by: Person }

export type ValidityView = {
  agreement: { id: string; state: AgreementState }
  /** «Nav Fossdal». */
  office: string
  parties: readonly Party[]
  party: Party | null
  permissions: Permissions
  terms: TermsNow['terms']
  source: TermsNow['source']
  proposed: (By<ProposedTerms> & { mayWithdraw: boolean; mayDecline: boolean }) | null
  /** What was proposed last, where it came to nothing. */
  ended: { proposedBy: Person; proposedAt: Date; by: Person; at: Date; isOwn: boolean; reason: string } | null
  /** Null as long as it is not signed. */
  life: Life | null
  evaluations: readonly (Omit<By<EvaluationRow>, 'retracted'> & {
    retracted: By<NonNullable<EvaluationRow['retracted']>> | null
  })[]
  nextEvaluation: Day | null
  /** Soonest first. */
  deadlines: readonly ValidityDeadline[]
  /** Oldest first. */
  terminations: readonly By<TerminationRow>[]
  /** The last day if notice were given today; null when no period is agreed on. */
  noticeWouldEnd: Day | null
  /** The draft the office has now, whatever it is of. */
  draft: string | null
  revises: string | null
  /** The revision that has come in its place. */
  replacedBy: string | null
  today: Day
}

export const openValidity = (
  actor: Actor,
  agreementId: string,
): Promise<Result<ValidityView, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const agreement = reached.value
    const { officeId, state } = agreement
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { name: true } })
    const now = await readTerms(tx, agreement)
    const evaluations = await evaluationsOf(tx, agreementId)
    const terminations = await terminationsOf(tx, agreement)
    const personOf = await peopleBehind(tx, officeId, [
      ...evaluations,
      ...evaluations.flatMap(({ retracted }) => retracted ?? []),
      ...terminations,
      ...worksOf(now),
    ])
    const party = membershipAt(actor, officeId)?.party ?? null
    const may = permissions(actor, { office: officeId, state })
    return ok({
      agreement: { id: agreementId, state },
      office: `Nav ${office.name}`,
      parties: await contractingParties(tx, officeId),
      party,
      permissions: may,
      ...termsView(now, { party, may, personOf }),
      life: await readLife(tx, agreement),
      evaluations: evaluations.map((one) => evaluationView(one, personOf)),
      nextEvaluation: nextEvaluation(now.terms, lastHeld(evaluations)),
      deadlines: await readValidityDeadlines(tx, agreement),
      terminations: terminations.map((row) => ({ ...row, by: personOf(row) })),
      noticeWouldEnd: now.terms.noticeMonths === null ? null : noticeEndsOn(today(), now.terms.noticeMonths),
      ...(await relativesOf(tx, agreement)),
      today: today(),
    })
  })

type PersonOf = (work: Work) => Person
type Reader = { party: Party | null; may: Permissions; personOf: PersonOf }

const worksOf = ({ proposed, ended }: TermsNow): readonly Work[] => [
  ...(proposed ? [proposed] : []),
  ...(ended ? [ended, ended.by] : []),
]

const termsView = (
  { terms, source, proposed, ended }: TermsNow,
  { party, may, personOf }: Reader,
): Pick<ValidityView, 'terms' | 'source' | 'proposed' | 'ended'> => {
  const isOwn = proposed?.partyId === (party?.id ?? null)
  const mayAnswer = {
    mayWithdraw: may['propose-terms'] && isOwn,
    mayDecline: may['confirm-terms'] && !isOwn,
  }
  return {
    terms,
    source,
    proposed: proposed && { ...proposed, by: personOf(proposed), ...mayAnswer },
    ended: ended && endedView(ended, personOf),
  }
}

const evaluationView = (
  { retracted, ...row }: EvaluationRow,
  personOf: PersonOf,
): ValidityView['evaluations'][number] => ({
  ...row,
  by: personOf(row),
  retracted: retracted && { ...retracted, by: personOf(retracted) },
})

const endedView = ({ by: made, ...end }: EndedTerms, personOf: PersonOf) => ({
  proposedBy: personOf(made),
  proposedAt: made.at,
  by: personOf(end),
  at: end.at,
  isOwn: end.partyId === made.partyId,
  reason: end.reason,
})

const relativesOf = async (tx: Tx, { id, officeId, kind }: AgreementRow) => {
  const { revisesId } = await tx.agreement.findUniqueOrThrow({ where: { id }, select: { revisesId: true } })
  const replacing = await tx.agreement.findFirst({
    where: { revisesId: id, state: { in: ['in_force', 'terminated'] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  const draft = await openDraftAt(tx, officeId, kind)
  return { draft: draft === id ? null : draft, revises: revisesId, replacedBy: replacing?.id ?? null }
}
