/** A proposal put into the agreement: the change, and what the clause will then say. */
import * as Y from 'yjs'
import type { ResolvedClause } from '#lib/document/content.ts'
import { localName, ownName } from '#lib/document/doc-names.ts'
import { OWN_PART, type ProposedTexts, WORDING_PART } from '#lib/document/proposed-texts.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { replaceWording, replaceWritten } from '#lib/document/replace-texts.ts'
import { ownIdOf } from './clause-scope.ts'
import { clauseTexts } from './clause-texts.ts'
import { resolveAgreement } from './resolve.ts'
import { type Bundle, partsOf } from './template.ts'

export type Proposing = {
  bundle: Bundle
  /** The agreement as it is. Only the change itself writes in it. */
  doc: Y.Doc
  /** `<template>/<clause>`. */
  clause: string
  proposed: ProposedTexts
  newId: () => string
}
export type Unproposable = 'no-clause' | 'no-part'

/** `no-part`: the clause no longer has a place for one of the texts. */
export function proposing(
  given: Proposing,
): { ok: true; value: () => void } | { ok: false; error: Unproposable } {
  const { bundle, doc, clause, proposed } = given
  const known = clauseTexts(bundle, draftOf(bundle, doc), clause)
  if (!known) return { ok: false, error: 'no-clause' }
  const parts = Object.keys(proposed.texts)
  if (!parts.every((part) => known.texts.some((one) => one.part === part)))
    return { ok: false, error: 'no-part' }
  return { ok: true, value: () => doc.transact(() => write(given)) }
}

function write({ doc, clause, proposed, newId }: Proposing): void {
  const { writtenIn } = proposed
  for (const [part, text] of Object.entries(proposed.texts)) {
    if (part === WORDING_PART) replaceWording(doc, clause, { text, writtenIn }, newId)
    else {
      const name = part === OWN_PART ? ownName(ownIdOf(clause) ?? '') : localName(`${clause}/${part}`)
      replaceWritten(doc, name, { text, writtenIn }, newId)
    }
  }
}

/** What the clause will say. The agreement itself is not touched. */
export function previewProposal(
  given: Proposing,
): { ok: true; value: ResolvedClause } | { ok: false; error: Unproposable } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(given.doc))
  const change = proposing({ ...given, doc })
  if (!change.ok) return change
  change.value()
  const clause = resolveAgreement(given.bundle, draftOf(given.bundle, doc))
    .parts.flatMap((part) => part.clauses)
    .find(({ key }) => key === given.clause)
  return clause ? { ok: true, value: clause } : { ok: false, error: 'no-clause' }
}

const draftOf = (bundle: Bundle, doc: Y.Doc) =>
  readDraft(
    doc,
    partsOf(bundle).flatMap(({ tables }) => tables),
  )
