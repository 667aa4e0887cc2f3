/** One agreement ready to be shown: its templates, what is answered and written, and what it says. */
import type { Actor } from '#lib/access/actor.ts'
import { type AgreementFacts, loadWith } from './agreements.ts'
import { type RememberedContent, rememberedContent } from './remembered-content.ts'
import type { Result } from './result.ts'

export type OpenDraft = AgreementFacts & RememberedContent

export const openDraft = (
  actor: Actor,
  id: string,
  action: 'read' | 'export' = 'read',
): Promise<Result<OpenDraft, 'not-found' | 'forbidden'>> => loadWith(actor, id, action, rememberedContent)
