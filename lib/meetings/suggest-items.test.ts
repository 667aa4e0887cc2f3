import { describe, expect, test } from 'vitest'
import type { Meeting } from './meeting.ts'
import { type AgreementFacts, type SuggestionInput, suggestItems } from './suggest-items.ts'

const KOMMUNE = { side: 'municipality', organisation: 'Fossdal kommune' } as const
const MEETING: Meeting = {
  plan: {
    date: '2027-03-26',
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset',
    link: '',
    language: 'nb',
    itemsBy: '2027-03-05',
    invitationBy: '2027-03-12',
  },
  items: [],
  proposed: [],
  setAside: [],
  invitations: 0,
  invited: null,
  isChangedSinceInvitation: false,
  cancelled: null,
}
const NOTHING: AgreementFacts = {
  clauses: [],
  validTo: null,
  evaluationBy: null,
  goals: null,
  settlement: null,
  delegations: null,
}
const suggest = (input: Partial<SuggestionInput> & { facts?: AgreementFacts }) =>
  suggestItems({
    facts: NOTHING,
    meeting: MEETING,
    last: null,
    partyOf: () => KOMMUNE,
    ...input,
  })
const sources = (input: Parameters<typeof suggest>[0]) => suggest(input).map(({ source }) => source)
const facts = (some: Partial<AgreementFacts>): AgreementFacts => ({ ...NOTHING, ...some })

const lokaler = {
  clause: 'a/lokalisering',
  number: '2.1',
  annex: null,
  title: 'Lokalisering',
  reasons: [{ code: 'prompts', parties: [KOMMUNE], count: 2 }],
} as const
const samhandling = {
  clause: 'a/samhandling',
  number: '6.0',
  annex: null,
  title: 'Samhandling',
  reasons: [{ code: 'disagrees', party: KOMMUNE }],
} as const

describe('what the agreement puts on the agenda', () => {
  test('nothing, when nothing waits', () => expect(suggest({})).toEqual([]))
  test('what the owners disagree about before what they want to talk about', () =>
    expect(sources({ facts: facts({ clauses: [lokaler, samhandling] }) })).toEqual([
      'clause:a/samhandling',
      'clause:a/lokalisering',
    ]))
  test('a disagreement is there to reach agreement on', () =>
    expect(suggest({ facts: facts({ clauses: [samhandling] }) })[0]).toMatchObject({
      type: 'agreement',
      minutes: 20,
    }))
  test('a clause nobody has questions about is no item', () =>
    expect(sources({ facts: facts({ clauses: [{ ...lokaler, reasons: [] }] }) })).toEqual([]))
  test.each([
    ['2028-03-26', ['period'], 'expires'],
    ['2028-03-27', [], undefined],
    ['2027-03-26', ['period'], 'expires'],
    ['2027-03-25', ['period'], 'expired'],
  ])('valid to %s: %j', (validTo, expected, code) => {
    const found = suggest({ facts: facts({ validTo }) })
    expect(found.map(({ source }) => source)).toEqual(expected)
    expect(found[0]?.reasons[0]?.code).toBe(code)
  })
  test('this year’s result goals; goals of another year are goals that are missing', () => {
    const goals = { clause: 'a/mal', number: '3.5', annex: null, title: 'Mål', count: 3 }
    const code = (year: number) =>
      suggest({ facts: facts({ goals: { ...goals, year } }) })[0]?.reasons[0]?.code
    expect([code(2027), code(2026)]).toEqual(['goals', 'no-goals'])
  })
})

describe('what is suggested', () => {
  const both = facts({ clauses: [lokaler, samhandling] })
  test('is not what is on the agenda already', () => {
    const items = [
      {
        id: 'x',
        title: 't',
        type: 'discussion',
        minutes: 5,
        source: 'clause:a/samhandling',
        clause: null,
        note: '',
      },
    ] as const
    expect(sources({ facts: both, meeting: { ...MEETING, items } })).toEqual(['clause:a/lokalisering'])
  })
  test('is not what is set aside in this meeting', () => {
    const setAside = [{ source: 'clause:a/samhandling', title: 't', reason: 'venter' }]
    expect(sources({ facts: both, meeting: { ...MEETING, setAside } })).toEqual(['clause:a/lokalisering'])
  })
  test('comes again after it was set aside last time, with the reason', () => {
    const last = {
      on: '2026-10-23',
      setAside: [{ source: 'clause:a/samhandling', title: 't', reason: 'venter på tall' }],
    }
    expect(suggest({ facts: both, last })[0]?.reasons).toEqual([
      { code: 'disagrees', party: KOMMUNE },
      { code: 'set-aside', on: '2026-10-23', why: 'venter på tall' },
    ])
  })
})
