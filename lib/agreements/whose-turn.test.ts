import { describe, expect, test } from 'vitest'
import type { PartyApproval } from './approvals.ts'
import type { ClausePositions, PositionStatus } from './positions.ts'
import { type TurnInput, type Waiting, whoseTurn } from './whose-turn.ts'

const PARTIES = [{ id: 'kommune' }, { id: 'nav' }]

/** `clause('3.2', 'agreed', 'none')`: the municipality agrees, Nav has not answered. */
const clause = (key: string, kommune: PositionStatus, nav: PositionStatus): ClausePositions => ({
  clause: key,
  hash: 'x',
  parties: [
    { partyId: 'kommune', status: kommune, last: null },
    { partyId: 'nav', status: nav, last: null },
  ],
  agreed: kommune === 'agreed' && nav === 'agreed',
})
const approvals = (kommune: PartyApproval['status'], nav: PartyApproval['status']): PartyApproval[] => [
  { partyId: 'kommune', status: kommune, last: null },
  { partyId: 'nav', status: nav, last: null },
]
const turn = (change: Partial<TurnInput>) =>
  whoseTurn({
    state: 'draft',
    parties: PARTIES,
    positions: [],
    proposals: [],
    incomplete: new Set(),
    open: 1,
    approvals: approvals('none', 'none'),
    unlockRequests: [],
    signedFiles: 0,
    signedBy: [],
    termsConfirmedBy: null,
    withdrawalAskedBy: [],
    ...change,
  })
const say = (one: Waiting) => ('clause' in one ? `${one.code} ${one.clause}` : one.code)
/** What waits for the municipality, and for Nav. */
const waiting = (change: Partial<TurnInput>) =>
  turn(change).parties.map(({ partyId, items }) => [partyId, items.map(say)])

describe('what waits for each party', () => {
  test.each(['frozen', 'signed', 'in_force'] as const)(
    '%s: dates it has not confirmed, and a termination another wants taken back',
    (state) => {
      const asked = {
        state,
        signedBy: ['kommune', 'nav'],
        termsConfirmedBy: ['nav'],
        withdrawalAskedBy: ['kommune'],
      }
      expect(waiting(asked)).toEqual([
        ['kommune', ['confirm-terms']],
        ['nav', ['withdraw-termination']],
      ])
      expect(waiting({ ...asked, termsConfirmedBy: [] })).toEqual([
        ['kommune', ['confirm-terms']],
        ['nav', ['confirm-terms', 'withdraw-termination']],
      ])
    },
  )
  test('a clause it has not answered', () =>
    expect(waiting({ positions: [clause('2.1', 'none', 'agreed')] })).toEqual([
      ['kommune', ['take-position 2.1']],
      ['nav', []],
    ]))
  test('a clause it has to answer again, because the text changed', () =>
    expect(waiting({ positions: [clause('3.2', 'changed-since', 'agreed')] })).toEqual([
      ['kommune', ['answer-again 3.2']],
      ['nav', []],
    ]))
  test('another wording that one of them proposes: the other answers it, and the clause waits for nothing else', () => {
    const proposals = [{ id: 'p', clause: '3.2', partyId: 'nav' }]
    for (const kommune of ['none', 'changed-since', 'disagree'] as const)
      expect(
        waiting({ positions: [clause('3.2', kommune, 'none'), clause('6.0', 'none', 'agreed')], proposals }),
      ).toEqual([
        ['kommune', ['answer-proposal 3.2', 'take-position 6.0']],
        ['nav', []],
      ])
  })
  test('both must talk about what one disagrees with, once both have answered', () => {
    expect(waiting({ positions: [clause('6.0', 'disagree', 'agreed')] })).toEqual([
      ['kommune', ['discuss 6.0']],
      ['nav', ['discuss 6.0']],
    ])
    expect(waiting({ positions: [clause('6.0', 'disagree', 'none')] })).toEqual([
      ['kommune', []],
      ['nav', ['take-position 6.0']],
    ])
  })
  test('nothing that must be filled in first: that waits for whoever writes', () => {
    const positions = [clause('9.0', 'none', 'changed-since')]
    const incomplete = new Set(['9.0'])
    expect(waiting({ positions, incomplete })).toEqual([
      ['kommune', []],
      ['nav', []],
    ])
    expect(turn({ positions, incomplete }).incomplete).toEqual(['9.0'])
  })
})

describe('approving the whole', () => {
  test('waits for nobody while the gate lists something', () =>
    expect(waiting({ open: 1 })).toEqual([
      ['kommune', []],
      ['nav', []],
    ]))
  test('waits for the party that has not, while the other has', () =>
    expect(waiting({ open: 0, approvals: approvals('approved', 'none') })).toEqual([
      ['kommune', []],
      ['nav', ['approve']],
    ]))
  test('waits again when the text has changed, and says so', () =>
    expect(turn({ open: 0, approvals: approvals('changed-since', 'approved') }).parties[0]?.items).toEqual([
      { code: 'approve', again: true, others: [{ partyId: 'nav', status: 'approved', last: null }] },
    ]))
})

describe('a frozen agreement', () => {
  const request = {
    version: 1,
    partyId: 'nav',
    userId: 'u',
    userName: 'Kari',
    act: 'given' as const,
    reason: 'Feil dato',
    at: new Date('2026-03-10'),
  }
  test('waits for both to sign', () =>
    expect(waiting({ state: 'frozen' })).toEqual([
      ['kommune', ['sign']],
      ['nav', ['sign']],
    ]))
  test('that one asks to open waits for the other’s answer', () =>
    expect(waiting({ state: 'frozen', unlockRequests: [request] })).toEqual([
      ['kommune', ['sign', 'answer-unlock']],
      ['nav', ['sign']],
    ]))
})

test('how far they have come is counted in clauses that both agree to', () =>
  expect(
    turn({ positions: [clause('1.0', 'agreed', 'agreed'), clause('2.0', 'agreed', 'changed-since')] }),
  ).toMatchObject({ agreed: 1, total: 2 }))
