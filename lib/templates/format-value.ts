import type { Value } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Column, Field } from './template.ts'

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]

/** `2026-03-14` → «14. mars 2026»; the same in both written languages. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return iso
  return `${Number(match[3])}. ${MONTHS[Number(match[2]) - 1]} ${match[1]}`
}

/** Thousands with a hard space, comma for decimals: «1 050 000», «7,6». */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}

/** Øre → «1 050 000 kr», with øre only when there are any. */
export const formatMoney = (ore: number): string =>
  `${formatNumber(ore / 100, ore % 100 === 0 ? 0 : 2)}\u00a0kr`

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0

/** «A, B og C» – the same word in both languages. */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

/** A stored value as it is printed in the agreement. */
export function formatValue(
  field: Pick<Field | Column, 'type' | 'options'>,
  value: Value,
  language: Language,
): string {
  if (typeof value === 'object') return joinNames(value)
  switch (field.type) {
    case 'date':
      return formatDate(String(value))
    case 'choice':
      return field.options?.find((option) => option.id === value)?.label[language] ?? String(value)
    case 'money':
      return formatMoney(Number(value))
    case 'percent':
      return `${formatNumber(Number(value), Math.min(2, decimalsOf(Number(value))))}\u00a0%`
    case 'decimal':
      return formatNumber(Number(value), decimalsOf(Number(value)))
    default:
      return String(value)
  }
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
