/** Two states of an agreement, clause by clause: what differs in what it says. */
import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { diffParagraphs, type SideBySide } from '#lib/document/diff-paragraphs.ts'
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { canonicalClause } from './canonical-clause.ts'

export type ClauseChange = {
  key: string
  /** Undefined: the clause was not there. */
  before: ResolvedClause | undefined
  /** Undefined: the clause is taken out. */
  after: ResolvedClause | undefined
  /** Null when every word is the same: bold type, lists or links were changed. */
  difference: SideBySide | null
}

/** Only the clauses that say something else, in the agreement's order; those taken out stand where they stood. */
export function compareDocuments(before: ResolvedDocument, after: ResolvedDocument): readonly ClauseChange[] {
  const [was, is] = [byKey(before), byKey(after)]
  return keysInOrder([...was.keys()], [...is.keys()]).flatMap((key) =>
    compareClauses(key, was.get(key), is.get(key)),
  )
}

const byKey = (document: ResolvedDocument): ReadonlyMap<string, ResolvedClause> =>
  new Map(document.parts.flatMap((part) => part.clauses.map((clause) => [clause.key, clause] as const)))

function keysInOrder(was: readonly string[], is: readonly string[]): string[] {
  const keys = [...is]
  was.forEach((key, at) => {
    if (!keys.includes(key)) keys.splice(keys.indexOf(was[at - 1] ?? '') + 1, 0, key)
  })
  return keys
}

function compareClauses(
  key: string,
  before: ResolvedClause | undefined,
  after: ResolvedClause | undefined,
): ClauseChange[] {
  if (before && after && canonicalClause(before) === canonicalClause(after)) return []
  const isRenamed = headingOf(before) !== headingOf(after)
  const [was, is] = [wordsOf(before, isRenamed), wordsOf(after, isRenamed)]
  if (was !== is) return [{ key, before, after, difference: diffParagraphs(was, is) }]
  // A heading that reads the same in both languages is no change to anybody.
  const isOnlyLanguage = before?.language !== after?.language && before?.deviation === after?.deviation
  return isOnlyLanguage ? [] : [{ key, before, after, difference: null }]
}

const headingOf = (clause: ResolvedClause | undefined): string => (clause ? plainInline(clause.heading) : '')

/** With the heading only where it has changed: it stands above the comparison. */
const wordsOf = (clause: ResolvedClause | undefined, isRenamed: boolean): string =>
  clause
    ? [isRenamed ? headingOf(clause) : '', plainBlocks(clause.blocks)]
        .filter(Boolean)
        .join('\n')
        .normalize('NFC')
    : ''
