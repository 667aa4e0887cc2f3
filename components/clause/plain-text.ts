import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { type Facts, holds, optionOf, spelled, valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import type { TBlock, TInline } from '#lib/templates/template.ts'

/** The words of a passage as they would read now, for buttons' names and for options that are not chosen. */
export const plainInlines = (facts: Facts, content: readonly TInline[]): string =>
  content.map((inline) => plainInline(facts, inline)).join('')

function plainInline(facts: Facts, inline: TInline): string {
  switch (inline.type) {
    case 'text':
      return spelled(facts, inline.text)
    case 'field':
      return plainField(facts, inline.field)
    case 'when':
      return holds(facts, inline.condition) ? plainInlines(facts, inline.content) : ''
    case 'choice':
      return plainInlines(
        facts,
        inline.options.find((option) => option.id === optionOf(facts, inline.choice))?.content ?? [],
      )
    default:
      return ' '
  }
}

function plainField(facts: Facts, fact: string): string {
  const [value] = valuesOf(facts, fact)
  const field = facts.fields.get(fact)
  if (!field) return '…'
  const { language } = facts.draft
  return value === undefined ? `[${midSentence(field.label[language])}]` : formatValue(field, value, language)
}

export const plainBlocks = (facts: Facts, blocks: readonly TBlock[]): string =>
  blocks
    .map((block) => (block.type === 'paragraph' ? plainInlines(facts, block.content) : ''))
    .join(' ')
    .trim()

/** The first words, for a button's name. */
export const opening = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text
