import type { ResolveFact } from '#lib/document/rich-text.ts'
import { type Facts, valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'

/** What a fact says inside written text; a gap while it is not answered. */
export const factInText =
  (facts: Facts): ResolveFact =>
  (fact) => {
    const field = facts.fields.get(fact)
    const [value] = valuesOf(facts, fact)
    if (!field) return []
    return value === undefined
      ? [{ type: 'gap', fact, label: field.label[facts.draft.language], reason: 'missing' }]
      : [{ type: 'text', text: formatValue(field, value, facts.draft.language), origin: 'field' }]
  }
