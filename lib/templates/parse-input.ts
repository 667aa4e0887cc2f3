/** Between what a person types in a field and the typed value that is stored. */
import type { Value } from '#lib/document/draft.ts'
import { formatNumber } from './format-value.ts'
import type { Column, Field } from './template.ts'
import { valueError } from './value-error.ts'

export type ParsedInput = { ok: true; value: Value | undefined } | { ok: false }
type Typed = Pick<Field | Column, 'type' | 'options'>

/** «1 050 000,50» → 1050000.5; undefined when it is no number. Accepts spaces, hard spaces and «kr» or «%» at the end. */
function parseNumber(typed: string): number | undefined {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/(kr|%)$/i, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** «Flesberg, Nore og Uvdal» → two names: «og» may be part of a name, so only commas part them. */
export const parseNames = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)

export function parseInput(field: Typed, typed: string): ParsedInput {
  const text = withoutControls(typed).normalize('NFC')
  if (text.trim() === '') return { ok: true, value: undefined }
  const value = convert(field, text)
  return value !== undefined && valueError(field, value) === undefined ? { ok: true, value } : { ok: false }
}

/** Control characters have no place in an agreement, and would spoil the Word file. Line breaks and tabs stay. */
const withoutControls = (text: string) =>
  [...text].filter((char) => char >= ' ' || char === '\n' || char === '\t').join('')

function convert(field: Typed, text: string): Value | undefined {
  switch (field.type) {
    case 'list':
      return parseNames(text)
    case 'year':
    case 'integer':
    case 'decimal':
    case 'percent':
      return parseNumber(text)
    case 'money': {
      const kroner = parseNumber(text)
      return kroner === undefined ? undefined : Math.round(kroner * 100)
    }
    default:
      return text
  }
}

/** A stored value as it stands in the input while one edits it. */
export function inputText(field: Typed, value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return value.join(', ')
  if (field.type === 'money') return formatNumber(Number(value) / 100, Number(value) % 100 === 0 ? 0 : 2)
  return typeof value === 'number' ? String(value).replace('.', ',') : value
}
