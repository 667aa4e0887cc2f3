import { expect, test } from 'vitest'
import { valueError } from './value-error.ts'

const label = { nb: 'Ja', nn: 'Ja' }
const options = [
  { id: '1', label },
  { id: 'ja', label },
]
const choice = { type: 'choice' as const, options }

test.each([['ja'], [1], ['1']])('%j is one of the options', (given) => {
  expect(valueError(choice, given)).toBeUndefined()
})

test.each([[['ja']], [null], [undefined], ['nei']])(
  '%j is not one of the options, and is told which are',
  (given) => {
    expect(valueError(choice, given)).toBe('må være ett av: 1, ja')
  },
)
