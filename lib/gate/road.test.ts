import { expect, test } from 'vitest'
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { GateItem } from './gate-item.ts'
import { roadOf } from './road.ts'

const said = (...statuses: readonly ClausePositions['parties'][number]['status'][]): ClausePositions => ({
  clause: 'avtale/formal',
  hash: 'h',
  parties: statuses.map((status, at) => ({ partyId: `${at}`, status, last: null })),
  agreed: statuses.every((status) => status === 'agreed'),
})
const left = (...codes: readonly GateItem['code'][]) => codes.map((code) => ({ code }))
const standing = (given: Partial<Parameters<typeof roadOf>[0]>) =>
  roadOf({ state: 'draft', positions: [said('none', 'none')], items: left('hearing-missing'), ...given })
    .map(({ status }) => status)
    .join(' ')

test('a draft nobody has said anything about is still being drafted', () => {
  expect(standing({})).toBe('now next next next next')
})

test('it is negotiated from the first answer until all are agreed', () => {
  expect(standing({ positions: [said('discuss', 'none')] })).toBe('done now next next next')
  expect(standing({ positions: [said('agreed', 'agreed'), said('changed-since', 'none')] })).toBe(
    'done now next next next',
  )
  expect(standing({ positions: [said('agreed', 'agreed')] })).toBe('done done now next next')
})

test('who is heard early is heard: the step is done, and the one before it is still where they are', () => {
  expect(standing({ positions: [said('agreed', 'none')], items: left('not-agreed') })).toBe(
    'done now done next next',
  )
})

test('a council that has kept the approval to itself is part of hearing others', () => {
  expect(standing({ positions: [said('agreed', 'agreed')], items: left('political-missing') })).toBe(
    'done done now next next',
  )
})

test('what is left to fill in does not hold back the step of approval; the list says what is missing', () => {
  expect(standing({ positions: [said('agreed', 'agreed')], items: left('prompts-unanswered') })).toBe(
    'done done done now next',
  )
})

test.each(['frozen', 'signed', 'in_force', 'terminated'] as const)('when it is %s', (state) => {
  expect(standing({ state })).toBe(
    state === 'frozen' ? 'done done done done now' : 'done done done done done',
  )
})
