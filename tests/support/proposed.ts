/** What parties do with proposals: write, share and read them. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { shareProposal } from '#lib/server/answer-proposal.ts'
import { openProposal, type ProposalView } from '#lib/server/open-proposal.ts'
import { type ProposalInput, type SavedProposal, saveProposal } from '#lib/server/write-proposal.ts'

/** A clause with the template's wording and one local text. */
export const PROPOSED_CLAUSE = 'partnerskapsavtale/formal'
export const PROPOSED_SLOT = 'lokale-mal'

export const localText = (words: string): Record<string, RichText> => ({
  [PROPOSED_SLOT]: markdownToText(words),
})

export const anInput = (words: string, given: Partial<ProposalInput> = {}): ProposalInput => ({
  id: randomUUID(),
  clause: PROPOSED_CLAUSE,
  answersId: null,
  texts: localText(words),
  answers: {},
  reason: 'Fordi vi mener det.',
  version: 0,
  writer: randomUUID(),
  turn: 1,
  ...given,
})

export const written = async (
  actor: Actor,
  agreementId: string,
  input: ProposalInput,
): Promise<SavedProposal> => {
  const saved = await saveProposal(actor, agreementId, input)
  if (!saved.ok) throw new Error(saved.error)
  return saved.value
}

export const readBy = async (actor: Actor, agreementId: string, id: string): Promise<ProposalView> => {
  const opened = await openProposal(actor, agreementId, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

export const seenBy = async (actor: Actor, agreementId: string, id: string) => {
  const { seen, version } = await readBy(actor, agreementId, id)
  if (!seen) throw new Error('there is nothing to answer')
  return { seen, version }
}

/** Written, read and shared by one person. Its id. */
export const shared = async (
  actor: Actor,
  agreementId: string,
  words: string,
  given: Partial<ProposalInput> = {},
): Promise<string> => {
  const { id } = await written(actor, agreementId, anInput(words, given))
  const done = await shareProposal(actor, agreementId, id, await seenBy(actor, agreementId, id))
  if (!done.ok) throw new Error(done.error)
  return id
}
