/** One indicator of the result table (3.5) in one year, as it is stored. Parsed when it is read as well as when it is sent. */
import { z } from 'zod'
import { words } from './words.ts'

export const LINES = ['state', 'municipality', 'both'] as const
export type Line = (typeof LINES)[number]
export const BETTER = ['higher', 'lower'] as const
/** Whether a goal is for the whole office, or for each of the municipalities it serves. */
export const SCOPES = ['whole', 'each'] as const

const number = z.number().min(-1e12).max(1e12).nullable()

/** A number for the whole, where somebody has given one, and for each municipality, by its party. Never added up. */
const amounts = z.strictObject({
  whole: number,
  by: z.record(z.string().max(40), z.number().min(-1e12).max(1e12)),
})
export type Amounts = z.infer<typeof amounts>

export const resultContent = z.strictObject({
  indicator: words(200).min(1),
  /** Null: nobody has said yet. */
  line: z.enum(LINES).nullable(),
  source: words(200),
  unit: words(40),
  /** In words, as 3.5 has it; empty: the number says it. */
  goal: words(300),
  target: number,
  /** Null: nobody has said whether more is better. */
  better: z.enum(BETTER).nullable(),
  scope: z.enum(SCOPES),
  result: amounts,
  /** Typed where there is no row of the year before. */
  lastYear: amounts,
  comment: words(1000),
  measure: words(1000),
})
export type ResultContent = z.infer<typeof resultContent>

export const NO_AMOUNTS: Amounts = { whole: null, by: {} }

export const EMPTY_RESULT: ResultContent = {
  indicator: '',
  line: null,
  source: '',
  unit: '',
  goal: '',
  target: null,
  better: null,
  scope: 'whole',
  result: NO_AMOUNTS,
  lastYear: NO_AMOUNTS,
  comment: '',
  measure: '',
}

export const hasAmounts = ({ whole, by }: Amounts): boolean => whole !== null || Object.keys(by).length > 0

/** What the next year begins with: what is measured and where it is from. The goal is agreed anew. */
export const rolledResult = ({
  indicator,
  line,
  source,
  unit,
  better,
  scope,
}: ResultContent): ResultContent => ({ ...EMPTY_RESULT, indicator, line, source, unit, better, scope })

/** The same thing in two lists: what it is called, however it is typed. */
export const nameKey = (name: string): string =>
  name.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '')
