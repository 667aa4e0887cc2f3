/** Finding words in one agreement. What the page may show is what may be found: the guide and assessments are not in it. */
import type { Actor } from '#lib/access/actor.ts'
import { type Found, findWords } from '#lib/document/find-words.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { ok, type Result } from './result.ts'

export type Searched = { open: OpenDraft; query: string; found: Found }

export const searchAgreement = async (
  actor: Actor,
  id: string,
  asked: string,
): Promise<Result<Searched, 'not-found' | 'forbidden'>> => {
  const opened = await openDraft(actor, id)
  if (!opened.ok) return opened
  const query = asked.normalize('NFC').replace(/\s+/g, ' ').trim()
  return ok({ open: opened.value, query, found: findWords(opened.value.document, query) })
}
