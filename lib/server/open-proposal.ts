/** One proposal beside the text it would replace: all that a person reads before answering it. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { ClauseNow } from '#lib/agreements/positions.ts'
import { isPrivate, type ProposalState } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Block } from '#lib/document/content.ts'
import { diffNumbered, type NumberedDiff } from '#lib/document/diff-numbered.ts'
import type { Answers } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { describeAnswers, type ProposedValue } from '#lib/templates/describe-answers.ts'
import { plainCanonical } from '#lib/templates/plain-canonical.ts'
import type { Unproposable } from '#lib/templates/proposing.ts'
import { type AcceptedClauses, acceptedClauses } from './accepted-clauses.ts'
import type { AgreementRow } from './agreements.ts'
import { factLabels } from './clause-changes.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { partiesOf } from './offices.ts'
import type { Proposal, ProposalEvent } from './prisma-client/client.ts'
import {
  keptAround,
  type OpenContent,
  type Outcome,
  outcomeOf,
  proposedIn,
  readOpenContent,
  type SeenProposal,
  seenIn,
} from './proposal-outcome.ts'
import { type Denied, findProposal, type ReachedProposals, reachProposals } from './reach-proposals.ts'
import { fail, ok, type Result } from './result.ts'

export type ProposalEventView = {
  proposal: string
  /** `counter`, `replacement`: shared as an answer to another, or in the place of one. */
  act: 'shared' | 'counter' | 'replacement' | 'accepted' | 'declined' | 'withdrawn'
  party: Party | null
  person: Person
  reason: string
  at: Date
}
/** A clause that uses a fact which the proposal answers. `name`: null for what stands on the front of a part. */
export type AlsoChanged = { key: string; name: ClauseName | null; part: string; comparison: NumberedDiff }
export type ProposalView = {
  agreement: { id: string; office: string; isOpen: boolean }
  /** Of the agreement. */
  language: Language
  parties: readonly Party[]
  own: Party | null
  id: string
  clause: ClauseName
  state: ProposalState
  party: Party | null
  isOwn: boolean
  reason: string
  /** Who shared it, or wrote last. */
  by: Person
  at: Date
  version: number
  writtenIn: Language
  /** Left: the agreement's text (as it was, when the proposal is closed). Right: the proposal. */
  comparison: NumberedDiff | null
  /** The clause as it would be, with lists and tables; null when it is closed or cannot be put in. */
  formatted: readonly Block[] | null
  /** The answers that it proposes, and what stands in their place. */
  values: readonly ProposedValue[]
  /** The other clauses that say something else with it; what stands on the front of a part among them. */
  also: readonly AlsoChanged[]
  /** Sent back with the answer; null when there is nothing to answer. */
  seen: SeenProposal | null
  /** What has come into the agreement since it was shared (or begun); null when nothing has. */
  since: NumberedDiff | null
  obstacle: Unproposable | null
  closed: ProposalEventView | null
  /** Of this one and those it answers or is answered by; newest first. */
  events: readonly ProposalEventView[]
  /** The shared one it answers or is to replace. */
  answers: { id: string; isSameParty: boolean } | null
  /** The one that answered it, when that is shared. */
  answeredBy: string | null
  accepted: (Omit<AcceptedClauses, 'left'> & { left: readonly (ClauseNow & { name: ClauseName })[] }) | null
  may: Readonly<Record<'answer' | 'withdraw' | 'share' | 'write', boolean>>
}

export const openProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
): Promise<Result<ProposalView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId)
    if (!reached.ok) return reached
    const proposal = await findProposal(tx, reached.value, id)
    if (!proposal) return fail('not-found')
    const content = await readOpenContent(tx, reached.value.agreement)
    const parties = await partiesOf(tx, reached.value.agreement.officeId)
    const thread = await readThread(tx, reached.value, proposal, parties)
    const outcome = outcomeOf(content, proposal)
    const accepted = await acceptedClauses(tx, actor, reached.value.agreement, content, proposal)
    const nameOf = clauseNames(content.document, content.draft).of
    return ok({
      ...describe(reached.value, content, proposal, parties),
      ...thread,
      ...(await compared(tx, content, proposal, outcome)),
      accepted: accepted && {
        ...accepted,
        left: accepted.left.map((one) => ({ ...one, name: nameOf(one.clause) })),
      },
      may: rightsOf(actor, reached.value, proposal),
    })
  })

const describe = (
  { agreement, partyId }: ReachedProposals,
  { document, draft }: OpenContent,
  proposal: Proposal,
  parties: readonly Party[],
) => ({
  agreement: { id: agreement.id, office: document.office, isOpen: agreement.state === 'draft' },
  language: document.language,
  parties,
  own: parties.find((one) => one.id === partyId) ?? null,
  id: proposal.id,
  clause: clauseNames(document, draft).of(proposal.clause),
  state: proposal.state,
  party: parties.find((one) => one.id === proposal.partyId) ?? null,
  isOwn: proposal.partyId === partyId,
  reason: proposal.reason,
  version: proposal.version,
  writtenIn: proposal.writtenIn as Language,
})

const rightsOf = (
  actor: Actor,
  { agreement, partyId }: { agreement: AgreementRow; partyId: string | null },
  proposal: Proposal,
): ProposalView['may'] => {
  const target = { office: agreement.officeId, state: agreement.state }
  const isOwn = proposal.partyId === partyId
  const mayPropose = can(actor, 'propose', target)
  const isOpen = proposal.state === 'shared' && mayPropose
  return {
    answer: isOpen && !isOwn,
    withdraw: isOpen && isOwn,
    share: isOwn && proposal.state === 'draft' && mayPropose,
    write: isOwn && isPrivate(proposal.state) && can(actor, 'draft-proposal', target),
  }
}

type Compared = Pick<
  ProposalView,
  'comparison' | 'formatted' | 'values' | 'also' | 'seen' | 'since' | 'obstacle'
>
const NOTHING = { comparison: null, formatted: null, also: [], seen: null, since: null, obstacle: null }

/** An open one against the text of now; a closed one against the text it was read with. */
const compared = async (
  tx: Tx,
  content: OpenContent,
  proposal: Proposal,
  outcome: Outcome,
): Promise<Compared> => {
  const plain = plainText(content)
  if (!isPrivate(proposal.state) && proposal.state !== 'shared') return closed(tx, content, proposal)
  const { now, becomes } = outcome
  const isSame = now?.hash === proposal.baseHash
  const base = isSame ? null : await textOf(tx, proposal.baseHash)
  const since = base && now ? diffNumbered(plain(base), plain(now.text)) : null
  if (!becomes.ok || !now) {
    const values = proposedValues(content, proposal, content.draft.answers)
    return { ...NOTHING, values, since, obstacle: becomes.ok ? 'no-clause' : becomes.error }
  }
  return {
    comparison: diffNumbered(plain(now.text), plain(becomes.canonical.text)),
    formatted: becomes.clause.blocks,
    values: proposedValues(content, proposal, becomes.around.answers),
    also: alsoChanged(
      content,
      becomes.others.map(({ clause, before, after }) => ({ clause, before: before.text, after: after.text })),
    ),
    seen: seenIn(outcome),
    since,
    obstacle: null,
  }
}

/** With what was read when it was answered; when nobody did, what was read when it was shared. */
const closed = async (tx: Tx, content: OpenContent, proposal: Proposal): Promise<Compared> => {
  const plain = plainText(content)
  const { id, baseHash, hash } = proposal
  const accepted = await tx.proposalEvent.findUnique({
    where: { proposalId_act: { proposalId: id, act: 'accepted' } },
  })
  const before = await textOf(tx, accepted?.hashBefore ?? baseHash)
  const after = await textOf(tx, accepted?.hashAfter ?? hash ?? baseHash)
  const { clauses, answers } = keptAround((accepted ?? proposal).around)
  const texts = clauses.map(async (one) => ({
    clause: one.clause,
    before: await textOf(tx, one.before),
    after: await textOf(tx, one.after),
  }))
  return {
    ...NOTHING,
    comparison: diffNumbered(plain(before), plain(after)),
    values: proposedValues(content, proposal, answers),
    also: alsoChanged(content, await Promise.all(texts)),
  }
}

const proposedValues = (content: OpenContent, proposal: Proposal, before: Answers) =>
  describeAnswers(content, proposal.clause, { proposed: proposedIn(proposal).answers, before })

type Texts = { clause: string; before: string; after: string }

/** In the order of the agreement, and with their headings: a fact may stand there and nowhere else. */
const alsoChanged = (content: OpenContent, changed: readonly Texts[]): readonly AlsoChanged[] => {
  const label = factLabels(content)
  const names = clauseNames(content.document, content.draft)
  const plain = (canonical: string): string => {
    const { heading, text } = plainCanonical(canonical, label)
    return heading ? `${heading}\n${text}` : text
  }
  return changed.map(({ clause, before, after }) => ({
    key: clause,
    name: clause.includes('/') ? names.of(clause) : null,
    part: content.document.parts.find(({ template }) => template === clause.split('/')[0])?.title ?? '',
    comparison: diffNumbered(plain(before), plain(after)),
  }))
}

const plainText = (content: OpenContent) => {
  const label = factLabels(content)
  return (canonical: string): string => plainCanonical(canonical, label).text
}

const textOf = async (tx: Tx, hash: string): Promise<string> =>
  (await tx.clauseContent.findUniqueOrThrow({ where: { hash } })).text

type Row = Proposal & { events: ProposalEvent[] }
type Thread = Pick<ProposalView, 'by' | 'at' | 'closed' | 'events' | 'answers' | 'answeredBy'>

const readThread = async (
  tx: Tx,
  { where, agreement }: ReachedProposals,
  proposal: Proposal,
  parties: readonly Party[],
): Promise<Thread> => {
  const rows = await tx.proposal.findMany({
    where: { ...where, clause: proposal.clause },
    include: { events: { orderBy: { id: 'asc' } } },
  })
  const chain = connected(rows, proposal.id)
  const last = { userId: proposal.editedById, partyId: proposal.partyId }
  const personOf = await peopleBehind(tx, agreement.officeId, [
    last,
    ...chain.flatMap(({ events }) => events),
  ])
  const events = chain
    .flatMap((row) => row.events.flatMap((event) => toEvent(row, event, rows, parties, personOf)))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
  const own = events.filter((event) => event.proposal === proposal.id)
  const shared = own.find(({ act }) => BEGINNINGS.includes(act))
  const answered = rows.find(({ id }) => id === proposal.answersId)
  const answer = rows.find((row) => row.answersId === proposal.id && !isPrivate(row.state))
  return {
    by: shared?.person ?? personOf(last),
    at: shared?.at ?? proposal.editedAt,
    closed: own.find(({ act }) => !BEGINNINGS.includes(act)) ?? null,
    events,
    answers: answered ? { id: answered.id, isSameParty: answered.partyId === proposal.partyId } : null,
    answeredBy: answer?.id ?? null,
  }
}

const BEGINNINGS: readonly ProposalEventView['act'][] = ['shared', 'counter', 'replacement']

/** It, what it answers, and what answers it, as far as that goes. */
const connected = (rows: readonly Row[], id: string): readonly Row[] => {
  const found = new Set([id])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const row of rows) {
      if (found.has(row.id) && row.answersId) found.add(row.answersId)
      if (row.answersId && found.has(row.answersId)) found.add(row.id)
    }
  }
  return rows.filter((row) => found.has(row.id))
}

/** That a proposal was answered by another is told by that other's being shared. */
const toEvent = (
  row: Row,
  event: ProposalEvent,
  rows: readonly Row[],
  parties: readonly Party[],
  personOf: (work: { userId: string; partyId: string | null }) => Person,
): ProposalEventView[] => {
  const act = event.act === 'shared' ? beginningOf(row, rows) : event.act
  if (act === 'countered' || act === 'replaced' || act === 'draft' || act === 'discarded') return []
  return [
    {
      proposal: row.id,
      act,
      party: parties.find(({ id }) => id === event.partyId) ?? null,
      person: personOf(event),
      reason: event.act === 'shared' ? row.reason : event.reason,
      at: event.createdAt,
    },
  ]
}

const beginningOf = (row: Row, rows: readonly Row[]): 'shared' | 'counter' | 'replacement' => {
  const answered = rows.find(({ id }) => id === row.answersId)
  if (!answered) return 'shared'
  return answered.partyId === row.partyId ? 'replacement' : 'counter'
}
