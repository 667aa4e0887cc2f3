import { missingIn, type ResolvedDocument, type ResolvedPart } from '#lib/document/content.ts'
import { inlinesIn } from './plain-text.ts'

/** Something is missing, or a gap would be printed. */
export const isUnfinished = (document: ResolvedDocument): boolean =>
  missingIn(document).length > 0 || document.parts.some(hasGap)

const hasGap = (part: ResolvedPart): boolean =>
  [
    ...inlinesIn(part.front),
    ...part.clauses.flatMap((clause) => [...clause.heading, ...inlinesIn(clause.blocks)]),
  ].some((inline) => inline.type === 'gap')
