import { describe, expect, test } from 'vitest'
import type { PositionStatus } from '#lib/agreements/positions.ts'
import type { GateItem } from './gate-item.ts'
import { gateRows } from './gate-rows.ts'
import { groupRows } from './gate-turns.ts'

const ANNEXES = ['driftsavtale']
const PARTIES = [{ id: 'kommune' }, { id: 'nav' }]

/** `said('3.2', 'agreed', 'none')`: the municipality agrees, Nav has not answered. */
const said = (clause: string, kommune: PositionStatus, nav: PositionStatus): GateItem => ({
  code: 'not-agreed',
  clause,
  parties: [
    { partyId: 'kommune', status: kommune },
    { partyId: 'nav', status: nav },
  ],
})
const unfilled = (clause: string, reason: 'missing' | 'choose'): GateItem => ({
  code: 'unfilled',
  clause,
  fact: clause,
  label: clause,
  reason,
  alsoIn: [],
})
const LEFT: readonly GateItem[] = [
  unfilled('2.1', 'missing'),
  unfilled('9.0', 'choose'),
  said('2.1', 'none', 'none'),
  said('3.2', 'none', 'agreed'),
  said('3.3', 'none', 'none'),
  said('3.4', 'agreed', 'changed-since'),
  said('6.0', 'disagree', 'agreed'),
  { code: 'hearing-missing', clause: null },
  { code: 'prompts-unanswered', clause: '3.2', partyId: 'nav', prompts: [] },
]
const MUNICIPALITY = { isLeader: false, party: 'kommune' }

const nameOf = (item: GateItem): string => item.clause ?? item.code
/** Whose, and which rows. */
const groups = (
  reader: Parameters<typeof groupRows>[2],
  items = LEFT,
  proposals: Parameters<typeof groupRows>[1]['proposals'] = [],
) =>
  groupRows(gateRows(items, ANNEXES), { parties: PARTIES, incomplete: ['2.1'], proposals }, reader).map(
    ({ whose, party, rows }) => [
      party ?? whose,
      rows.map(({ row }) =>
        row.kind === 'other' || row.kind === 'not-agreed' ? nameOf(row.item) : row.kind,
      ),
    ],
  )

describe('what waits for the own side comes first', () => {
  test('for an owner: own answers, what both must settle, the other owner, the NAV leader, what cannot be answered yet', () =>
    expect(groups(MUNICIPALITY)).toEqual([
      ['own', ['3.2', '3.3']],
      ['together', ['unfilled', '6.0']],
      ['nav', ['3.4', '3.2']],
      ['leader', ['unfilled', 'hearing-missing']],
      ['later', ['2.1']],
    ]))
  test('what neither has answered is each owner’s own', () =>
    expect(groups({ isLeader: false, party: 'nav' })[0]).toEqual(['own', ['3.3', '3.4', '3.2']]))
  test('for the NAV leader: what is to be filled in', () =>
    expect(groups({ isLeader: true, party: null })).toEqual([
      ['own', ['unfilled', 'hearing-missing']],
      ['together', ['unfilled', '3.3', '6.0']],
      ['kommune', ['3.2']],
      ['nav', ['3.4', '3.2']],
      ['later', ['2.1']],
    ]))
  test('whoever reads, every row is there once', () => {
    for (const reader of [MUNICIPALITY, { isLeader: true, party: null }, { isLeader: false, party: null }])
      expect(groups(reader).flatMap(([, rows]) => rows)).toHaveLength(gateRows(LEFT, ANNEXES).length)
  })
})

describe('another wording that has been proposed waits for those who are asked, and for nobody else', () => {
  const proposals = [{ id: 'p', clause: '3.3', partyId: 'kommune' }]
  test('the clause is no longer the proposer’s to answer', () =>
    expect(groups(MUNICIPALITY, [said('3.3', 'none', 'none')], proposals)).toEqual([['nav', ['3.3']]]))
  test('it is theirs who are asked', () =>
    expect(groups({ isLeader: false, party: 'nav' }, [said('3.3', 'none', 'agreed')], proposals)).toEqual([
      ['own', ['3.3']],
    ]))
})

test('an annex waits for all who have not answered one of its clauses that can be answered', () =>
  expect(
    groups(MUNICIPALITY, [
      said('driftsavtale/a', 'none', 'agreed'),
      said('driftsavtale/b', 'agreed', 'agreed'),
    ]),
  ).toEqual([['own', ['annex-not-agreed']]]))
