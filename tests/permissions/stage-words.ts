/** Everything that somebody can write in a draft, written once, with a word of its own in each place. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { writeComment } from '#lib/server/comments.ts'
import { db } from '#lib/server/db.ts'
import { writeInternalNote } from '#lib/server/internal-notes.ts'
import { takePosition } from '#lib/server/positions.ts'
import type { AgreementFixture } from '../support/builders.ts'
import { standingOf } from '../support/finished-agreement.ts'
import { anInput, shared, written } from '../support/proposed.ts'
import { CLAUSE, MARKS } from './marks.ts'
import { must } from './must.ts'

/** A prompt of the guide. */
const PROMPT = { clause: 'partnerskapsavtale/formal', prompt: 'samfunnsoppdrag' }

/** From when only the own party saw an assessment, and as it is now. When everything is considered. */
const assess = async ({ id, office }: AgreementFixture): Promise<void> => {
  const { municipal_director, state_director } = office.people
  await db().assessment.updateMany({
    where: { agreementId: id, userId: municipal_director.userId, ...PROMPT },
    data: { note: MARKS.hostAssessment.word },
  })
  const said = { ...PROMPT, answer: 'discuss', note: MARKS.sharedAssessment.word } as const
  must(await saveAssessment(state_director, id, said))
}

/** A draft of each party, and one that the host municipality has shared. */
const propose = async ({ id, office }: AgreementFixture) => {
  const { municipal_director, state_director } = office.people
  const words = (word: string) => anInput(word, { reason: word, answers: { verdier: word } })
  const host = await written(municipal_director, id, words(MARKS.hostDraft.word))
  const state = await written(state_director, id, words(MARKS.stateDraft.word))
  const sharedProposal = await shared(municipal_director, id, MARKS.sharedProposal.word)
  return { hostDraft: host.id, stateDraft: state.id, sharedProposal }
}

const position = async ({ id, office }: AgreementFixture): Promise<void> => {
  const director = office.people.municipal_director
  const { positions } = await standingOf(director, id)
  const hash = positions.find(({ clause }) => clause === CLAUSE)?.hash ?? ''
  const said = { clause: CLAUSE, stance: 'agreed', note: MARKS.positionNote.word, seen: { hash } } as const
  must(await takePosition(director, id, said))
}

export const writeEverywhere = async (agreement: AgreementFixture) => {
  const { id, office } = agreement
  const { municipal_director, state_director, nav_leader } = office.people
  const note = async (actor: Actor, text: string) =>
    must(await writeInternalNote(actor, id, { id: randomUUID(), clause: CLAUSE, text, mentions: [] })).id
  const say = async (actor: Actor, text: string, parentId: string | null) =>
    must(await writeComment(actor, id, { id: randomUUID(), clause: CLAUSE, text, mentions: [], parentId })).id
  const comment = await say(nav_leader, MARKS.comment.word, null)
  await say(state_director, 'Svar', comment)
  await position(agreement)
  await assess(agreement)
  await note(state_director, MARKS.stateNote.word)
  return {
    comment,
    ...(await propose(agreement)),
    note: await note(municipal_director, MARKS.hostNote.word),
    spareNote: await note(municipal_director, MARKS.hostNote.word),
  }
}
