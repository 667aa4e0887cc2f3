/**
 * Proposals in a history: written, shared, accepted, declined and withdrawn, one after the other and at once. What each
 * person sees of one is what they saw when they opened it last, in this step or long before; what an accepted one became
 * is held against that, by the words.
 */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { membershipAt } from '#lib/access/actor.ts'
import type { NumberedDiff } from '#lib/document/diff-numbered.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import {
  acceptProposal,
  declineProposal,
  shareProposal,
  withdrawProposal,
} from '#lib/server/answer-proposal.ts'
import { db } from '#lib/server/db.ts'
import { openProposal, type ProposalView } from '#lib/server/open-proposal.ts'
import { listProposals } from '#lib/server/proposals.ts'
import { saveProposal } from '#lib/server/write-proposal.ts'
import type { Play } from './play.ts'
import type { Act, Step, Who } from './steps.ts'
import type { Words } from './truth.ts'

const PROPOSED = 'partnerskapsavtale/formal'
/** Asks for the address, which the annex says too. */
const PLACE = 'partnerskapsavtale/lokalisering'

type OnProposal = Act & { do: 'share' | 'accept' | 'decline' | 'withdraw-proposal' }
type Accepted = { id: string; by: Who; seq: number | null; view: ProposalView }
export type Proposed = {
  /** In the order they were begun; with the party that wrote it, and secret words in it. */
  begun: { id: string; clause: string; party: string; secret: string }[]
  shared: Set<string>
  accepted: Accepted[]
  /** What each person saw last of each proposal. */
  opened: Map<string, ProposalView>
  /** What is before each person's eyes, by the act. */
  eyes: Map<Act, ProposalView | null>
}
export const noProposals = (): Proposed => ({
  begun: [],
  shared: new Set(),
  accepted: [],
  opened: new Map(),
  eyes: new Map(),
})

const actorOf = ({ agreement }: Play, by: Who) => agreement.office.people[by]
const partyOf = (play: Play, by: Who): string | null =>
  membershipAt(actorOf(play, by), play.agreement.office.id)?.party?.id ?? null
const mayPropose = (by: Who): boolean =>
  ['municipal_director', 'state_director', 'caseworker', 'state_caseworker'].includes(by)

const isOnProposal = (act: Act): act is OnProposal =>
  ['share', 'accept', 'decline', 'withdraw-proposal'].includes(act.do)

/** After which somebody could see what they should not. */
export const isAboutProposals = (act: Act): boolean => act.do === 'draft' || isOnProposal(act)

/** The newest first, so that `pick: 0` is what was begun last of those the act is about. */
const pickOf = (
  { proposals }: Play,
  { pick }: { pick: number },
  of: (id: string) => boolean = () => true,
) => {
  const known = proposals.begun.filter(({ id }) => of(id)).toReversed()
  return known[pick % Math.max(known.length, 1)]
}

/** Before anybody acts: two who act at once have both read what was there before. */
export const seeProposals = async (play: Play, step: Step): Promise<void> => {
  for (const act of step) {
    if (act.do !== 'open' && !isOnProposal(act)) continue
    const { shared, eyes } = play.proposals
    const wanted = pickOf(play, act, (id) => shared.has(id) === (act.do !== 'share'))
    const view = wanted && (await see(play, act.by, wanted.id, act.do === 'open' || act.anew))
    eyes.set(act, view ?? null)
  }
}

const see = async (play: Play, by: Who, id: string, anew: boolean): Promise<ProposalView | undefined> => {
  const { opened } = play.proposals
  const before = opened.get(`${by} ${id}`)
  if (before && !anew) return before
  const found = await openProposal(actorOf(play, by), play.agreement.id, id)
  if (found.ok) opened.set(`${by} ${id}`, found.value)
  return found.ok ? found.value : undefined
}

/** One that is begun is written on when the person's own party began it and it is not shared. */
export const playDraft = async (play: Play, act: Act & { do: 'draft' }): Promise<void> => {
  const { agreement, proposals } = play
  const { shared, begun } = proposals
  const party = partyOf(play, act.by)
  const own = pickOf(play, act, (one) => begun.some(({ id, party: whose }) => id === one && whose === party))
  const isNew = act.answers || !own || shared.has(own.id) || act.pick > 3
  const id = isNew ? randomUUID() : own.id
  const answers = act.answers ? pickOf(play, act, (one) => shared.has(one)) : undefined
  // New each time: what was written over what somebody else had written is kept as another proposal.
  const secret = `hemmelig-${randomUUID()}`
  const clause = (isNew ? answers : own)?.clause ?? (act.what === 'fact' ? PLACE : PROPOSED)
  const saved = await saveProposal(actorOf(play, act.by), agreement.id, {
    id,
    clause,
    answersId: answers?.id ?? null,
    ...proposedIn(clause, act, secret),
    reason: `Derfor ${secret}`,
    version: act.value,
    writer: randomUUID(),
    turn: 1,
  })
  if (!mayPropose(act.by)) return expect(saved).toEqual({ ok: false, error: 'forbidden' })
  if (!saved.ok || !party) throw new Error('a draft is stored whatever else is done')
  const known = begun.find((one) => one.id === saved.value.id)
  if (known) known.secret = secret
  else begun.push({ id: saved.value.id, clause, party, secret })
}

/** Both clauses ask for a fact; only the one has a local text that we write in. */
const proposedIn = (clause: string, { what, value }: Act & { do: 'draft' }, secret: string) => {
  const words = markdownToText(`Forslag nummer ${value} ${secret}`)
  const fact = clause === PLACE ? 'adresse' : 'verdier'
  const isAnswer = what === 'answer' || what === 'fact'
  const texts: Record<string, RichText> =
    what === 'text' && clause === PROPOSED ? { 'lokale-mal': words } : { wording: words }
  // A fact does not stand in a wording that is rewritten; elsewhere it may.
  return {
    texts: isAnswer ? {} : texts,
    answers: isAnswer || value > 2 ? { [fact]: `svar ${value} ${secret}` } : {},
  }
}

export const playOnProposal = async (play: Play, act: OnProposal): Promise<void> => {
  const view = play.proposals.eyes.get(act)
  if (!view) return
  const answer = await ask(play, act, view)
  if (!mayPropose(act.by)) return expect(answer).toEqual({ ok: false, error: 'forbidden' })
  if (!answer.ok) return
  const isOwn = partyOf(play, act.by) === view.party?.id
  expect([act.do, isOwn]).toEqual([act.do, act.do === 'share' || act.do === 'withdraw-proposal'])
  if (act.do === 'share') play.proposals.shared.add(view.id)
  if (act.do !== 'accept') return
  const seq = answer.value && 'seq' in answer.value ? answer.value.seq : null
  play.proposals.accepted.push({ id: view.id, by: act.by, seq, view })
}

const ask = (play: Play, { do: what, by }: OnProposal, { id, version, ...view }: ProposalView) => {
  const [actor, agreement] = [actorOf(play, by), play.agreement.id]
  const seen = view.seen ?? { now: '', becomes: '', around: '' }
  if (what === 'share') return shareProposal(actor, agreement, id, { version, seen })
  if (what === 'accept') return acceptProposal(actor, agreement, id, { seen, reason: '' })
  if (what === 'decline') return declineProposal(actor, agreement, id, 'Nei.')
  return withdrawProposal(actor, agreement, id, '')
}

/** What nobody has shared exists for its own party alone. */
export const checkPrivacy = async ({ agreement, proposals }: Play): Promise<void> => {
  const hidden = proposals.begun.filter(({ id }) => !proposals.shared.has(id))
  if (hidden.length === 0) return
  for (const by of ['municipal_director', 'state_director', 'nav_leader'] as const) {
    const actor = agreement.office.people[by]
    const party = membershipAt(actor, agreement.office.id)?.party?.id
    const listed = await listProposals(actor, agreement.id)
    const said = JSON.stringify(listed)
    for (const one of hidden) {
      const isOwn = one.party === party
      expect([by, one.id, said.includes(one.id) || said.includes(one.secret)]).toEqual([by, one.id, isOwn])
      if (!isOwn)
        expect(await openProposal(actor, agreement.id, one.id)).toEqual({ ok: false, error: 'not-found' })
    }
  }
}

const sideOf = (comparison: NumberedDiff | null, side: 'before' | 'after'): string =>
  words((comparison?.[side] ?? []).map((parts) => parts.map(({ text }) => text).join('')).join('\n'))

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What a clause said: without its language and number, and without its heading where that was not compared. */
const saidIn = (all: Words, clause: string, withHeading: boolean): string => {
  const lines = (all[clause] ?? '').split('\n')
  const heading = (lines[0] ?? '').replace(/^\S+ \S+ /, '')
  return words([...(withHeading ? [heading] : []), ...lines.slice(1)].join('\n'))
}

/** In the clause it is about, and in every other that it changed: what was read is what stood there, and what came. */
const checkAccepted = (view: ProposalView, before: Words, after: Words): void => {
  const read = [
    { key: view.clause.key, comparison: view.comparison, withHeading: false },
    ...view.also.map(({ key, comparison }) => ({ key, comparison, withHeading: true })),
  ]
  for (const { key, comparison, withHeading } of read)
    expect([saidIn(before, key, withHeading), saidIn(after, key, withHeading)]).toEqual([
      sideOf(comparison, 'before'),
      sideOf(comparison, 'after'),
    ])
  const keys = read.map(({ key }) => key)
  const changed = Object.keys(after).filter((key) => before[key] !== after[key])
  expect(changed.filter((key) => !keys.includes(key))).toEqual([])
}

/** Answered once, by another party, and what it became is what was read. */
export const checkProposals = async ({ agreement, proposals, truth }: Play): Promise<void> => {
  const { accepted } = proposals
  expect(new Set(accepted.map(({ id }) => id)).size).toBe(accepted.length)
  const events = await db().proposalEvent.findMany({ where: { proposal: { agreementId: agreement.id } } })
  for (const { id } of proposals.begun) {
    const answers = events.filter((event) => event.proposalId === id && event.act !== 'shared')
    expect(answers.length).toBeLessThanOrEqual(1)
  }
  expect(events.filter(({ act }) => act === 'accepted')).toHaveLength(accepted.length)
  for (const { id, seq, view } of accepted) {
    const event = events.find((one) => one.proposalId === id && one.act === 'accepted')
    expect([event?.seq, event?.hashBefore, event?.hashAfter]).toEqual([
      seq,
      view.seen?.now,
      view.seen?.becomes,
    ])
    if (seq === null) continue
    checkAccepted(view, await truth(seq - 1), await truth(seq))
  }
}
