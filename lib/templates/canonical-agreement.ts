/**
 * The whole agreement in one canonical form: what an approval of the whole is bound to. It names every clause by the
 * hash of its own canonical form, in order and with the number it is printed with; the templates it stands on; the
 * language; and what stands on the front of each part. Hashing is the caller's: this room has no crypto.
 */
import type { ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import {
  CANONICAL_VERSION,
  canonicalBlock,
  canonicalClause,
  canonicalJson,
  type Json,
} from './canonical-clause.ts'

export type Hash = (text: string) => string

export type CanonicalClause = { clause: string; text: string; hash: string }

export type CanonicalAgreement = {
  form: number
  /** `hash` is of this text. */
  text: string
  hash: string
  /** One an annex, of the same form without the other parts. */
  annexes: readonly { template: string; hash: string }[]
  clauses: readonly CanonicalClause[]
}

type TemplateHash = { slug: string; version: string; hash: string }

export const canonicalAgreement = (
  document: ResolvedDocument,
  templates: readonly TemplateHash[],
  sha256: Hash,
): CanonicalAgreement => {
  const clauses = document.parts.flatMap((part) =>
    part.clauses.map((clause) => {
      const text = canonicalClause(clause)
      return { clause: clause.key, text, hash: sha256(text) }
    }),
  )
  const hashes = new Map(clauses.map(({ clause, hash }) => [clause, hash]))
  const textOf = (parts: readonly ResolvedPart[]) =>
    canonicalJson({
      form: CANONICAL_VERSION,
      language: document.language,
      title: document.title,
      parts: parts.map((part) => canonicalPart(part, templates, hashes)),
    })
  const text = textOf(document.parts)
  return {
    form: CANONICAL_VERSION,
    text,
    hash: sha256(text),
    annexes: document.parts
      .filter(({ annexNumber }) => annexNumber !== null)
      .map((part) => ({ template: part.template, hash: sha256(textOf([part])) })),
    clauses,
  }
}

const canonicalPart = (
  part: ResolvedPart,
  templates: readonly TemplateHash[],
  hashes: ReadonlyMap<string, string>,
): Json => ({
  template: part.template,
  version: part.version,
  words: templates.find(({ slug }) => slug === part.template)?.hash ?? null,
  title: part.title,
  annex: part.annexNumber,
  front: part.front.map(canonicalBlock),
  clauses: part.clauses.map(({ key, number }) => ({ key, number, hash: hashes.get(key) ?? null })),
})
