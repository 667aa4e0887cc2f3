import { describe, expect, test } from 'vitest'
import { itemOfSuggestion } from './item-of-suggestion.ts'
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
  revision: 0,
  years: [2027],
  items: [],
  proposed: [],
  setAside: [],
  invitations: 0,
  invited: null,
  replies: [],
  annexes: [],
  annexesSent: [],
  isChangedSinceInvitation: false,
  cancelled: null,
  minutes: null,
  minutesSent: 0,
  reopened: null,
  addenda: [],
  actions: {},
}
const NOTHING: AgreementFacts = {
  clauses: [],
  validTo: null,
  evaluationBy: null,
  goals: null,
  settlement: null,
  key: null,
  operatingTo: null,
  delegations: null,
  results: null,
  plan: null,
}
const suggest = (input: Partial<SuggestionInput> & { facts?: AgreementFacts }) =>
  suggestItems({
    facts: NOTHING,
    meeting: MEETING,
    earlier: [],
    left: null,
    partyOf: () => KOMMUNE,
    ...input,
  })
const earlier = (date: string, more: Partial<Meeting>): Meeting => ({
  ...MEETING,
  plan: { ...MEETING.plan, date },
  ...more,
})
const aside = (source: string, reason: string) => ({ source, title: 't', reason })
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
    const code = (year: number | null, count = 3) =>
      suggest({ facts: facts({ goals: { ...goals, count, year } }) })[0]?.reasons[0]?.code
    expect([code(2027), code(2026), code(2027, 0)]).toEqual(['goals', 'no-goals', 'no-goals'])
    // The results page says that they are there: so does the agenda.
    expect([code(null), code(null, 0)]).toEqual(['goals-without-year', 'no-goals'])
  })
})

describe('what the annexes say is to be renewed', () => {
  const at = (clause: string) => ({ clause, number: '8', annex: 2, title: 'x' })
  const reasons = (some: Partial<AgreementFacts>) =>
    suggest({ facts: facts(some) }).map((one) => one.reasons.map(({ code }) => code))
  test('the settlement of last year, and by when', () => {
    const [found] = suggest({ facts: facts({ settlement: { ...at('d/betaling'), by: '1. mars' } }) })
    expect(found).toMatchObject({
      source: 'settlement:2026',
      clause: 'd/betaling',
      annex: 2,
      reasons: [{ code: 'settlement', by: '1. mars' }],
    })
  })
  test('the counting that the key is made of', () =>
    expect(reasons({ key: { ...at('d/arsverk'), day: '1. oktober' } })).toEqual([['key']]))
  test('an operating agreement that runs out within a year, and no other', () => {
    expect(reasons({ operatingTo: { ...at('d/a'), on: '2028-03-26' } })).toEqual([['operating-expires']])
    expect(reasons({ operatingTo: { ...at('d/a'), on: '2028-03-27' } })).toEqual([])
  })
  test.each([
    ['every year', { letterYear: 2027, validTo: null }, ['delegations']],
    ['an older letter', { letterYear: 2026, validTo: null }, ['delegations-letter', 'delegations']],
    ['they run out', { letterYear: 2027, validTo: '2027-12-31' }, ['delegations-expire', 'delegations']],
    ['they run out much later', { letterYear: null, validTo: '2029-12-31' }, ['delegations']],
  ])('the delegations: %s', (_what, more, expected) =>
    expect(reasons({ delegations: { ...at('v/g'), ...more } })).toEqual([expected]),
  )
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
    const held = earlier('2026-10-23', { setAside: [aside('clause:a/samhandling', 'venter på tall')] })
    expect(suggest({ facts: both, earlier: [held] })[0]?.reasons).toEqual([
      { code: 'disagrees', party: KOMMUNE },
      { code: 'set-aside', on: '2026-10-23', why: 'venter på tall' },
    ])
  })
  test('also when that meeting was cancelled afterwards: the newest reason counts', () => {
    const held = earlier('2026-06-18', { setAside: [aside('clause:a/samhandling', 'venter på tall')] })
    const never = earlier('2026-10-23', {
      setAside: [aside('clause:a/samhandling', 'ny leder')],
      cancelled: { reason: 'storm', on: '2026-10-20' },
    })
    expect(suggest({ facts: both, earlier: [never, held] })[0]?.reasons.at(-1)).toEqual({
      code: 'set-aside',
      on: '2026-10-23',
      why: 'ny leder',
    })
  })
  test('what the NAV leader had on the agenda of a cancelled meeting, and nothing of one that was held', () => {
    const item = { title: 'Vakt i ferien', type: 'discussion', minutes: 20, clause: null, note: '' } as const
    const items = [
      { ...item, id: 'a1', source: null },
      { ...item, id: 'a2', source: 'clause:a/samhandling' },
    ]
    const never = earlier('2026-10-23', { items, cancelled: { reason: 'storm', on: '2026-10-20' } })
    expect(suggest({ earlier: [never] })).toEqual([
      expect.objectContaining({
        source: 'own:a1',
        title: 'Vakt i ferien',
        minutes: 20,
        reasons: [{ code: 'was-on-agenda', on: '2026-10-23' }],
      }),
    ])
    expect(suggest({ earlier: [earlier('2026-10-23', { items })] })).toEqual([])
    expect(suggest({ earlier: [never, earlier('2026-11-20', {})] })).toEqual([])
  })
  test('what is proposed has the proposer’s own reason, and takes it along to the agenda', () => {
    const by = { userId: 'u', partyId: 'p' }
    const given = { id: 'x1', title: 'Vakt', type: 'discussion', minutes: 10 } as const
    const proposed = [{ ...given, why: 'Døgnvakta er\nubemannet i juli', by, on: '2027-02-01' }]
    const [one] = suggest({ meeting: { ...MEETING, proposed } })
    expect(one?.reasons).toEqual([
      { code: 'proposed', party: KOMMUNE, on: '2027-02-01', why: 'Døgnvakta er\nubemannet i juli' },
    ])
    const taken = one && itemOfSuggestion(one, { id: 'i1', language: 'nb', items: [] })
    expect(taken?.item.note).toBe('Meldt inn av Fossdal kommune: «Døgnvakta er ubemannet i juli»')
  })
})

describe('what is followed up from year to year', () => {
  const results = { year: 2026, count: 8, missed: 2 }
  const goals = { clause: 'a/mal', number: '3.5', annex: null, title: 'Mål', year: 2027, count: 5 }
  test('how the results stand is told with the goals', () => {
    const [one] = suggest({ facts: facts({ goals, results }) })
    expect(one?.reasons).toEqual([
      { code: 'goals', year: 2027, count: 5 },
      { code: 'results', ...results },
    ])
  })
  test('the results are an item also where the agreement has no such clause', () => {
    expect(sources({ facts: facts({ results }) })).toEqual(['goals:2027'])
  })
  test('the plan is an item when a measure’s day has gone, and not before', () => {
    expect(sources({ facts: facts({ plan: { year: 2027, overdue: 0 } }) })).toEqual([])
    expect(sources({ facts: facts({ plan: { year: 2027, overdue: 1 } }) })).toEqual(['plan:2027'])
  })
})
