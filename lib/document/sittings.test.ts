import { describe, expect, test } from 'vitest'
import { type Breaks, type LoggedWork, sittings } from './sittings.ts'

const NEVER: Breaks = { isEvent: () => false, isNamed: () => false }

/** A row of one person, at a minute past two. */
const row = (seq: number, userId: string, minute: number, more: Partial<LoggedWork> = {}): LoggedWork => {
  const at = new Date(Date.UTC(2026, 2, 14, 14, minute))
  return { seq, fromSeq: seq, userId, partyId: null, parts: [], beganAt: at, createdAt: at, ...more }
}
const told = (rows: readonly LoggedWork[], breaks = NEVER) =>
  sittings(rows, breaks).map((sitting) => [sitting.userId, ...sitting.rows.map(({ seq }) => seq)])

describe('a sitting', () => {
  test('is one person’s rows', () =>
    expect(told([row(1, 'Kari', 0), row(2, 'Kari', 5), row(3, 'Kari', 9)])).toEqual([['Kari', 1, 2, 3]]))

  test.each([
    ['ten minutes is no pause', 10, [['Kari', 1, 2]]],
    [
      'more than ten is',
      11,
      [
        ['Kari', 1],
        ['Kari', 2],
      ],
    ],
  ])('%s', (_rule, minute, expected) =>
    expect(told([row(1, 'Kari', 0), row(2, 'Kari', minute)])).toEqual(expected),
  )

  test('is not split by what others write meanwhile, and comes where it ended', () =>
    expect(told([row(1, 'Kari', 0), row(2, 'Harald', 1), row(3, 'Kari', 2), row(4, 'Harald', 3)])).toEqual([
      ['Kari', 1, 3],
      ['Harald', 2, 4],
    ]))

  test('does not go on when somebody only begins again where a merged row ended', () => {
    const merged = row(9, 'Kari', 20, { fromSeq: 1, beganAt: new Date(Date.UTC(2026, 2, 14, 14, 0)) })
    expect(told([merged, row(10, 'Kari', 25)])).toEqual([['Kari', 9, 10]])
  })

  test('ends with what is told of by itself, which is in none', () =>
    expect(
      told([row(1, 'Kari', 0), row(2, 'Kari', 1), row(3, 'Kari', 2)], {
        ...NEVER,
        isEvent: ({ seq }) => seq === 2,
      }),
    ).toEqual([
      ['Kari', 1],
      ['Kari', 3],
    ]))

  test('of everybody ends at a version with a name, so that the version holds whole sittings', () =>
    expect(
      told([row(1, 'Kari', 0), row(2, 'Harald', 1), row(3, 'Kari', 2)], {
        ...NEVER,
        isNamed: ({ seq }) => seq === 2,
      }),
    ).toEqual([
      ['Kari', 1],
      ['Harald', 2],
      ['Kari', 3],
    ]))

  test('is not shared between two parties one person writes for', () =>
    expect(told([row(1, 'Kari', 0, { partyId: 'kommune' }), row(2, 'Kari', 1, { partyId: 'nav' })])).toEqual([
      ['Kari', 1],
      ['Kari', 2],
    ]))

  test('tells when it began and ended, and which numbers it covers', () => {
    const first = row(4, 'Kari', 3, { fromSeq: 2 })
    const [sitting] = sittings([first, row(5, 'Kari', 8)], NEVER)
    expect(sitting).toMatchObject({ fromSeq: 2, seq: 5, beganAt: first.beganAt })
    expect(sitting?.endedAt.getUTCMinutes()).toBe(8)
  })
})
