// The small build of Zod: the form checks values in the browser too.
import * as z from 'zod/mini'
import type { Column, Field } from './template.ts'

const text = z.string().check(z.maxLength(20_000))
const realDate = (iso: string) => {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const byType = {
  text,
  longtext: text,
  list: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(100)),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(realDate)),
  year: z.int().check(z.minimum(1900), z.maximum(2200)),
  integer: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
  decimal: z.number().check(z.minimum(-1e12), z.maximum(1e12)),
  percent: z.number().check(z.minimum(0), z.maximum(100)),
  money: z.int().check(z.minimum(-1e14), z.maximum(1e14)),
} as const

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
    return ids.includes(String(value)) ? undefined : `${EXPECTED.choice}: ${ids.join(', ')}`
  }
  return byType[field.type].safeParse(value).success ? undefined : EXPECTED[field.type]
}
