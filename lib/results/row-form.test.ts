import { describe, expect, test } from 'vitest'
import { EMPTY_MEASURE } from './measure-row.ts'
import { readNumber, writeNumber } from './numbers.ts'
import { EMPTY_RESULT } from './result-row.ts'
import {
  changedFields,
  readMeasureForm,
  readOrientationForm,
  readResultChange,
  readResultForm,
  wordsOfMeasure,
  wordsOfResult,
} from './row-form.ts'

describe('numbers as people write them', () => {
  test.each([
    ['65', 65],
    ['65 %', 65],
    ['1 234,5', 1234.5],
    ['1\u00A0234,5', 1234.5],
    ['-3,25', -3.25],
    ['3.25', 3.25],
    ['1234.567', 1234.567],
    ['0', 0],
  ])('«%s» is %d', (text, number) => expect(readNumber(text)).toBe(number))
  test.each(['', 'mange', '1,2,3', '12 av 15', '1e9', 'NaN', '99999999999999999', '1.000', '-12.345.678'])(
    '«%s» is none',
    (text) => expect(readNumber(text)).toBe(null),
  )
  test('what is written can be read again', () => {
    for (const number of [1234567.25, -0.5, 0]) expect(readNumber(writeNumber(number, 'nb'))).toBe(number)
  })
})

describe('the form of a result', () => {
  const full = {
    ...EMPTY_RESULT,
    indicator: 'Ledighet',
    line: 'state' as const,
    target: 3.5,
    better: 'lower' as const,
    result: { whole: 1234, by: { a: 1, b: 2.5 } },
    comment: 'To\nlinjer',
  }
  test('says back what the row says', () => {
    expect(readResultForm(wordsOfResult(full, 'nb'), ['a', 'b'])).toEqual({ ok: true, content: full })
  })
  test('takes no number for a municipality that is not the office’s', () => {
    const read = readResultForm(wordsOfResult(full, 'nb'), ['a'])
    expect(read.ok && read.content.result.by).toEqual({ a: 1 })
  })
  test('tells all that is wrong, field by field', () => {
    const words = {
      indicator: ' ',
      line: 'fylket',
      result: 'mange',
      'result.a': 'x',
      comment: 'a'.repeat(1001),
    }
    expect(readResultForm(words, ['a'])).toEqual({
      ok: false,
      problems: {
        indicator: 'missing',
        line: 'choice',
        result: 'number',
        'result.a': 'number',
        comment: 'long',
      },
    })
  })
})

test('the form of a measure says back what the row says, and takes no day that is none', () => {
  const content = { ...EMPTY_MEASURE, measure: 'Jobbmesse', deadline: '2027-03-01', line: 'both' as const }
  const plan = { year: 2027, before: '' }
  expect(readMeasureForm(wordsOfMeasure(content), plan)).toEqual({ ok: true, content })
  expect(readMeasureForm({ ...wordsOfMeasure(content), deadline: '2027-02-30' }, plan)).toEqual({
    ok: false,
    problems: { deadline: 'day' },
  })
})

test.each([
  ['1926-03-01', '', 'far'],
  ['2090-03-01', '', 'far'],
  ['2025-12-31', '', 'far'],
  ['2026-01-01', '', undefined],
  ['2032-12-31', '', undefined],
  // It has gone along since then: another word in the row can be changed all the same.
  ['2024-03-01', '2024-03-01', undefined],
])('a measure of 2027 due %s, before «%s»: %s', (deadline, before, problem) => {
  const read = readMeasureForm(
    { ...wordsOfMeasure(EMPTY_MEASURE), measure: 'Jobbmesse', deadline },
    { year: 2027, before },
  )
  expect(read.ok ? undefined : read.problems.deadline).toBe(problem)
})

test.each([
  ['-3', 'dager', 'negative'],
  ['-3', 'deltakarar', 'negative'],
  ['-3', 'kroner', undefined],
  ['-3', 'prosent', undefined],
  ['6500', 'prosent', 'percent'],
  ['6500', '%', 'percent'],
  ['120', 'prosent', undefined],
  ['6500', 'kroner', undefined],
  ['-3', '', undefined],
])('%s %s: %s', (result, unit, problem) => {
  const read = readResultForm({ indicator: 'Ventetid', unit, result, 'result.a': result }, ['a'])
  const problems = problem ? { result: problem, 'result.a': problem } : undefined
  expect(read.ok ? undefined : read.problems).toEqual(problems)
})

test('the words of an orientation are short enough for one page', () => {
  expect(readOrientationForm({ summary: 'a'.repeat(301), ahead: '' })).toEqual({
    ok: false,
    problems: { summary: 'long' },
  })
})

test('a change is told by the fields it changed', () => {
  expect(changedFields({ a: '1', b: '2' }, { a: '1', b: '3', c: '' })).toEqual(['b'])
})

test('a row that is changed keeps the numbers that have no field: of a municipality that has left, and a known last year', () => {
  const content = {
    ...EMPTY_RESULT,
    indicator: 'Ledighet',
    result: { whole: null, by: { a: 1, left: 2 } },
    lastYear: { whole: 3, by: { a: 4, left: 5 } },
  }
  const words = { indicator: 'Ledighet', 'result.a': '6', 'lastYear.a': '7' }
  const changed = (isLastYearKnown: boolean) =>
    readResultChange(words, { content, parties: ['a', 'b'], isLastYearKnown })
  expect(changed(false)).toMatchObject({
    content: {
      result: { whole: null, by: { a: 6, left: 2 } },
      lastYear: { whole: null, by: { a: 7, left: 5 } },
    },
  })
  expect(changed(true)).toMatchObject({ content: { lastYear: content.lastYear } })
})
