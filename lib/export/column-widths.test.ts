import { expect, test } from 'vitest'
import { columnsOf } from './column-widths.ts'
import { textWidth } from './letter-width.ts'
import { cell } from './testing/build.ts'

const PAGE = 9000
const row = (...texts: string[]) => texts.map((text) => cell(text))
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

test.each([
  ['one column', [row('Post')]],
  [
    'a long text beside a short one',
    [row('Post', 'Beløp'), row('En lang beskrivelse av posten '.repeat(20), '1')],
  ],
  ['more than there is room for', [row(...Array.from({ length: 12 }, () => 'Arbeidsmarkedsloven'))]],
])('%s fills the page exactly', (_, rows) => {
  expect(sum(columnsOf(rows, 1, PAGE).widths)).toBe(PAGE)
})

test('the longest word of every column stands unbroken, beside whatever text', () => {
  const { widths, compact } = columnsOf(
    [row('Organisasjonsnummer', 'Post'), row('1', 'ord '.repeat(300))],
    1,
    PAGE,
  )
  expect(widths[0]).toBeGreaterThan(textWidth('Organisasjonsnummer', true) + 200)
  expect(compact).toBe(false)
})

test('an amount is never broken between its groups', () => {
  const { widths } = columnsOf(
    [row('A', 'B'), row('1\u00A0450\u00A0000\u00A0kr', 'ord '.repeat(300))],
    1,
    PAGE,
  )
  expect(widths[0]).toBeGreaterThan(textWidth('1 450 000 kr', false) + 200)
})

test('a crowded table gets smaller text, and only its widest column is cut', () => {
  const words = [
    'Rettsgrunnlag',
    'Myndighet',
    'Rapportering',
    'Systemtilgang',
    'Opplæring',
    'Kvalifiseringsprogrammedarbeider',
  ]
  const { widths, compact } = columnsOf([row(...words)], 1, 8600)
  expect(compact).toBe(true)
  expect(words.filter((word, index) => (widths[index] ?? 0) < textWidth(word, true) * 0.85 + 200)).toEqual(
    words.slice(-1),
  )
})
