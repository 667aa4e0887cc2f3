import { missingIn, type ResolvedClause, type ResolvedDocument } from './content.ts'

export type Summary = {
  /** Different facts that nobody has answered. */
  missing: number
  /** Clauses that miss at least one. */
  incomplete: number
  /** Clauses with something to say: a chapter that is only a heading has nothing to fill in. */
  total: number
  first: ResolvedClause | undefined
}

const hasContent = (clause: ResolvedClause) => clause.blocks.length > 0 || clause.missing.length > 0

/** How far the draft has come, counted in what is answered and never in whether anybody agrees. */
export const summarise = (document: ResolvedDocument): Summary => {
  const clauses = document.parts.flatMap((part) => part.clauses).filter(hasContent)
  const incomplete = clauses.filter((clause) => clause.missing.length > 0)
  return {
    missing: new Set(missingIn(document).map(({ fact }) => fact)).size,
    incomplete: incomplete.length,
    total: clauses.length,
    first: incomplete[0] ?? clauses[0],
  }
}
