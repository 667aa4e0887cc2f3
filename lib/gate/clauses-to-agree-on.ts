import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'

/**
 * The clauses the parties take positions on. A chapter that is only a heading says nothing to agree on; neither does
 * the place to sign, until somebody has written something of their own there.
 */
export const clausesToAgreeOn = (document: ResolvedDocument): readonly ResolvedClause[] =>
  document.parts
    .flatMap((part) => part.clauses)
    .filter(
      ({ blocks, missing, headingHidden, deviation }) =>
        (blocks.length > 0 || missing.length > 0) && (!headingHidden || deviation !== 'none'),
    )
