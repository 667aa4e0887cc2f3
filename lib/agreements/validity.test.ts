import { describe, expect, test } from 'vitest'
import { addMonths, daysUntil, isDay, monthsUntil } from './calendar-day.ts'
import {
  dueEvents,
  type LifeInput,
  lifeOf,
  NO_TERMS,
  nextEvaluation,
  noticeEndsOn,
  type Phase,
  type Terms,
  validityDeadlines,
  validityOf,
} from './validity.ts'

const TERMS: Terms = {
  validFrom: '2027-01-01',
  validTo: '2030-12-31',
  evaluationMonths: 12,
  noticeMonths: 6,
}
const at = (today: string, more: Partial<LifeInput> = {}): LifeInput => ({
  state: 'in_force',
  terms: TERMS,
  noticeEnds: null,
  today,
  ...more,
})

describe('so many months after a day', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-29', 1, '2026-04-29'],
    ['2026-10-25', 0, '2026-10-25'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  test.each([
    ['2026-01-14', '2026-04-14', 3],
    ['2026-01-14', '2026-04-13', 2],
    ['2026-01-31', '2026-02-28', 1],
    ['2028-02-29', '2029-02-28', 12],
    ['2026-05-01', '2026-05-01', 0],
  ])('from %s to %s there are %i whole ones', (from, to, months) =>
    expect(monthsUntil(from, to)).toBe(months),
  )

  test('a day is a day also where the clock is moved', () => {
    expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysUntil('2026-10-24', '2026-10-26')).toBe(2)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '', '2026-1-1'])('%s is no day', (text) =>
    expect(isDay(text)).toBe(false),
  )
})

describe('the typed dates of the text', () => {
  const ANSWERS = {
    gyldighet: ['tidsbegrenset'],
    'gyldig-fra': ['2027-01-01'],
    'gyldig-til': ['2030-12-31'],
    'tillegg-evaluering': ['kept'],
    evaluering: ['hvert-ar'],
    'tillegg-oppsigelse': ['kept'],
    'oppsigelse-maneder': [6],
  }
  const read = (more: Readonly<Record<string, readonly (string | number)[]>> = {}, isAdapted = false) =>
    validityOf({ ...ANSWERS, ...more }, { isAdapted })

  test('are read where they are typed', () => expect(read()).toEqual(TERMS))
  test('without an end last until somebody ends them', () =>
    expect(read({ gyldighet: ['lopende'] })).toEqual({ ...TERMS, validTo: null }))
  test('are none as long as nobody has said whether there is an end', () =>
    expect(read({ gyldighet: [] })).toMatchObject({ validFrom: null, validTo: null }))
  test('say nothing of what is struck', () =>
    expect(read({ 'tillegg-evaluering': ['struck'], 'tillegg-oppsigelse': [] })).toEqual({
      ...TERMS,
      evaluationMonths: null,
      noticeMonths: null,
    }))
  test('say nothing where the owners have written the clause themselves', () =>
    expect(read({}, true)).toEqual(NO_TERMS))
  test('that are answered in two ways, or not in full, are no period', () => {
    expect(read({ 'gyldig-fra': ['2027-01-01', '2027-02-01'] })).toMatchObject({
      validFrom: null,
      validTo: null,
    })
    expect(read({ 'gyldig-til': [] })).toMatchObject({ validFrom: null, validTo: null })
  })
})

describe('where it is on its way', () => {
  test.each<[string, Partial<LifeInput>, Phase]>([
    ['2026-12-31', { state: 'signed' }, 'coming'],
    ['2027-01-01', { state: 'signed' }, 'applies'],
    ['2030-06-30', {}, 'applies'],
    ['2030-07-01', {}, 'expires-soon'],
    ['2030-12-31', {}, 'expires-soon'],
    ['2031-01-01', {}, 'expired'],
    ['2028-01-01', { noticeEnds: '2028-06-30' }, 'notice-given'],
    ['2028-06-30', { noticeEnds: '2028-06-30' }, 'notice-given'],
    ['2028-07-01', { noticeEnds: '2028-06-30' }, 'ended'],
    ['2028-01-01', { state: 'terminated' }, 'ended'],
    ['2028-01-01', { terms: NO_TERMS, state: 'signed' }, 'undated'],
    ['2099-01-01', { terms: { ...TERMS, validTo: null } }, 'applies'],
  ])('%s, %o: %s', (today, more, phase) => expect(lifeOf(at(today, more))?.phase).toBe(phase))

  test('both days of the period belong to it', () => {
    expect(lifeOf(at('2030-12-31'))).toMatchObject({ daysLeft: 0, monthsLeft: 0 })
    expect(lifeOf(at('2031-01-01'))).toMatchObject({ daysLeft: null })
  })

  test.each(['draft', 'frozen'] as const)('is nowhere while it is %s', (state) =>
    expect(lifeOf(at('2028-01-01', { state }))).toBeUndefined(),
  )

  test.each<[string, Partial<LifeInput>, readonly string[]]>([
    ['2026-12-31', { state: 'signed' }, []],
    ['2027-01-01', { state: 'signed' }, ['enter-into-force']],
    ['2027-01-01', { state: 'in_force' }, []],
    ['2028-06-30', { noticeEnds: '2028-06-30' }, []],
    ['2028-07-01', { noticeEnds: '2028-06-30' }, ['terminate']],
    ['2028-07-01', { noticeEnds: '2028-06-30', state: 'terminated' }, []],
    ['2027-01-01', { state: 'frozen' }, []],
  ])('on %s, %o, by itself: %o', (today, more, events) => expect(dueEvents(at(today, more))).toEqual(events))
})

describe('what somebody should be reminded of', () => {
  test('a notice of six months given on 31 August runs to the end of February', () =>
    expect(noticeEndsOn('2026-08-31', 6)).toBe('2027-02-28'))

  test.each([
    [null, '2028-01-01'],
    ['2028-03-10', '2029-03-10'],
    ['2026-06-01', '2028-01-01'],
  ])('evaluated last on %s, it is next on %s', (last, next) => expect(nextEvaluation(TERMS, last)).toBe(next))

  test('comes soonest first, and nothing after the last day', () => {
    expect(validityDeadlines({ ...at('2026-11-22', { state: 'signed' }), lastEvaluation: null })).toEqual([
      { code: 'begins', due: '2027-01-01' },
      { code: 'evaluation', due: '2028-01-01' },
      { code: 'expires', due: '2030-12-31' },
    ])
    // Whichever ends it first, and not both.
    const ends = (noticeEnds: string) =>
      validityDeadlines({ ...at('2027-05-01', { noticeEnds }), lastEvaluation: '2030-06-01' })
    expect(ends('2027-11-01')).toEqual([{ code: 'notice-ends', due: '2027-11-01' }])
    expect(ends('2030-12-31')).toEqual([{ code: 'notice-ends', due: '2030-12-31' }])
    expect(ends('2031-02-01')).toEqual([{ code: 'expires', due: '2030-12-31' }])
    expect(validityDeadlines({ ...at('2028-01-01', { state: 'terminated' }), lastEvaluation: null })).toEqual(
      [],
    )
  })
})
