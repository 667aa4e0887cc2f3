/** What an agreement says, read from its log in the caller's transaction, with the hashes that approvals are bound to. */

import type * as Y from 'yjs'
import type { ClauseNow } from '#lib/agreements/positions.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { clausesToAgreeOn } from '#lib/gate/clauses-to-agree-on.ts'
import {
  type CanonicalAgreement,
  type CanonicalClause,
  canonicalAgreement,
} from '#lib/templates/canonical-agreement.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import { loadBundle, type TemplateRef } from './templates.ts'
import { loadDocument } from './update-log.ts'

export type AgreementContent = {
  bundle: Bundle
  draft: Draft
  document: ResolvedDocument
  canonical: CanonicalAgreement
  /** Those the parties take positions on, in order. */
  clauses: readonly ClauseNow[]
  seq: number
}

/** To decide on it, ask under the agreement's row lock: then it cannot become another meanwhile. */
export const readContent = async (
  tx: Tx,
  { id, templates }: Pick<AgreementRow, 'id' | 'templates'>,
): Promise<AgreementContent> => {
  const bundle = await loadBundle(templates)
  const { doc, seq } = await loadDocument(tx, id)
  return { ...contentOf(bundle, templates, doc), bundle, seq }
}

export const contentOf = (
  bundle: Bundle,
  templates: readonly TemplateRef[],
  doc: Y.Doc,
): Omit<AgreementContent, 'bundle' | 'seq'> => {
  const tables = partsOf(bundle).flatMap((part) => part.tables)
  const draft = readDraft(doc, tables)
  const document = resolveAgreement(bundle, draft)
  return { draft, document, ...hashesOf(document, templates) }
}

/** What may be agreed to in a document that is resolved already. */
export const hashesOf = (
  document: ResolvedDocument,
  templates: readonly TemplateRef[],
): Pick<AgreementContent, 'canonical' | 'clauses'> => {
  const canonical = canonicalAgreement(document, templates, sha256)
  const hashes = new Map(canonical.clauses.map(({ clause, hash }) => [clause, hash]))
  return {
    canonical,
    clauses: clausesToAgreeOn(document).map(({ key }) => ({ clause: key, hash: hashes.get(key) ?? '' })),
  }
}

/**
 * Kept for ever: the same words are stored once. In the order of their hashes, so that two agreements that store the
 * same words at once cannot wait for each other.
 */
export const keepClauses = async (
  tx: Tx,
  form: number,
  clauses: readonly CanonicalClause[],
): Promise<void> => {
  const sorted = clauses.toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  await tx.clauseContent.createMany({
    data: sorted.map(({ hash, text }) => ({ hash, form, text })),
    skipDuplicates: true,
  })
}
