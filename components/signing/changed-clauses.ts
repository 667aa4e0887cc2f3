import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { clauseNames, headingText } from '#lib/templates/clause-names.ts'
import { seenChange, type WordChange } from '../positions/seen-change.ts'
import type { ChangedClause } from './signing-action.ts'

export const MOST_CHANGES = 10

/** The first of them, with the name each goes by. */
export const changedClauses = (
  changes: readonly (WordChange & { clause: string })[],
  content: { document: ResolvedDocument; draft: Draft },
): readonly ChangedClause[] => {
  const { of } = clauseNames(content.document, content.draft)
  return changes.slice(0, MOST_CHANGES).map((one) => {
    const name = of(one.clause)
    const heading = name.isThere ? headingText(name) : (one.before?.heading ?? '')
    return {
      clause: one.clause,
      name: [name.number, heading].filter(Boolean).join(' '),
      annex: name.annex,
      what: whatOf(one),
      change: seenChange(one),
    }
  })
}

const whatOf = ({ before, now }: WordChange): ChangedClause['what'] => {
  if (!now) return 'removed'
  return before ? 'changed' : 'added'
}
