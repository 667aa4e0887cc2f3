/**
 * A proposal is shared, answered or withdrawn: under the agreement's row lock, so that nothing comes between what
 * somebody read and what it becomes. Accepting puts exactly the text that was read in the place of exactly the text
 * that was read. Nobody's position is taken by it: positions lapse by the text's hash, for both.
 *
 * With more than two contracting parties the first answer counts: an accepted text is still only a draft, which every
 * party has to agree to.
 */

import type { Actor } from '#lib/access/actor.ts'
import type { NoticeKind } from '#lib/agreements/notice-kinds.ts'
import { answerersOf, MAX_PROPOSAL_REASON, type ProposalAct } from '#lib/agreements/proposals.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { changedClauses } from '#lib/templates/changed-clauses.ts'
import { proposing } from '#lib/templates/proposing.ts'
import { contentOf, keepClauses } from './agreement-content.ts'
import { type AgreementRow, authorAt } from './agreements.ts'
import { audit } from './audit.ts'
import { cleanNote } from './clean-note.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { notify } from './notices.ts'
import { peopleWhoMay } from './people-who-may.ts'
import type { Proposal } from './prisma-client/client.ts'
import {
  type Around,
  type OpenContent,
  type Outcome,
  outcomeOf,
  proposedIn,
  readOpenContent,
  type SeenProposal,
  seenIn,
} from './proposal-outcome.ts'
import {
  type Denied,
  holdOwnProposal,
  holdProposal,
  type ReachedProposals,
  reachProposals,
} from './reach-proposals.ts'
import { fail, ok, type Result } from './result.ts'
import { appendServerUpdate, newEntry } from './server-changes.ts'
import { recordChange } from './update-log.ts'

/** `closed`: it has been answered or withdrawn. `changed`: the text, or the draft, is another than the one read. */
type Failure = Denied | 'closed' | 'changed' | 'too-long'

type Work = { tx: Tx; actor: Actor; reached: ReachedProposals; party: string }

const inTurn = <Value, Error extends string>(
  actor: Actor,
  agreementId: string,
  work: (given: Work) => Promise<Result<Value, Error>>,
): Promise<Result<Value, Error | Denied>> =>
  withActor(actor, async (tx): Promise<Result<Value, Error | Denied>> => {
    const reached = await reachProposals(tx, actor, agreementId, 'propose', 'locked')
    if (!reached.ok) return reached
    const { partyId } = reached.value
    return partyId === null ? fail('forbidden') : work({ tx, actor, reached: reached.value, party: partyId })
  })

type Told = { reason?: string; seq?: number; hashBefore?: string; hashAfter?: string; around?: Around }

/** Where a proposal has come, who brought it there, and why. */
const tell = async (
  { tx, actor, reached: { agreement }, party }: Work,
  proposal: Proposal,
  act: ProposalAct,
  told: Told = {},
): Promise<void> => {
  await tx.proposal.update({ where: { id: proposal.id }, data: { state: act } })
  await tx.proposalEvent.create({
    data: { proposalId: proposal.id, act, partyId: party, userId: actor.userId, ...told },
  })
  const details = {
    clause: proposal.clause,
    proposal: proposal.id,
    ...(told.seq !== undefined && { seq: told.seq }),
    ...(told.hashAfter !== undefined && { hash: told.hashAfter }),
  }
  await audit(tx, {
    kind: `proposal-${act}`,
    actorId: actor.userId,
    officeId: agreement.officeId,
    agreementId: agreement.id,
    details,
  })
}

/** Those who write for these parties, but for the one who did it. */
const notifyParties = async (
  { tx, actor, reached: { agreement } }: Work,
  kind: NoticeKind,
  { id, clause }: Proposal,
  parties: readonly string[],
): Promise<void> => {
  for (const partyId of parties) {
    const people = await peopleWhoMay(tx, agreement, 'propose', partyId)
    const to = people.map((one) => one.id).filter((one) => one !== actor.userId)
    await notify(tx, actor, agreement, { kind, clause, subjectId: id, partyId, to })
  }
}

const others = async ({ tx, reached: { agreement }, party }: Work): Promise<readonly string[]> =>
  answerersOf(await contractingParties(tx, agreement.officeId), party).map(({ id }) => id)

type Possible = { now: CanonicalClause; becomes: Outcome['becomes'] & { ok: true } }

/** Every clause it changes says what it said, and would say what it would. */
const isAsSeen = (outcome: Outcome, seen: SeenProposal): outcome is Outcome & Possible => {
  const is = seenIn(outcome)
  return is !== null && is.now === seen.now && is.becomes === seen.becomes && is.around === seen.around
}

const changesNothing = ({ now, becomes }: Possible): boolean =>
  now.hash === becomes.canonical.hash && becomes.others.length === 0

/** `no-change`: it says what the agreement says already. */
export const shareProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
  { version, seen }: { version: number; seen: SeenProposal },
): Promise<Result<null, Failure | 'no-change' | 'nobody'>> =>
  inTurn<null, Failure | 'no-change' | 'nobody'>(actor, agreementId, async (work) => {
    const { tx, reached } = work
    const held = await holdOwnProposal(tx, reached, id)
    if (!held.ok) return held
    const proposal = held.value
    if (proposal.state !== 'draft') return fail('closed')
    const content = await readOpenContent(tx, reached.agreement)
    const outcome = outcomeOf(content, proposal)
    if (proposal.version !== version || !isAsSeen(outcome, seen)) return fail('changed')
    if (changesNothing(outcome)) return fail('no-change')
    const to = await others(work)
    if (to.length === 0) return fail('nobody')
    await keep(tx, content, outcome)
    // The last words of a draft: told as shared, it is one that does not change.
    const { around } = outcome.becomes
    const read = { baseHash: seen.now, hash: seen.becomes, around }
    await tx.proposal.update({ where: { id }, data: read })
    await tell(work, proposal, 'shared')
    await notifyParties(work, await kindOf(work, proposal), proposal, to)
    return ok(null)
  })

/** An answer to another party's closes that one, and is told of as an answer. */
const kindOf = async (work: Work, proposal: Proposal): Promise<NoticeKind> => {
  const answered = await closeAnswered(work, proposal)
  return answered && answered.partyId !== work.party ? 'proposal-countered' : 'proposal-shared'
}

/** The one it answers, if that is still open: an answer to it has been given. */
const closeAnswered = async (work: Work, { answersId }: Proposal): Promise<Proposal | null> => {
  const answered = answersId && (await holdProposal(work.tx, work.reached, answersId))
  if (!answered) return null
  if (answered.state === 'shared')
    await tell(work, answered, answered.partyId === work.party ? 'replaced' : 'countered')
  return answered
}

/** All that was read: it can be shown again, whatever the agreement says by then. */
const keep = (tx: Tx, { canonical }: OpenContent, { now, becomes }: Possible): Promise<void> =>
  keepClauses(tx, canonical.form, [
    now,
    becomes.canonical,
    ...becomes.others.flatMap(({ before, after }) => [before, after]),
  ])

/** The text becomes the agreement's: for another party than the one that wrote it. `seq`: null when nothing changed. */
export const acceptProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
  { seen, reason }: { seen: SeenProposal; reason: string },
): Promise<Result<{ seq: number | null }, Failure>> =>
  inTurn<{ seq: number | null }, Failure>(actor, agreementId, async (work) => {
    const held = await holdOthers(work, id, reason)
    if (!held.ok) return held
    const { proposal, said } = held.value
    const content = await readOpenContent(work.tx, work.reached.agreement)
    const outcome = outcomeOf(content, proposal)
    if (!isAsSeen(outcome, seen)) return fail('changed')
    await keep(work.tx, content, outcome)
    const seq = await putIn(work, content, proposal, outcome)
    const { around } = outcome.becomes
    const told = { reason: said, hashBefore: seen.now, hashAfter: seen.becomes, around }
    await tell(work, proposal, 'accepted', seq === null ? told : { ...told, seq })
    await notifyParties(work, 'proposal-accepted', proposal, [proposal.partyId])
    return ok({ seq })
  })

/** A change like any other, by the person who accepts: texts and answers in one. */
const putIn = async (
  { tx, actor, reached: { agreement } }: Work,
  content: OpenContent,
  proposal: Proposal,
  read: Possible,
): Promise<number | null> => {
  const { bundle, doc } = content
  const proposed = proposedIn(proposal)
  const change = proposing({ bundle, doc, clause: proposal.clause, proposed, newId: newEntry })
  if (!change.ok) throw new Error(`a proposal that was just read: ${change.error}`)
  const update = recordChange(doc, change.value)
  assertSays(agreement, content, read)
  if (!update) return null
  const author = authorAt(actor, agreement.officeId)
  const seq = await appendServerUpdate(tx, agreement.id, author, update)
  if (seq === undefined) throw new Error('the agreement was open for change, and is locked by us')
  return seq
}

/** What was read is what it became, in every clause; anything else undoes the transaction. */
const assertSays = (
  { templates }: AgreementRow,
  { bundle, doc, document }: OpenContent,
  { now, becomes }: Possible,
): void => {
  const became = changedClauses(document, contentOf(bundle, templates, doc).document, sha256)
  const own = now.hash === becomes.canonical.hash ? [] : [becomes.canonical]
  const read = [...own, ...becomes.others.map(({ after }) => after)]
  if (named(read) !== named(became.map(({ clause, after }) => ({ clause, hash: after?.hash }))))
    throw new Error('an accepted proposal became another text than the one that was read')
}

const named = (clauses: readonly { clause: string; hash: string | undefined }[]): string =>
  clauses
    .map(({ clause, hash }) => `${clause} ${hash}`)
    .sort()
    .join()

/** Another party's open proposal, and the reason as it is stored. Nobody answers one's own party. */
const holdOthers = async (
  { tx, reached, party }: Work,
  id: string,
  reason: string,
): Promise<Result<{ proposal: Proposal; said: string }, Failure>> => {
  const proposal = await holdProposal(tx, reached, id)
  if (!proposal) return fail('not-found')
  if (proposal.partyId === party) return fail('forbidden')
  if (proposal.state !== 'shared') return fail('closed')
  const said = cleanNote(reason).trim()
  return said.length > MAX_PROPOSAL_REASON ? fail('too-long') : ok({ proposal, said })
}

export const declineProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
  reason: string,
): Promise<Result<null, Failure | 'no-reason'>> =>
  inTurn<null, Failure | 'no-reason'>(actor, agreementId, async (work) => {
    const held = await holdOthers(work, id, reason)
    if (!held.ok) return held
    const { proposal, said } = held.value
    if (said === '') return fail('no-reason')
    await tell(work, proposal, 'declined', { reason: said })
    await notifyParties(work, 'proposal-declined', proposal, [proposal.partyId])
    return ok(null)
  })

/** By the party that wrote it, while nobody has answered. */
export const withdrawProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
  reason: string,
): Promise<Result<null, Failure>> =>
  inTurn<null, Failure>(actor, agreementId, async (work) => {
    const found = await holdProposal(work.tx, work.reached, id)
    if (!found) return fail('not-found')
    if (found.partyId !== work.party) return fail('forbidden')
    if (found.state !== 'shared') return fail('closed')
    const said = cleanNote(reason).trim()
    if (said.length > MAX_PROPOSAL_REASON) return fail('too-long')
    await tell(work, found, 'withdrawn', { reason: said })
    await notifyParties(work, 'proposal-withdrawn', found, await others(work))
    return ok(null)
  })
