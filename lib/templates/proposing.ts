/** A proposal put into the agreement: the change, and what the clause will then say. */
import * as Y from 'yjs'
import { clearAnswer, setAnswer } from '#lib/document/answer.ts'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { localName, ownName } from '#lib/document/doc-names.ts'
import type { Value } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { OWN_PART, type ProposedTexts, WORDING_PART } from '#lib/document/proposed-texts.ts'
import { readAnswers, readDraft } from '#lib/document/read-draft.ts'
import { replaceWording, replaceWritten } from '#lib/document/replace-texts.ts'
import { askedInClause } from './clause-answers.ts'
import { ownIdOf } from './clause-scope.ts'
import { clauseTexts } from './clause-texts.ts'
import { resolveAgreement } from './resolve.ts'
import { type Bundle, partsOf } from './template.ts'
import { withAnswers } from './with-answers.ts'

export type Proposed = ProposedTexts & { answers: ProposedAnswers }
export type Proposing = {
  bundle: Bundle
  /** The agreement as it is. Only the change itself writes in it. */
  doc: Y.Doc
  /** `<template>/<clause>`. */
  clause: string
  proposed: Proposed
  newId: () => string
}
export type Unproposable = 'no-clause' | 'no-part'

/** `no-part`: the clause no longer has a place for one of the texts, or asks for one of the answers. */
export function proposing(
  given: Proposing,
): { ok: true; value: () => void } | { ok: false; error: Unproposable } {
  const { bundle, doc, clause, proposed } = given
  // Another choice may be what makes room for a text.
  const known = clauseTexts(bundle, withAnswers(draftOf(bundle, doc), proposed.answers), clause)
  if (!known) return { ok: false, error: 'no-clause' }
  const asked = askedInClause(bundle, clause)
  const hasPlaces =
    Object.keys(proposed.texts).every((part) => known.texts.some((one) => one.part === part)) &&
    Object.keys(proposed.answers).every((fact) => asked.has(fact))
  return hasPlaces
    ? { ok: true, value: () => doc.transact(() => write(given)) }
    : { ok: false, error: 'no-part' }
}

function write({ doc, clause, proposed, newId }: Proposing): void {
  const { writtenIn } = proposed
  for (const [fact, value] of Object.entries(proposed.answers)) writeAnswer(doc, fact, value, newId)
  for (const [part, text] of Object.entries(proposed.texts)) {
    if (part === WORDING_PART) replaceWording(doc, clause, { text, writtenIn }, newId)
    else {
      const name = part === OWN_PART ? ownName(ownIdOf(clause) ?? '') : localName(`${clause}/${part}`)
      replaceWritten(doc, name, { text, writtenIn }, newId)
    }
  }
}

/** What is answered so already is left as it is: nobody changed it. */
function writeAnswer(doc: Y.Doc, fact: string, value: Value | null, newId: () => string): void {
  const said = readAnswers(doc)[fact]
  if (value === null) {
    if (said !== undefined) clearAnswer(doc, fact)
  } else if (said?.length !== 1 || JSON.stringify(said[0]) !== JSON.stringify(value))
    setAnswer(doc, fact, value, newId())
}

/** What the clause, and all else, will say. The agreement itself is not touched. */
export function previewProposal(
  given: Proposing,
):
  | { ok: true; value: { clause: ResolvedClause; document: ResolvedDocument } }
  | { ok: false; error: Unproposable } {
  const doc = new Y.Doc()
  applyAsIs(doc, [Y.encodeStateAsUpdate(given.doc)])
  const change = proposing({ ...given, doc })
  if (!change.ok) return change
  change.value()
  const document = resolveAgreement(given.bundle, draftOf(given.bundle, doc))
  const clause = document.parts.flatMap((part) => part.clauses).find(({ key }) => key === given.clause)
  return clause ? { ok: true, value: { clause, document } } : { ok: false, error: 'no-clause' }
}

const draftOf = (bundle: Bundle, doc: Y.Doc) =>
  readDraft(
    doc,
    partsOf(bundle).flatMap(({ tables }) => tables),
  )
