import { AlignmentType, LevelFormat, type NumberingDefinition } from 'docx'
import type { ResolvedClause, ResolvedPart } from '#lib/document/content.ts'

/** Word's level texts for chapter and clause: «1.0» and «1.1», or «1» and «1.1». */
const SCHEMES = { 'zero-chapters': ['%1.0', '%1.%2'], plain: ['%1', '%1.%2'] } as const
type Scheme = keyof typeof SCHEMES

const INDENT = 800

/**
 * Word counts the clauses itself. Whoever adds a clause in Word gets the next number; what is printed now must be
 * the agreement's own numbers, so every clause is counted here the way Word will count it.
 * @throws when a number is not the one Word would print: the caller has numbered the clauses wrongly.
 */
export function clauseNumbering(part: ResolvedPart, reference: string): NumberingDefinition {
  const scheme = schemeOf(part.clauses)
  checkNumbers(part, scheme)
  return {
    reference,
    levels: SCHEMES[scheme].map((text, level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
    })),
  }
}

const schemeOf = (clauses: readonly ResolvedClause[]): Scheme =>
  clauses.find((clause) => clause.level === 1 && clause.number !== null)?.number?.endsWith('.0')
    ? 'zero-chapters'
    : 'plain'

function checkNumbers(part: ResolvedPart, scheme: Scheme): void {
  let chapter = 0
  let clauseInChapter = 0
  for (const clause of part.clauses) {
    // Word does not count a heading that is not printed, so such a heading cannot have a number.
    if (clause.number === null) continue
    chapter += clause.level === 1 ? 1 : 0
    clauseInChapter = clause.level === 1 ? 0 : clauseInChapter + 1
    const counted = SCHEMES[scheme][clause.level - 1]
      ?.replace('%1', String(chapter))
      .replace('%2', String(clauseInChapter))
    if (counted !== clause.number || clause.headingHidden)
      throw new Error(`Clause ${clause.key} is numbered ${clause.number}, but Word would print ${counted}`)
  }
}
