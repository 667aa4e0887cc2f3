import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATES, isOpenForChange, nextState, STATE_EVENTS } from './agreement-state.ts'

const WAYS = [
  ['draft', 'freeze', 'frozen'],
  ['frozen', 'unlock', 'draft'],
  ['frozen', 'sign', 'signed'],
  ['signed', 'enter-into-force', 'in_force'],
  ['signed', 'terminate', 'terminated'],
  ['in_force', 'terminate', 'terminated'],
] as const

describe('an agreement’s way', () => {
  const cells = AGREEMENT_STATES.flatMap((state) =>
    STATE_EVENTS.map((event) => {
      const way = WAYS.find(([from, what]) => from === state && what === event)
      return [state, event, way?.[2]] as const
    }),
  )
  test.each(cells)('%s, %s: %s', (state, event, after) => expect(nextState(state, event)).toBe(after))
})

test('only a draft’s text can change', () =>
  expect(AGREEMENT_STATES.filter(isOpenForChange)).toEqual(['draft']))
