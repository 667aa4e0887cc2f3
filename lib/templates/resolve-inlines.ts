/** Running text: standard words with facts, choices and conditions put in. */
import type { Gap, Inline, Missing, TextRun } from '#lib/document/content.ts'
import { holds, optionOf, spelled, valuesOf } from './facts.ts'
import { capitalised, formatValue } from './format-value.ts'
import type { Scope } from './scope.ts'
import type { TInline } from './template.ts'

export const resolveInlines = (scope: Scope, content: readonly TInline[]): Inline[] =>
  content.flatMap((inline) => resolveInline(scope, inline))

function resolveInline(scope: Scope, inline: TInline): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ ...inline, text: spelled(scope.facts, inline.text), origin: 'standard' }]
    case 'break':
      return [inline]
    case 'field':
      return resolveField(scope, inline)
    case 'when':
      return holds(scope.facts, inline.condition) ? resolveInlines(scope, inline.content) : []
    case 'choice':
      return resolveInlineChoice(scope, inline)
  }
}

function resolveInlineChoice(scope: Scope, inline: TInline & { type: 'choice' }): readonly Inline[] {
  const chosen = inline.options.find((option) => option.id === optionOf(scope.facts, inline.choice))
  if (!chosen) return [gap(scope, inline.choice, 'choose')]
  return resolveInlines(scope, chosen.content).map((part) =>
    part.type === 'text' && part.origin === 'standard' ? { ...part, origin: 'choice' as const } : part,
  )
}

export function resolveField(scope: Scope, inline: TInline & { type: 'field' }): readonly Inline[] {
  const field = scope.facts.fields.get(inline.field)
  const values = valuesOf(scope.facts, inline.field)
  const [value] = values
  if (values.length > 1) return [gap(scope, inline.field, 'conflict')]
  if (!field || value === undefined)
    return field?.required === false ? [] : [gap(scope, inline.field, 'missing')]
  const text = formatValue(field, value, scope.facts.draft.language)
  const run: TextRun = { type: 'text', text: inline.capital ? capitalised(text) : text, origin: 'field' }
  return [inline.marks ? { ...run, marks: inline.marks } : run]
}

export function gap(scope: Scope, fact: string, reason: Missing['reason']): Gap {
  const conflict = reason === 'conflict' || valuesOf(scope.facts, fact).length > 1
  const declared = scope.facts.fields.get(fact) ?? scope.facts.choices.get(fact)
  const label = declared?.label[scope.facts.draft.language] ?? fact
  scope.missing.push({ fact, label, reason: conflict ? 'conflict' : reason })
  return { type: 'gap', fact, label, reason: conflict ? 'conflict' : 'missing' }
}
