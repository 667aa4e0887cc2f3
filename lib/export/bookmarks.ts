import type { ResolvedClause, ResolvedPart } from '#lib/document/content.ts'
import { cleanText, fill } from './clean-text.ts'
import type { Context } from './context.ts'
import { plainText } from './plain-text.ts'

/** Names Word accepts: letters, digits and underscore, at most 40. */
export const clauseBookmark = (partIndex: number, clauseIndex: number): string =>
  `punkt_${partIndex}_${clauseIndex}`
export const partBookmark = (partIndex: number): string => `del_${partIndex}`

export const partTitle = (part: ResolvedPart, words: Context['words']): string =>
  part.annexNumber === null ? part.title : fill(words.annex, { number: part.annexNumber, title: part.title })

export const headingText = (clause: ResolvedClause): string =>
  cleanText(plainText(clause.heading)).replace(/\s+/g, ' ').trim()

/** «3.2 Tilsetting av leder og medarbeidere» */
export const clauseTitle = (clause: ResolvedClause): string =>
  clause.number === null ? headingText(clause) : `${clause.number} ${headingText(clause)}`
