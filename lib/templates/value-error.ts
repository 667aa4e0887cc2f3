import { z } from 'zod'
import type { Column, Field } from './template.ts'

const text = z.string().max(20_000)
const realDate = (iso: string) => {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const byType = {
  text,
  longtext: text,
  list: z.array(z.string().min(1).max(500)).max(100),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(realDate),
  year: z.number().int().min(1900).max(2200),
  integer: z.number().int().min(0).max(1_000_000_000),
  decimal: z.number().min(-1e12).max(1e12),
  percent: z.number().min(0).max(100),
  money: z.number().int().min(-1e14).max(1e14),
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
export function valueError(field: Pick<Field | Column, 'type' | 'options'>, value: unknown): string | undefined {
  if (field.type === 'choice') {
    const ids = field.options?.map((option) => option.id) ?? []
    return ids.includes(String(value)) ? undefined : `${EXPECTED.choice}: ${ids.join(', ')}`
  }
  return byType[field.type].safeParse(value).success ? undefined : EXPECTED[field.type]
}
