/** One agreement ready to be shown: its templates, what is answered and written, and what it says. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type LoadedAgreement, loadAgreement } from './agreements.ts'
import { ok, type Result } from './result.ts'
import { loadBundle } from './templates.ts'

export type OpenDraft = LoadedAgreement & {
  bundle: Bundle
  doc: Y.Doc
  draft: Draft
  document: ResolvedDocument
}

export async function openDraft(
  actor: Actor,
  id: string,
  action: 'read' | 'export' = 'read',
): Promise<Result<OpenDraft, 'not-found' | 'forbidden'>> {
  const loaded = await loadAgreement(actor, id, action)
  if (!loaded.ok) return loaded
  const bundle = await loadBundle(loaded.value.templates)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, loaded.value.state)
  const draft = readDraft(
    doc,
    partsOf(bundle).flatMap((template) => template.tables),
  )
  return ok({ ...loaded.value, bundle, doc, draft, document: resolveAgreement(bundle, draft) })
}
