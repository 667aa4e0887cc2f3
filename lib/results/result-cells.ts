/** The year's whole table as one form: the cells of its rows, and what somebody has changed in them. */
import type { Language } from '#lib/i18n/language.ts'
import type { ResultContent } from './result-row.ts'
import {
  amountField,
  changedFields,
  type Problems,
  readResultChange,
  type Words,
  wordsOfResult,
} from './row-form.ts'

/** In the order of the columns. `parties`: the municipalities that have a column of their own. */
export const cellNames = (parties: readonly string[]): readonly string[] => [
  'goal',
  'target',
  ...parties.map((id) => amountField('result', id)),
  amountField('result', null),
  'comment',
]

export const cellsOf = (content: ResultContent, parties: readonly string[], language: Language): Words => {
  const words = wordsOfResult(content, language)
  return Object.fromEntries(cellNames(parties).map((name) => [name, words[name] ?? '']))
}

export type ReadCells =
  | { is: 'unchanged' }
  | { is: 'wrong'; problems: Problems }
  | { is: 'changed'; content: ResultContent }

/** What the typed cells make of the row that was seen. What has no cell stays as it was. */
export const readCells = (
  before: ResultContent,
  typed: Words,
  { parties, language }: { parties: readonly string[]; language: Language },
): ReadCells => {
  const was = wordsOfResult(before, language)
  const own = Object.fromEntries(
    cellNames(parties).flatMap((name) => (typed[name] === undefined ? [] : [[name, oneBreak(typed[name])]])),
  )
  const read = readResultChange({ ...was, ...own }, { content: before, parties, isLastYearKnown: true })
  if (!read.ok) return { is: 'wrong', problems: read.problems }
  const { content } = read
  return changedFields(was, wordsOfResult(content, language)).length === 0
    ? { is: 'unchanged' }
    : { is: 'changed', content }
}

/** A form sends line breaks in another way than it got them. */
const oneBreak = (text: string): string => text.replace(/\r\n?/g, '\n')

/**
 * Another has saved meanwhile: what one has typed oneself stays, and the other cells say what they say now. So does one
 * that was not there to be typed in: a municipality may have joined.
 */
export const mergeCells = (seen: Words, typed: Words, now: Words): Words =>
  Object.fromEntries(
    Object.entries(now).map(([name, says]) => {
      const own = oneBreak(typed[name] ?? seen[name] ?? '')
      return [name, own === (seen[name] ?? '') ? says : own]
    }),
  )
