import type { Draft } from '#lib/document/draft.ts'
import { type Bundle, partsOf } from './template.ts'
import { usageOfClause } from './template-usage.ts'

/** Whether everything that somebody has written in the draft has its place in these templates too. */
export const keepsAllTexts = (bundle: Bundle, draft: Draft): boolean => {
  const clauses = partsOf(bundle).flatMap((template) =>
    template.text.nb.clauses.map((clause) => ({ key: `${template.slug}/${clause.id}`, clause })),
  )
  const keys = new Set(clauses.map(({ key }) => key))
  const slots = new Set(
    clauses.flatMap(({ key, clause }) => usageOfClause(clause).slots.map((slot) => `${key}/${slot}`)),
  )
  return (
    Object.keys(draft.texts).every((slot) => slots.has(slot)) &&
    Object.keys(draft.wordings).every((clause) => keys.has(clause))
  )
}
