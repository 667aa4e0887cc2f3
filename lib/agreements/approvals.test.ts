import { describe, expect, test } from 'vitest'
import {
  type ApprovalRow,
  approvalsNow,
  isApprovedByAll,
  type UnlockRow,
  unlockRequestsNow,
} from './approvals.ts'

const PARTIES = [
  { id: 'kommune', side: 'municipality' },
  { id: 'nav', side: 'state' },
]
const AT = new Date('2026-03-10T10:00:00Z')

const by =
  (partyId: string) =>
  (hash: string, version = 1, act: ApprovalRow['act'] = 'given'): ApprovalRow => ({
    version,
    partyId,
    userId: partyId,
    userName: 'Kari',
    role: 'municipal_director',
    act,
    hash,
    seq: 1,
    at: AT,
  })
const kommune = by('kommune')
const nav = by('nav')
const now = (hash: string, ...rows: ApprovalRow[]) => approvalsNow({ version: 1, hash }, PARTIES, rows)
const statuses = (hash: string, ...rows: ApprovalRow[]) => now(hash, ...rows).map(({ status }) => status)

describe('an approval of the whole', () => {
  test('stands while every word is the same', () =>
    expect(statuses('helheten', kommune('helheten'))).toEqual(['approved', 'none']))
  test('lapses by any change', () =>
    expect(statuses('endret', kommune('helheten'), nav('helheten'))).toEqual([
      'changed-since',
      'changed-since',
    ]))
  test('can be taken back, and given again', () => {
    const taken = kommune('helheten', 1, 'withdrawn')
    expect(statuses('helheten', kommune('helheten'), taken)).toEqual(['none', 'none'])
    expect(statuses('helheten', kommune('helheten'), taken, kommune('helheten'))[0]).toBe('approved')
  })
  test('given for version 1 does not count for version 2, though the text is the same', () =>
    expect(
      approvalsNow({ version: 2, hash: 'helheten' }, PARTIES, [kommune('helheten')]).map(
        ({ status }) => status,
      ),
    ).toEqual(['none', 'none']))
})

describe('the agreement is approved', () => {
  const approved = (hash: string, ...rows: ApprovalRow[]) => isApprovedByAll(PARTIES, now(hash, ...rows))
  test('when all contracting parties have approved exactly this text', () =>
    expect(approved('x', kommune('x'), nav('x'))).toBe(true))
  test.each([
    ['one alone', [kommune('x')]],
    ['one of them another text', [kommune('x'), nav('y')]],
    ['the same party twice', [kommune('x'), kommune('x')]],
    ['somebody who is no party', [kommune('x'), by('samarbeidskommune')('x')]],
    ['one who took it back', [nav('x'), kommune('x'), nav('x', 1, 'withdrawn')]],
  ] as const)('not by %s', (_name, rows) => expect(approved('x', ...rows)).toBe(false))
  test('never where one of the two sides has no party', () => {
    const alone = PARTIES.slice(0, 1)
    expect(isApprovedByAll(alone, approvalsNow({ version: 1, hash: 'x' }, alone, [kommune('x')]))).toBe(false)
    expect(isApprovedByAll([], [])).toBe(false)
  })
})

describe('a request to open a frozen version', () => {
  const asks = (partyId: string, version = 1, act: UnlockRow['act'] = 'given'): UnlockRow => ({
    version,
    partyId,
    userId: partyId,
    userName: 'Kari',
    act,
    reason: 'Feil dato',
    at: AT,
  })
  const standing = (...rows: UnlockRow[]) => unlockRequestsNow(1, PARTIES, rows).map(({ partyId }) => partyId)
  test('stands until it is taken back', () => {
    expect(standing(asks('nav'))).toEqual(['nav'])
    expect(standing(asks('nav'), asks('nav', 1, 'withdrawn'))).toEqual([])
  })
  test('of another version, or by somebody who is no party, is none', () =>
    expect(standing(asks('nav', 2), asks('samarbeidskommune'))).toEqual([]))
})
