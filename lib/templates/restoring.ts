/** Taking a clause, or the whole agreement, back to what it was: the change, and what it will do to what is read. */
import * as Y from 'yjs'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { restoreParts, wholeScope } from '#lib/document/restore-parts.ts'
import { clauseScope, restoreScopeOf } from './clause-scope.ts'
import { type ClauseChange, compareDocuments } from './compare-documents.ts'
import { resolveAgreement } from './resolve.ts'
import { type Bundle, partsOf } from './template.ts'

export type States = {
  bundle: Bundle
  /** As it is. Only the change itself writes in it. */
  doc: Y.Doc
  /** As it was. */
  past: Y.Doc
}

/** A clause's key, or null for the whole. Undefined: there is no such clause. */
export function restoring(
  { bundle, doc, past }: States,
  clause: string | null,
  newId: () => string,
): (() => void) | undefined {
  if (clause === null) return () => restoreParts(doc, past, wholeScope(doc, past), newId)
  // Of both states, so that what is taken back can be undone to the last fact.
  const scope = clauseScope(bundle, clause, [draftOf(bundle, past), draftOf(bundle, doc)])
  return scope && (() => restoreParts(doc, past, restoreScopeOf(scope), newId))
}

/** Every clause that will say something else: facts are shared, so there may be more than the one that was asked for. */
export function previewRestoring(
  states: States,
  clause: string | null,
  newId: () => string,
): readonly ClauseChange[] | undefined {
  const copy = new Y.Doc()
  applyAsIs(copy, [Y.encodeStateAsUpdate(states.doc)])
  const change = restoring({ ...states, doc: copy }, clause, newId)
  if (!change) return undefined
  change()
  return compareDocs(states.bundle, states.doc, copy)
}

/** What two states of one agreement's document say differently. */
export const compareDocs = (bundle: Bundle, before: Y.Doc, after: Y.Doc): readonly ClauseChange[] =>
  compareDocuments(
    resolveAgreement(bundle, draftOf(bundle, before)),
    resolveAgreement(bundle, draftOf(bundle, after)),
  )

const draftOf = (bundle: Bundle, doc: Y.Doc) =>
  readDraft(
    doc,
    partsOf(bundle).flatMap(({ tables }) => tables),
  )
