/**
 * Proposals in a history: written, shared, accepted, declined and withdrawn, one after the other and at once. What each
 * person sees of one is what they saw when they opened it last, in this step or long before; what an accepted one became
 * is held against that, by the words.
 */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { membershipAt } from '#lib/access/actor.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
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

export const PROPOSED = 'partnerskapsavtale/formal'

type OnProposal = Act & { do: 'share' | 'accept' | 'decline' | 'withdraw-proposal' }
type Accepted = { id: string; by: Who; seq: number | null; view: ProposalView }
export type Proposed = {
  /** In the order they were begun; with the party that wrote it, and secret words in it. */
  begun: { id: string; party: string; secret: string }[]
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
  const words = markdownToText(`Forslag nummer ${act.value} ${secret}`)
  const saved = await saveProposal(actorOf(play, act.by), agreement.id, {
    id,
    clause: PROPOSED,
    answersId: answers?.id ?? null,
    texts: act.what === 'text' ? { 'lokale-mal': words } : { wording: words },
    reason: `Derfor ${secret}`,
    version: act.value,
    writer: randomUUID(),
    turn: 1,
  })
  if (!mayPropose(act.by)) return expect(saved).toEqual({ ok: false, error: 'forbidden' })
  if (!saved.ok || !party) throw new Error('a draft is stored whatever else is done')
  const known = begun.find((one) => one.id === saved.value.id)
  if (known) known.secret = secret
  else begun.push({ id: saved.value.id, party, secret })
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
  const seen = view.seen ?? { now: '', becomes: '' }
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

const sidesOf = ({ comparison }: ProposalView, side: 'before' | 'after'): string =>
  (comparison?.[side] ?? [])
    .map((parts) => parts.map(({ text }) => text).join(''))
    .join('\n')
    .trim()

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

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
    const [before, after] = [await truth(seq - 1), await truth(seq)]
    // Without the line with its number and heading.
    const said = (all: typeof before) => words((all[PROPOSED] ?? '').split('\n').slice(1).join('\n'))
    expect([said(before), said(after)]).toEqual([
      words(sidesOf(view, 'before')),
      words(sidesOf(view, 'after')),
    ])
  }
}
