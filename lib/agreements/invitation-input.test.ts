import { describe, expect, test } from 'vitest'
import { type DeputyProblem, periodProblem } from './deputy-input.ts'
import { type InvitationInput, invitationProblems, sameEmail } from './invitation-input.ts'
import { detailsProblems, EMPTY_DETAILS } from './party-details.ts'

const TODAY = '2026-03-10'
const given = (more: Partial<InvitationInput> = {}): InvitationInput => ({
  name: 'Ola Nordmann',
  email: 'ola@example.com',
  role: 'caseworker',
  partyId: 'p',
  language: 'nb',
  guestTo: '',
  ...more,
})

describe('an invitation', () => {
  test('with a name and an address can be sent', () => {
    expect(invitationProblems(given(), TODAY)).toEqual({})
  })
  test.each([
    [{ name: '' }, { name: 'no-name' }],
    [{ name: 'x'.repeat(201) }, { name: 'too-long' }],
    [{ email: '' }, { email: 'no-email' }],
    [{ email: 'ola' }, { email: 'no-email' }],
    [{ email: 'ola@kommune' }, { email: 'no-email' }],
    [{ email: 'ola@a.no, kari@a.no' }, { email: 'no-email' }],
    [{ email: `${'x'.repeat(250)}@a.no` }, { email: 'no-email' }],
    [{ role: 'guest' }, { guestTo: 'no-date' }],
    [{ role: 'guest', guestTo: '2026-02-30' }, { guestTo: 'no-date' }],
    [{ role: 'guest', guestTo: '2026-03-09' }, { guestTo: 'in-past' }],
    [{ role: 'guest', guestTo: '2026-03-10' }, {}],
    [{ role: 'guest', guestTo: '2027-03-10' }, {}],
    [{ role: 'guest', guestTo: '2027-03-11' }, { guestTo: 'too-far' }],
  ] as const)('%j: %j', (more, problems) => {
    expect(invitationProblems(given(more), TODAY)).toEqual(problems)
  })
  test('is for one address, however it is written', () => {
    expect(sameEmail(' Ola@Example.com', 'ola@example.com')).toBe(true)
    expect(sameEmail('ola@example.com', 'ole@example.com')).toBe(false)
  })
})

test.each<readonly [from: string, to: string, DeputyProblem | undefined]>([
  ['2026-03-10', '2026-03-10', undefined],
  ['2026-02-01', '2026-03-10', undefined],
  ['2026-03-01', '2026-03-09', 'over'],
  ['2026-03-12', '2026-03-11', 'wrong-order'],
  ['', '2026-03-11', 'no-dates'],
  ['2026-03-11', 'i morgen', 'no-dates'],
  ['2026-03-10', '2027-03-10', undefined],
  ['2026-03-10', '2027-03-11', 'too-long'],
])('a deputy from %s to %s: %s', (from, to, problem) => {
  expect(periodProblem({ from, to }, TODAY)).toBe(problem)
})

describe('what a party says of itself', () => {
  test('may be nothing yet', () => {
    expect(detailsProblems(EMPTY_DETAILS)).toEqual({})
  })
  test('is refused when it is too long, or of no day', () => {
    expect(
      detailsProblems({ ...EMPTY_DETAILS, caseNumber: 'x'.repeat(101), authorityOn: '2026-02-30' }),
    ).toEqual({ caseNumber: 'too-long', authorityOn: 'no-date' })
  })
})
