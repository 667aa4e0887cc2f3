import { describe, expect, test } from 'vitest'
import { formatValue } from './format-value.ts'
import { inputText, parseInput } from './parse-input.ts'
import type { FieldType } from './template.ts'

describe('what a person types becomes a typed value', () => {
  test.each<[FieldType, string, unknown]>([
    ['text', '  Storgata 1 🏠 ', '  Storgata 1 🏠 '],
    ['text', 'A\u030as', 'Ås'],
    ['text', 'linje\u0000 \u0007skift', 'linje skift'],
    ['text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['list', 'Fossdal, Tverrlia,Skogmo', ['Fossdal', 'Tverrlia', 'Skogmo']],
    ['list', 'Flesberg, Nore og Uvdal', ['Flesberg', 'Nore og Uvdal']],
    ['date', '2026-02-28', '2026-02-28'],
    ['year', '2027', 2027],
    ['integer', '1 000', 1000],
    ['decimal', '7,6', 7.6],
    ['percent', '40 %', 40],
    ['money', '1 050 000,50 kr', 105000050],
    ['text', '   ', undefined],
  ])('%s «%s»', (type, typed, value) => expect(parseInput({ type }, typed)).toEqual({ ok: true, value }))
})

describe('what cannot be stored is refused, never guessed', () => {
  test.each<[FieldType, string]>([
    ['date', '2026-02-30'],
    ['date', '14.3.2026'],
    ['year', '27'],
    ['integer', '2,5'],
    ['integer', '-1'],
    ['percent', '101'],
    ['decimal', 'sju'],
    ['money', '1.000.000'],
    ['text', 'x'.repeat(20_001)],
  ])('%s «%s»', (type, typed) => expect(parseInput({ type }, typed)).toEqual({ ok: false }))
})

test('what is stored can be edited and comes back the same', () => {
  for (const [type, value] of [
    ['money', 105000050],
    ['decimal', 7.6],
    ['list', ['A', 'B']],
    ['percent', 33.33],
  ] as const)
    expect(parseInput({ type }, inputText({ type }, value))).toEqual({ ok: true, value })
})

test('values are printed as Norwegians write them', () => {
  expect(formatValue({ type: 'money' }, 105000050, 'nb')).toBe('1\u00a0050\u00a0000,50\u00a0kr')
  expect(formatValue({ type: 'date' }, '2026-03-04', 'nn')).toBe('4. mars 2026')
  expect(formatValue({ type: 'list' }, ['A', 'B', 'C'], 'nb')).toBe('A, B og C')
  expect(formatValue({ type: 'percent' }, 33.333, 'nb')).toBe('33,33\u00a0%')
})
