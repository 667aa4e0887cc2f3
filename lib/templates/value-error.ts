import type { Column, Field } from './template.ts'

// By hand, without Zod: the form checks each keystroke in the browser too, and should not fetch 17 kB for it.
type Check = (value: unknown) => boolean

const isText =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most
const isNumber =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most
const isInteger =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && isNumber(least, most)(value)
const isList: Check = (value) => Array.isArray(value) && value.length <= 100 && value.every(isText(1, 500))

/** In the calendar: there is no 31 February. */
const isDate: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const byType: Readonly<Record<Exclude<Field['type'], 'choice'>, Check>> = {
  text: isText(0, 20_000),
  longtext: isText(0, 20_000),
  list: isList,
  date: isDate,
  year: isInteger(1900, 2200),
  integer: isInteger(0, 1_000_000_000),
  decimal: isNumber(-1e12, 1e12),
  percent: isNumber(0, 100),
  money: isInteger(-1e14, 1e14),
}

const EXPECTED: Record<Field['type'], string> = {
  text: 'må være tekst',
  longtext: 'må være tekst',
  list: 'må være en liste med navn',
  date: 'må være en dato som finnes, skrevet 2026-03-14',
  year: 'må være et årstall',
  integer: 'må være et helt tall, null eller større',
  decimal: 'må være et tall',
  percent: 'må være et tall fra 0 til 100',
  money: 'må være et beløp i hele øre',
  choice: 'må være ett av',
}

/** What is wrong with a value for this fact; undefined when it is right. In bokmål: for answers files and logs. */
export function valueError(
  field: Pick<Field | Column, 'type' | 'options'>,
  value: unknown,
): string | undefined {
  if (field.type === 'choice') {
    const ids = field.options?.map((option) => option.id) ?? []
    // A number is an id too in an answers file; a list of one is not.
    const isOne = typeof value !== 'object' && ids.includes(String(value))
    return isOne ? undefined : `${EXPECTED.choice}: ${ids.join(', ')}`
  }
  return byType[field.type](value) ? undefined : EXPECTED[field.type]
}
