/** What an agreement would say with a proposal in it: read from its log in the caller's transaction. */
import type * as Y from 'yjs'
import type { ResolvedClause } from '#lib/document/content.ts'
import type { ProposedTexts } from '#lib/document/proposed-texts.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'
import { previewProposal, type Unproposable } from '#lib/templates/proposing.ts'
import { type AgreementContent, contentOf } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import type { Proposal } from './prisma-client/client.ts'
import { newEntry } from './server-changes.ts'
import { loadBundle } from './templates.ts'
import { loadDocument } from './update-log.ts'

export type OpenContent = AgreementContent & { doc: Y.Doc }

export const readOpenContent = async (
  tx: Tx,
  { id, templates }: Pick<AgreementRow, 'id' | 'templates'>,
): Promise<OpenContent> => {
  const bundle = await loadBundle(templates)
  const { doc, seq } = await loadDocument(tx, id)
  return { ...contentOf(bundle, templates, doc), bundle, seq, doc }
}

export type Outcome = {
  /** The clause as it is now; undefined when it is no longer there. */
  now: CanonicalClause | undefined
  /** As it would be. */
  becomes:
    | { ok: true; canonical: CanonicalClause; clause: ResolvedClause }
    | { ok: false; error: Unproposable }
}

/** Only texts that `saveProposal` has checked are stored. */
export const textsOf = ({ texts, writtenIn }: Pick<Proposal, 'texts' | 'writtenIn'>): ProposedTexts => ({
  texts: texts as unknown as Readonly<Record<string, RichText>>,
  writtenIn: writtenIn as Language,
})

export const outcomeOf = (
  { bundle, doc, canonical }: OpenContent,
  proposal: Pick<Proposal, 'clause' | 'texts' | 'writtenIn'>,
): Outcome => {
  const { clause: key } = proposal
  const now = canonical.clauses.find(({ clause }) => clause === key)
  const becomes = previewProposal({ bundle, doc, clause: key, proposed: textsOf(proposal), newId: newEntry })
  if (!becomes.ok) return { now, becomes }
  const text = canonicalClause(becomes.value)
  return {
    now,
    becomes: { ok: true, clause: becomes.value, canonical: { clause: key, text, hash: sha256(text) } },
  }
}
