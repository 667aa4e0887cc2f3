/** Which clauses say something else in one document than in another: a fact is asked once, and stands in many. */
import type { ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import type { CanonicalClause, Hash } from './canonical-agreement.ts'
import { canonicalClause } from './canonical-clause.ts'

/** Undefined: it is not in that document. */
export type ChangedClause = {
  /** `<template>/<clause>`; a template alone is what stands on the front of its part. */
  clause: string
  before: CanonicalClause | undefined
  after: CanonicalClause | undefined
}

export function changedClauses(
  before: ResolvedDocument,
  after: ResolvedDocument,
  sha256: Hash,
): readonly ChangedClause[] {
  const [was, is] = [saidIn(before, sha256), saidIn(after, sha256)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((clause) => ({ clause, before: was.get(clause), after: is.get(clause) }))
    .filter((one) => one.before?.hash !== one.after?.hash)
}

const saidIn = (document: ResolvedDocument, sha256: Hash): ReadonlyMap<string, CanonicalClause> =>
  new Map(
    document.parts
      .flatMap((part) => [frontOf(part, document), ...part.clauses])
      .map((clause) => {
        const text = canonicalClause(clause)
        return [clause.key, { clause: clause.key, text, hash: sha256(text) }]
      }),
  )

/** In the form of a clause, so that it is kept and compared as one. */
const frontOf = ({ template, front }: ResolvedPart, { language }: ResolvedDocument) => ({
  key: template,
  number: null,
  level: 1 as const,
  heading: [],
  headingHidden: true,
  blocks: front,
  deviation: 'none' as const,
  language,
  missing: [],
})
