import { describe, expect, test } from 'vitest'
import { type StepInput, stepProblems } from './dispute-input.ts'
import { DISPUTE_KINDS } from './disputes.ts'

const NOW = { today: '2026-03-12', liftedOn: '2026-02-01', clauses: ['a/3', 'a/4'] }
const given = (change: Partial<StepInput> = {}): StepInput => ({
  kind: 'negotiation',
  heldOn: '2026-03-12',
  clauses: ['a/3'],
  happened: 'Møte',
  outcome: '',
  caseNumber: '',
  ...change,
})

describe('a step in a dispute', () => {
  test.each(DISPUTE_KINDS)('%s: with all there is to tell, it is taken', (kind) => {
    expect(stepProblems(given({ kind, outcome: 'Ikke enige', caseNumber: '26/1' }), NOW)).toEqual({})
  })

  test.each([
    ['no day', { heldOn: '12.03.2026' }, { heldOn: 'no-date' }],
    ['a day that is none', { heldOn: '2026-02-30' }, { heldOn: 'no-date' }],
    ['no clause', { clauses: [] }, { clauses: 'no-clause' }],
    ['a clause that the dispute is not about', { clauses: ['a/3', 'a/9'] }, { clauses: 'no-clause' }],
    ['nothing about what was done', { happened: '' }, { happened: 'no-words' }],
    [
      'an outcome of what is to come',
      { heldOn: '2026-03-13', outcome: 'Enige' },
      { outcome: 'outcome-too-early' },
    ],
    [
      'a decision without number and outcome',
      { kind: 'decided' },
      { outcome: 'no-outcome', caseNumber: 'no-case-number' },
    ],
    ['a year that is mistyped', { heldOn: '2019-01-01' }, { heldOn: 'too-early' }],
    ['a year that is far away', { heldOn: '2062-03-12' }, { heldOn: 'too-late' }],
    ['an end that is to come', { kind: 'agreed', heldOn: '2026-03-13' }, { heldOn: 'in-future' }],
    ['more than there is room for', { caseNumber: 'x'.repeat(101) }, { caseNumber: 'too-long' }],
  ] as const)('%s is told of', (_name, change, problems) => {
    expect(stepProblems(given(change), NOW)).toEqual(problems)
  })

  test('a meeting that is to come is recorded as planned, without an outcome', () => {
    expect(stepProblems(given({ heldOn: '2027-01-01' }), NOW)).toEqual({})
  })

  test('they may have talked about it in the year before one of them lifted it', () => {
    expect(stepProblems(given({ heldOn: '2025-02-01' }), NOW)).toEqual({})
    expect(stepProblems(given({ heldOn: '2025-01-31' }), NOW)).toEqual({ heldOn: 'too-early' })
  })

  test('that the owners agree, or that it is withdrawn, needs no more words', () => {
    for (const kind of ['agreed', 'withdrawn'] as const)
      expect(stepProblems(given({ kind, happened: '' }), NOW)).toEqual({})
  })
})
