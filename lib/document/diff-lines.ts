/** Two texts line by line: which lines answer to each other, and which words differ within them. */
import { type DiffPart, diffWords, wordsIn } from './diff-words.ts'
import type { Line } from './lines.ts'
import { matchInOrder } from './match-in-order.ts'

export type LineDifference = {
  kind: 'same' | 'changed' | 'removed' | 'added'
  before: Line | null
  after: Line | null
  /** A list of parts for each cell of a row; one for any other line. */
  cells: readonly (readonly DiffPart[])[]
}

/** Every line of both, in the order of both: no word is lost, and none is made. */
export const diffLines = (before: readonly Line[], after: readonly Line[]): LineDifference[] =>
  matchInOrder(before, after, {
    keyOf: ({ kind, cells }) => JSON.stringify([kind, cells]),
    wordsOf: ({ cells }) => cells.flatMap(wordsIn),
    fits: (one, other) => one.kind === other.kind && one.cells.length === other.cells.length,
  }).map(({ before: was, after: is }) => differenceOf(was, is))

function differenceOf(before: Line | null, after: Line | null): LineDifference {
  const cells = (after ?? before)?.cells.map((_, at) =>
    diffWords(before?.cells[at] ?? '', after?.cells[at] ?? ''),
  )
  return { kind: kindOf(before, after), before, after, cells: cells ?? [] }
}

function kindOf(before: Line | null, after: Line | null): LineDifference['kind'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return before.cells.every((cell, at) => cell === after.cells[at]) ? 'same' : 'changed'
}

export type WordCount = { kept: number; removed: number; added: number }

export const countWords = (differences: readonly LineDifference[]): WordCount =>
  sumWords(differences.flatMap(({ cells }) => cells.map(countParts)))

export const countParts = (parts: readonly DiffPart[]): WordCount => {
  const of = (kind: DiffPart['kind']) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + wordsIn(part.text).length : sum), 0)
  return { kept: of('same'), removed: of('removed'), added: of('added') }
}

export const sumWords = (counts: readonly WordCount[]): WordCount => ({
  kept: counts.reduce((sum, { kept }) => sum + kept, 0),
  removed: counts.reduce((sum, { removed }) => sum + removed, 0),
  added: counts.reduce((sum, { added }) => sum + added, 0),
})
