import { describe, expect, test } from 'vitest'
import { type HearingInput, hearingProblems } from './hearing-input.ts'

const TODAY = '2026-03-14'
const drofting: HearingInput = {
  kind: 'employees',
  isPlanned: false,
  heldOn: '2026-03-12',
  participants: 'Fagforbundet og NTL',
  input: 'Ingen merknader.',
  answer: '',
  caseNumber: '',
  isApproved: null,
  municipalityId: null,
  text: 'day',
}
const council: HearingInput = {
  ...drofting,
  kind: 'political',
  participants: 'Kommunestyret',
  input: '',
  caseNumber: '26/14',
  isApproved: true,
  municipalityId: 'fossdal',
}
const planned = { isPlanned: true, input: '' }

describe('what can be recorded', () => {
  test.each([
    ['a hearing that was held', drofting],
    ['one that is held today', { ...drofting, heldOn: TODAY }],
    ['one that is planned', { ...drofting, ...planned, heldOn: '2026-04-01' }],
    ['a decision', council],
    [
      'a decision that is planned has no case number yet',
      { ...council, ...planned, heldOn: '2026-04-01', caseNumber: '', isApproved: null },
    ],
  ])('%s', (_name, input) => expect(hearingProblems(input, TODAY)).toEqual({}))
})

describe('what is refused', () => {
  test.each([
    ['a hearing without a date', { ...drofting, heldOn: '' }, { heldOn: 'no-date' }],
    ['a day that is in no calendar', { ...drofting, heldOn: '2026-02-30' }, { heldOn: 'no-date' }],
    ['a hearing that was held tomorrow', { ...drofting, heldOn: '2026-03-15' }, { heldOn: 'in-future' }],
    ['a plan for yesterday', { ...drofting, ...planned, heldOn: '2026-03-13' }, { heldOn: 'in-past' }],
    ['a hearing that nobody came to', { ...drofting, participants: '' }, { participants: 'no-participants' }],
    ['a hearing where nothing was said', { ...drofting, input: '' }, { input: 'no-input' }],
    ['a decision of no body', { ...council, participants: '' }, { participants: 'no-body' }],
    ['a decision without a case number', { ...council, caseNumber: '' }, { caseNumber: 'no-case-number' }],
    ['a decision that decided nothing', { ...council, isApproved: null }, { isApproved: 'no-outcome' }],
    [
      'a decision of no municipality',
      { ...council, municipalityId: null },
      { municipalityId: 'no-municipality' },
    ],
    ['what is as long as a book', { ...drofting, input: 'x'.repeat(10_001) }, { input: 'too-long' }],
  ] as const)('%s', (_name, input, problems) => expect(hearingProblems(input, TODAY)).toEqual(problems))
})
