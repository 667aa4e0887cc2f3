import { describe, expect, test } from 'vitest'
import { disagreements, disputeEnd, missingFrom, type StandingStep } from './disputes.ts'
import type { Stance } from './positions.ts'

const PARTIES = [{ id: 'k' }, { id: 'n' }]
const step = (kind: StandingStep['kind'], partyId = 'k', confirmedBy: string[] = []): StandingStep => ({
  kind,
  partyId,
  confirmedBy,
})

describe('a dispute is over', () => {
  test.each([
    ['never by what is done about it', [step('negotiation'), step('mediation'), step('board')], null],
    ['not when one party says that they agree', [step('agreed')], null],
    ['when the other party says so too', [step('agreed', 'k', ['n'])], 'agreed'],
    ['when the board has decided, whoever tells of it', [step('board'), step('decided', 'n')], 'decided'],
    ['when it is withdrawn', [step('negotiation'), step('withdrawn')], 'withdrawn'],
    ['not while nothing has happened', [], null],
  ] as const)('%s', (_name, steps, end) => {
    expect(disputeEnd(steps, PARTIES)).toBe(end)
  })

  test('by consent of every contracting party, also where there are three', () => {
    const parties = [...PARTIES, { id: 'k2' }]
    expect(missingFrom(step('agreed', 'k', ['n']), parties)).toEqual(['k2'])
    expect(disputeEnd([step('agreed', 'k', ['n'])], parties)).toBeNull()
    expect(disputeEnd([step('agreed', 'k', ['n', 'k2'])], parties)).toBe('agreed')
  })
})

describe('a clause has been disagreed about', () => {
  const day = (number: number): Date => new Date(Date.UTC(2026, 2, number))
  const said = (rows: readonly (readonly [string, Stance, number])[]) =>
    disagreements(rows.map(([partyId, stance, at]) => ({ clause: 'a/3', partyId, stance, at: day(at) }))).get(
      'a/3',
    )

  test.each([
    [
      'since the first who disagreed',
      [
        ['k', 'disagree', 1],
        ['n', 'disagree', 5],
      ],
      1,
      ['k', 'n'],
    ],
    [
      'since the first, also when that party gave in',
      [
        ['k', 'disagree', 1],
        ['n', 'disagree', 5],
        ['k', 'agreed', 7],
      ],
      1,
      ['n'],
    ],
    [
      'since it began anew, after a break',
      [
        ['k', 'disagree', 1],
        ['k', 'discuss', 3],
        ['k', 'disagree', 8],
      ],
      8,
      ['k'],
    ],
    [
      'since the first time it was said, however often',
      [
        ['k', 'disagree', 1],
        ['k', 'disagree', 9],
      ],
      1,
      ['k'],
    ],
  ] as const)('%s', (_name, rows, since, partyIds) => {
    expect(said(rows)).toEqual({ since: day(since), partyIds })
  })

  test('no longer when nobody disagrees', () => {
    expect(
      said([
        ['k', 'disagree', 1],
        ['k', 'withdrawn', 2],
      ]),
    ).toBeUndefined()
    expect(said([['k', 'agreed', 1]])).toBeUndefined()
  })

  test('each clause by itself', () => {
    const rows = ['a/1', 'a/2'].map((clause, at) => ({
      clause,
      partyId: 'k',
      stance: 'disagree' as const,
      at: day(at + 1),
    }))
    expect([...disagreements(rows)].map(([clause, { since }]) => [clause, since])).toEqual([
      ['a/1', day(1)],
      ['a/2', day(2)],
    ])
  })
})
