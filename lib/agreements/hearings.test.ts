import { describe, expect, test } from 'vitest'
import { hearingDemands, type StandingHearing } from './hearings.ts'

const PARTIES = [
  { id: 'fossdal', side: 'municipality' },
  { id: 'granli', side: 'municipality' },
  { id: 'nav', side: 'state' },
] as const

const held = (kind: StandingHearing['kind'], change: Partial<StandingHearing> = {}): StandingHearing => ({
  kind,
  isPlanned: false,
  municipalityId: null,
  isApproved: null,
  ...change,
})
const decided = (municipalityId: string, isApproved: boolean): StandingHearing =>
  held('political', { municipalityId, isApproved })

describe('the employees’ organisations are heard', () => {
  test.each([
    ['when it has been held', [held('employees')], 'recorded'],
    ['but not by a plan', [held('employees', { isPlanned: true })], 'missing'],
    ['and nobody else is heard in their place', [held('users'), held('safety')], 'missing'],
  ] as const)('%s', (_name, entries, expected) =>
    expect(hearingDemands(PARTIES, [], entries).employees).toBe(expected),
  )
})

describe('a municipality’s political approval', () => {
  const stateOf = (
    reservations: readonly { partyId: string; isReserved: boolean }[],
    entries: readonly StandingHearing[] = [],
  ) =>
    hearingDemands(PARTIES, reservations, entries).political.find(({ partyId }) => partyId === 'fossdal')
      ?.state
  const yes = { partyId: 'fossdal', isReserved: true }
  const no = { partyId: 'fossdal', isReserved: false }

  test('is asked of each municipality, and never of the state', () =>
    expect(hearingDemands(PARTIES, [], []).political.map(({ partyId }) => partyId)).toEqual([
      'fossdal',
      'granli',
    ]))
  test('is not known until the municipality has said so', () =>
    expect(stateOf([{ partyId: 'granli', isReserved: false }])).toBe('unanswered'))
  test('is demanded where the council has kept it to itself', () => expect(stateOf([yes])).toBe('missing'))
  test('follows the newest word of the municipality', () => {
    expect(stateOf([yes, no])).toBe('not-reserved')
    expect(stateOf([no, yes])).toBe('missing')
  })
  test('is given by a decision of its own body', () => {
    expect(stateOf([yes], [decided('fossdal', true)])).toBe('approved')
    expect(stateOf([yes], [decided('granli', true)])).toBe('missing')
  })
  test('is not given by a refusal, nor by a plan', () => {
    expect(stateOf([yes], [decided('fossdal', false)])).toBe('missing')
    expect(stateOf([yes], [held('political', { municipalityId: 'fossdal', isPlanned: true })])).toBe(
      'missing',
    )
  })
})
