/** What two parties, and those around them, may do to an agreement: in any order, and some of it at once. */
import fc from 'fast-check'
import type { Stance } from '#lib/agreements/positions.ts'
import type { People } from '../support/builders.ts'

export type Who = keyof People

export type Act =
  | { do: 'edit'; by: Who; what: Editing; value: number }
  | { do: 'language'; by: Who; nynorsk: boolean }
  /** Looks at the agreement; what is done afterwards is done on what was seen then. */
  | { do: 'read'; by: Who }
  | { do: 'position'; by: Who; clause: string; stance: Stance }
  | { do: 'agree-to-all'; by: Who }
  | { do: 'approve'; by: Who }
  | { do: 'withdraw'; by: Who }
  | { do: 'ask-unlock'; by: Who }
  | { do: 'withdraw-unlock'; by: Who }
  /** Writes another wording or another answer, or writes on what is begun already. */
  | { do: 'draft'; by: Who; what: Proposing; value: number; pick: number; answers: boolean }
  /** Opens a proposal; what is answered afterwards is answered to what was seen then. `pick`: which of those there are. */
  | { do: 'open'; by: Who; pick: number }
  /** `anew`: opens it first, and not what was seen of it last. */
  | { do: 'share' | 'accept' | 'decline' | 'withdraw-proposal'; by: Who; pick: number; anew: boolean }

/** Of what 2.0 says, of what 2.1 and the annex say, and of what the annex alone says. */
export type Editing = 'verdier' | 'text' | 'adresse' | 'drift-avvik'

/** `answer`: to what one clause says. `fact`: to what two say, the other in an annex. */
export type Proposing = 'text' | 'wording' | 'answer' | 'fact'

/** One after the other, or two at once. */
export type Step = readonly [Act] | readonly [Act, Act]

const who = (...people: Who[]): fc.Arbitrary<Who> => fc.constantFrom(...people)
const DIRECTORS = ['municipal_director', 'state_director'] as const
const writer = who(...DIRECTORS, 'caseworker', 'state_caseworker', 'nav_leader')
const director = who(...DIRECTORS)
/** Now and then somebody who may not. */
const anybody = fc.oneof(
  { weight: 9, arbitrary: director },
  { weight: 1, arbitrary: who('caseworker', 'nav_leader', 'partner_director', 'reader') },
)

/** Two clauses that the edits reach, one of an annex, and one that nothing reaches. */
const clause = fc.constantFrom(
  'partnerskapsavtale/formal',
  'partnerskapsavtale/lokalisering',
  'driftsavtale/lokaler',
  'partnerskapsavtale/tvist',
)
const stance = fc.constantFrom<Stance>('agreed', 'agreed', 'discuss', 'disagree', 'withdrawn')

/** Few values, so that a text now and then becomes what it once was. */
const edit = fc.record({
  do: fc.constant('edit' as const),
  by: writer,
  what: fc.constantFrom<Editing>('verdier', 'adresse', 'text', 'drift-avvik'),
  value: fc.integer({ min: 0, max: 2 }),
})
const only = <Do extends Act['do']>(what: Do, by: fc.Arbitrary<Who>) =>
  fc.record({ do: fc.constant(what), by })

const pick = fc.nat({ max: 5 })
/** Now and then somebody who may not, or whose own it is. */
const proposer = fc.oneof(
  { weight: 9, arbitrary: who(...DIRECTORS, 'caseworker', 'state_caseworker') },
  { weight: 1, arbitrary: who('nav_leader', 'partner_director', 'reader') },
)
const draft = fc.record({
  do: fc.constant('draft' as const),
  by: proposer,
  what: fc.constantFrom<Proposing>('text', 'text', 'wording', 'answer', 'fact', 'fact'),
  value: fc.integer({ min: 0, max: 3 }),
  pick,
  answers: fc.boolean(),
})
const onProposal = fc.record({
  do: fc.constantFrom(
    'share' as const,
    'share' as const,
    'accept' as const,
    'accept' as const,
    'accept' as const,
    'decline' as const,
    'withdraw-proposal' as const,
  ),
  by: proposer,
  pick,
  anew: fc.boolean(),
})
const open = fc.record({ do: fc.constant('open' as const), by: proposer, pick })

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: edit },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('language' as const), by: writer, nynorsk: fc.boolean() }),
  },
  { weight: 3, arbitrary: only('read', writer) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('position' as const), by: anybody, clause, stance }) },
  { weight: 3, arbitrary: only('agree-to-all', anybody) },
  { weight: 5, arbitrary: only('approve', anybody) },
  { weight: 1, arbitrary: only('withdraw', anybody) },
  { weight: 3, arbitrary: only('ask-unlock', anybody) },
  { weight: 1, arbitrary: only('withdraw-unlock', anybody) },
  { weight: 3, arbitrary: draft },
  { weight: 6, arbitrary: onProposal },
  { weight: 2, arbitrary: open },
)

const CASEWORKERS = ['caseworker', 'state_caseworker'] as const
const round = (people: readonly Who[]): readonly Step[] => [
  ...people.map((by) => [{ do: 'read', by }] as const),
  ...people.map((by) => [{ do: 'agree-to-all', by }] as const),
]
/** What leads towards a version: without it most histories would end where they began. */
const ROUND = round(DIRECTORS)
/** The caseworkers agree to what the directors have not read, and the directors approve what they read before. */
const unread: fc.Arbitrary<readonly Step[]> = edit.map((change) => [
  ...DIRECTORS.map((by) => [{ do: 'read', by }] as const),
  [change],
  ...round(CASEWORKERS),
  [
    { do: 'approve', by: 'municipal_director' },
    { do: 'approve', by: 'state_director' },
  ],
])
const lastOfTwo: fc.Arbitrary<readonly Step[]> = fc
  .tuple(edit, fc.boolean())
  .map(([change, editFirst]) => [
    ...ROUND,
    [{ do: 'approve', by: 'municipal_director' }],
    editFirst
      ? [change, { do: 'approve', by: 'state_director' }]
      : [{ do: 'approve', by: 'state_director' }, change],
  ])
/**
 * From a draft to an answer; what is answered may be edited, withdrawn or answered by somebody else at the same time, or
 * after the one who answers has read it.
 */
const proposal: fc.Arbitrary<readonly Step[]> = fc
  .tuple(draft, fc.boolean(), fc.oneof(onProposal, edit), fc.constantFrom('first', 'last', 'between'))
  .map(([begun, isState, meanwhile, when]) => {
    const [one, other] = isState
      ? (['state_caseworker', 'municipal_director'] as const)
      : (['caseworker', 'state_director'] as const)
    const accept = { do: 'accept', by: other, pick: 0, anew: false } as const
    const answered: Record<typeof when, readonly Step[]> = {
      first: [[meanwhile, accept]],
      last: [[accept, meanwhile]],
      between: [[{ do: 'open', by: other, pick: 0 }], [meanwhile], [accept]],
    }
    return [
      [{ ...begun, by: one, answers: false, pick: 5 }],
      [{ do: 'share', by: one, pick: 0, anew: true }],
      ...answered[when],
      [{ ...accept, anew: true }],
    ]
  })
const unlockBoth: readonly Step[] = [
  [
    { do: 'ask-unlock', by: 'municipal_director' },
    { do: 'ask-unlock', by: 'state_director' },
  ],
]

const steps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 6, arbitrary: act.map((one) => [[one]] as const) },
  { weight: 3, arbitrary: fc.tuple(act, act).map((both) => [both]) },
  { weight: 1, arbitrary: fc.constant(ROUND) },
  { weight: 1, arbitrary: lastOfTwo },
  { weight: 1, arbitrary: unread },
  { weight: 1, arbitrary: fc.constant(unlockBoth) },
  { weight: 2, arbitrary: proposal },
)

export const history: fc.Arbitrary<readonly Step[]> = fc
  .array(steps, { minLength: 1, maxLength: 10, size: 'max' })
  .map((groups) => groups.flat())
