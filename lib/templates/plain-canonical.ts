/** A clause's canonical form back as words, a paragraph a line: what was agreed, for showing what has changed since. */
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { clauseFromCanonical } from './clause-from-canonical.ts'

export type PlainClause = { heading: string; text: string }

/** `label` names a fact that was not answered: `[Adresse]`. */
export const plainCanonical = (canonical: string, label: (fact: string) => string): PlainClause => {
  const { heading, blocks } = clauseFromCanonical(canonical, label)
  return { heading: plainInline(heading), text: plainBlocks(blocks) }
}
