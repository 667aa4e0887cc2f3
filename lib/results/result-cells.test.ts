import { describe, expect, test } from 'vitest'
import { isTable, readPasted } from './pasted-table.ts'
import { cellsOf, mergeCells, readCells } from './result-cells.ts'
import { EMPTY_RESULT, type ResultContent } from './result-row.ts'

const HERE = { parties: ['a', 'b'], language: 'nb' } as const
const before: ResultContent = {
  ...EMPTY_RESULT,
  indicator: 'Ledighet',
  source: 'Statistikk',
  measure: 'Jobbmesse',
  target: 1234.5,
  lastYear: { whole: 3, by: { a: 2 } },
  result: { whole: null, by: { a: 5, left: 7 } },
}

describe('a row of the table that is filled in as a whole', () => {
  test('is unchanged when it says what it said, in whatever way the number is written', () => {
    expect(readCells(before, cellsOf(before, HERE.parties, 'nb'), HERE)).toEqual({ is: 'unchanged' })
    expect(readCells(before, { target: '1234,50', goal: ' ' }, HERE)).toEqual({ is: 'unchanged' })
  })

  test('keeps what has no cell: source, measures, last year, and the number of a municipality that has left', () => {
    const read = readCells(before, { 'result.a': '', 'result.b': '65 %', comment: 'a\r\nb' }, HERE)
    expect(read).toEqual({
      is: 'changed',
      content: { ...before, comment: 'a\nb', result: { whole: null, by: { b: 65, left: 7 } } },
    })
  })

  test('leaves out what a spreadsheet may bring along and no database keeps', () => {
    const read = readCells(before, { comment: 'a\0b \uD83D' }, HERE)
    expect(read).toMatchObject({ is: 'changed', content: { comment: 'ab \uFFFD' } })
  })

  test('says which cell is no number', () => {
    const read = readCells(before, { 'result.a': 'mange', target: '12' }, HERE)
    expect(read).toEqual({ is: 'wrong', problems: { 'result.a': 'number' } })
  })

  test('that another has changed has the other’s words where one has typed nothing oneself', () => {
    const seen = { goal: 'Minst 5', comment: '' }
    const now = { goal: 'Minst 6', comment: 'Ny rutine' }
    expect(mergeCells(seen, { goal: 'Minst 5', comment: 'Mitt' }, now)).toEqual({
      goal: 'Minst 6',
      comment: 'Mitt',
    })
  })

  test('keeps what a cell says that was not there to be typed in', () => {
    const seen = { goal: 'Minst 5', 'result-c': '7' }
    expect(mergeCells(seen, { goal: 'Minst 9' }, { goal: 'Minst 6', 'result-c': '7' })).toEqual({
      goal: 'Minst 9',
      'result-c': '7',
    })
  })
})

describe('what a spreadsheet puts on the clipboard', () => {
  test('is rows of cells; the last line break is none', () => {
    expect(readPasted('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
    expect(readPasted('65\n67')).toEqual([['65'], ['67']])
    expect(readPasted('\t5')).toEqual([['', '5']])
  })

  test('has line breaks and quotes within a cell', () => {
    expect(readPasted('"en\nto ""tre"""\t4\n5')).toEqual([['en\nto "tre"', '4'], ['5']])
    expect(readPasted('«Ja» og "nei"\t4')).toEqual([['«Ja» og "nei"', '4']])
  })

  test('is a table when it has more than one cell', () => {
    expect(['65', '65\n', '"a\nb"', '65\t66', '65\n66'].map(isTable)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })
})
