/** Plays one history on one agreement through the services, and holds what they answer against the truth. */
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { setAnswer } from '#lib/document/answer.ts'
import { localName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { writeText } from '#lib/document/write-draft.ts'
import { approve, withdrawApproval } from '#lib/server/approvals.ts'
import { db } from '#lib/server/db.ts'
import { takePositions } from '#lib/server/positions.ts'
import { changeLanguage } from '#lib/server/server-changes.ts'
import type { Standing } from '#lib/server/standing.ts'
import { askToUnlock, withdrawUnlockRequest } from '#lib/server/unlock.ts'
import type { AgreementFixture } from '../support/builders.ts'
import { recordEdit, standingOf, storeEdit } from '../support/finished-agreement.ts'
import { type Proposed, playDraft, playOnProposal, seeProposals } from './play-proposals.ts'
import type { Act, Step, Who } from './steps.ts'
import { sameWords, type Words, wordsOf } from './truth.ts'

export type Read = { standing: Standing; words: Words }
export type Play = {
  agreement: AgreementFixture
  truth: (seq: number) => Promise<Words>
  /** What each person saw last. */
  eyes: Map<Who, Read>
  entries: number
  frozen: number
  /** What was written, read and accepted of proposals: held against what both parties see in the end. */
  proposals: Proposed
}

const look = async ({ agreement, eyes }: Play, by: Who): Promise<Read> => {
  const standing = await standingOf(agreement.office.people[by], agreement.id)
  const read = { standing, words: wordsOf(standing.content.document) }
  eyes.set(by, read)
  return read
}
const seenBy = async (play: Play, by: Who): Promise<Read> => play.eyes.get(by) ?? look(play, by)

export const playStep = async (play: Play, step: Step): Promise<void> => {
  // What they have before their eyes is settled before they act; then they act at once.
  for (const act of step) if (act.do !== 'read') await seenBy(play, act.by)
  await seeProposals(play, step)
  await Promise.all(step.map((act) => playAct(play, act)))
}

const playAct = (play: Play, act: Act): Promise<void> => {
  switch (act.do) {
    case 'edit':
      return playEdit(play, act)
    case 'read':
      return look(play, act.by).then(() => {})
    case 'language':
      return playLanguage(play, act)
    case 'position':
      return playPositions(play, act.by, [act.clause], act.stance)
    case 'agree-to-all':
      return playPositions(play, act.by, null, 'agreed')
    case 'approve':
      return playApprove(play, act.by)
    case 'withdraw':
      return playWithdraw(play, act.by)
    case 'ask-unlock':
      return playUnlock(play, act.by)
    case 'withdraw-unlock':
      return playWithdrawUnlock(play, act.by)
    case 'open':
      // Seen before anybody acted.
      return Promise.resolve()
    case 'draft':
      return playDraft(play, act)
    case 'share':
    case 'accept':
    case 'decline':
    case 'withdraw-proposal':
      return playOnProposal(play, act)
  }
}

const SLOT = 'partnerskapsavtale/formal/lokale-mal'

const playEdit = async (play: Play, { by, what, value }: Act & { do: 'edit' }): Promise<void> => {
  const { agreement } = play
  play.entries += 1
  const entry = `e${play.entries}`
  const change = (doc: Y.Doc): void => {
    if (what === 'text') writeText(doc, localName(SLOT), markdownToText(`Mål nummer ${value}`))
    else setAnswer(doc, what, `${what} ${value}`, entry)
  }
  const actor = agreement.office.people[by]
  const prepared = await recordEdit(actor, agreement.id, change)
  if (prepared) await storeEdit(actor, agreement, prepared)
}

const playLanguage = async (
  { agreement }: Play,
  { by, nynorsk }: Act & { do: 'language' },
): Promise<void> => {
  await changeLanguage(agreement.office.people[by], agreement.id, nynorsk ? 'nn' : 'nb')
}

const mayAnswer = (by: Who): boolean => !['nav_leader', 'partner_director', 'reader'].includes(by)
const mayDecide = (by: Who): boolean => by === 'municipal_director' || by === 'state_director'

const playPositions = async (
  play: Play,
  by: Who,
  clauses: readonly string[] | null,
  stance: 'agreed' | 'discuss' | 'disagree' | 'withdrawn',
): Promise<void> => {
  const { agreement, truth } = play
  const { standing, words } = await seenBy(play, by)
  const wanted = standing.positions.filter(({ clause }) => !clauses || clauses.includes(clause))
  const taken = await takePositions(
    agreement.office.people[by],
    agreement.id,
    wanted.map(({ clause, hash }) => ({ clause, stance, note: '', seen: { hash } })),
  )
  if (!mayAnswer(by)) return expect(taken).toEqual({ ok: false, error: 'forbidden' })
  if (!taken.ok || stance === 'withdrawn') return
  const then = await truth(taken.value.seq)
  for (const { clause } of wanted) expect([clause, then[clause]]).toEqual([clause, words[clause]])
}

const playApprove = async (play: Play, by: Who): Promise<void> => {
  const { agreement, truth } = play
  const { standing, words } = await seenBy(play, by)
  const answer = await approve(agreement.office.people[by], agreement.id, { seen: standing.seen })
  if (!mayDecide(by)) return expect(answer).toEqual({ ok: false, error: 'forbidden' })
  if (!answer.ok) return
  const newest = await db().approval.findFirstOrThrow({
    where: { agreementId: agreement.id, userId: agreement.office.people[by].userId },
    orderBy: { id: 'desc' },
  })
  expect(sameWords(await truth(newest.seq), words)).toBe(true)
  if (answer.value.frozen) play.frozen += 1
}

const playWithdraw = async ({ agreement }: Play, by: Who): Promise<void> => {
  const answer = await withdrawApproval(agreement.office.people[by], agreement.id)
  if (!mayDecide(by)) expect(answer).toEqual({ ok: false, error: 'forbidden' })
}

const playUnlock = async (play: Play, by: Who): Promise<void> => {
  const { agreement } = play
  const version = await db().agreementVersion.count({ where: { agreementId: agreement.id } })
  const answer = await askToUnlock(agreement.office.people[by], agreement.id, { version, reason: '' })
  if (!mayDecide(by)) expect(answer).toEqual({ ok: false, error: 'forbidden' })
}

const playWithdrawUnlock = async ({ agreement }: Play, by: Who): Promise<void> => {
  const answer = await withdrawUnlockRequest(agreement.office.people[by], agreement.id)
  if (!mayDecide(by)) expect(answer).toEqual({ ok: false, error: 'forbidden' })
}
