import { expect, test } from 'vitest'
import { diffLines } from '#lib/document/diff-lines.ts'
import type { Line } from '#lib/document/lines.ts'
import { countChanged, foldLines } from './fold-lines.ts'

const lines = (...texts: string[]): Line[] =>
  texts.map((text) => ({ kind: 'paragraph', depth: 0, mark: '', cells: [text] }))
const shown = (before: string[], after: string[]) =>
  foldLines(diffLines(lines(...before), lines(...after)), 5).map((one) =>
    one.kind === 'folded'
      ? `(${one.lines.length})`
      : `${one.change ?? '='} ${one.line.after?.cells[0] ?? '–'}`,
  )

test('what is the same far from what is changed is folded, and changes are numbered on from what came before', () =>
  expect(
    shown(
      ['a', 'b', 'c', 'Eierne møtes ofte', 'd', 'Gammelt', 'e', 'f'],
      ['a', 'b', 'c', 'Eierne møtes av og til ofte', 'd', 'e', 'f'],
    ),
  ).toEqual(['(2)', '= c', '5 Eierne møtes av og til ofte', '= d', '6 –', '= e', '= f']))

test('no line is lost by folding', () => {
  const differences = diffLines(lines('a', 'b', 'c', 'd', 'e'), lines('a', 'b', 'c', 'd', 'ny', 'e'))
  const all = foldLines(differences, 1).flatMap((one) => (one.kind === 'folded' ? one.lines : [one.line]))
  expect(all).toEqual(differences)
  expect(countChanged(differences)).toBe(1)
})

test('rows that follow each other are one place, however many of them are changed', () => {
  const rows = (...texts: string[]): Line[] =>
    texts.map((text, at) => ({ kind: at === 0 ? 'head-row' : 'row', depth: 0, mark: '', cells: [text] }))
  const differences = diffLines(
    [...rows('Enhet', 'a', 'b', 'c'), ...lines('før')],
    [...rows('Enhet', 'a ny', 'b', 'c ny'), ...lines('før og nå')],
  )
  expect(foldLines(differences, 1).map((one) => (one.kind === 'line' ? one.change : one.kind))).toEqual([
    null,
    1,
    null,
    1,
    2,
  ])
  expect(countChanged(differences)).toBe(2)
})
