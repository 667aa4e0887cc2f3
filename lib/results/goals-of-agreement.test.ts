import { describe, expect, test } from 'vitest'
import {
  type AgreementGoal,
  goalSource,
  holdUpGoals,
  resultFromGoal,
  targetIn,
} from './goals-of-agreement.ts'

const goal = (more: Partial<AgreementGoal> = {}): AgreementGoal => ({
  id: 'a',
  indicator: 'Ledighet',
  line: 'state',
  goal: 'Høyst 3 prosent',
  ...more,
})
const row = (indicator: string, said: string, source: string | null = null) => ({
  id: indicator,
  source,
  content: { indicator, goal: said },
})

describe('the goals of 3.5 held up against the table', () => {
  test('a goal that the table has not is offered', () => {
    expect(holdUpGoals([goal()], []).missing).toEqual([goal()])
  })
  test('a goal is known by where it was taken from, or by its name however it is typed', () => {
    const taken = row('Omdøpt', 'Høyst 3 prosent', goalSource('a'))
    const typed = row(' ledighet ', 'Høyst 3 prosent.')
    for (const one of [taken, typed])
      expect(holdUpGoals([goal()], [one])).toEqual({ missing: [], differing: [] })
  })
  test('other words for the goal are told of', () => {
    const one = row('Ledighet', 'Høyst 4 prosent')
    expect(holdUpGoals([goal()], [one]).differing).toEqual([{ row: one, goal: goal() }])
  })
  test('a row of the table in 3.5 that nobody has named is not offered', () => {
    expect(holdUpGoals([goal({ indicator: '' })], []).missing).toEqual([])
  })
})

describe('what is read out of a goal', () => {
  test.each([
    ['Minst 65 prosent i hver av de tre kommunene', 65, 'prosent', 'higher', 'each'],
    ['Høyst 14 dager i gjennomsnitt', 14, 'dager', 'lower', 'whole'],
    ['Høgst 14 dagar', 14, 'dagar', 'lower', 'whole'],
    ['40 virksomheter', 40, 'virksomheter', null, 'whole'],
    ['Minst 1 234,5', 1234.5, '', 'higher', 'whole'],
    ['Under 5 %', 5, 'prosent', 'lower', 'whole'],
  ] as const)('«%s»', (words, target, unit, better, scope) => {
    expect(targetIn(words)).toEqual({ target, unit, better, scope })
  })
  test.each(['Færre enn i fjor', 'Fra 10 til 15 prosent', ''])('«%s»: no number is guessed', (words) => {
    expect(targetIn(words).target).toBe(null)
  })
  test('the row has the goal in the words of 3.5', () => {
    expect(resultFromGoal(goal())).toMatchObject({
      indicator: 'Ledighet',
      line: 'state',
      goal: 'Høyst 3 prosent',
      target: 3,
      result: { whole: null, by: {} },
    })
  })
})
