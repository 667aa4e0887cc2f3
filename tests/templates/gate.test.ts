import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { HearingDemands } from '#lib/agreements/hearings.ts'
import { type ClausePositions, positionsNow } from '#lib/agreements/positions.ts'
import type { Draft, WrittenText } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { clausesToAgreeOn } from '#lib/gate/clauses-to-agree-on.ts'
import { type GateInput, gate } from '#lib/gate/gate.ts'
import type { GateItem } from '#lib/gate/gate-item.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'

const PARTIES = [
  { id: 'kommune', side: 'municipality' },
  { id: 'nav', side: 'state' },
] as const
const SAMPLES = 'templates/partnerskapsavtale/2019-05/samples'

const read = await readBundle('partnerskapsavtale', '2019-05')
if (!read.ok) throw new Error(read.errors.join('\n'))
const bundle = read.value
const sample = (name: string): Draft => {
  const parsed = parseAnswersFile(JSON.parse(readFileSync(`${SAMPLES}/${name}.json`, 'utf8')), bundle)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}
const FINISHED = sample('nb-en-kommune')

const agreedOn = (draft: Draft): readonly ClausePositions[] => {
  const clauses = clausesToAgreeOn(resolveAgreement(bundle, draft)).map(({ key }) => ({
    clause: key,
    hash: 'x',
  }))
  const rows = clauses.flatMap(({ clause, hash }) =>
    PARTIES.map(({ id }) => ({
      clause,
      partyId: id,
      userId: id,
      userName: 'Kari',
      stance: 'agreed' as const,
      note: '',
      hash,
      seq: 1,
      at: new Date('2026-03-10'),
    })),
  )
  return positionsNow(clauses, PARTIES, rows)
}

const HEARD: HearingDemands = {
  employees: 'recorded',
  political: [{ partyId: 'kommune', state: 'not-reserved' }],
}

/** A finished agreement that both agree to, but for what is given. */
const gateOf = (change: Partial<Draft> = {}, input: Partial<GateInput> = {}) => {
  const draft = { ...FINISHED, ...change }
  return gate({
    document: resolveAgreement(bundle, draft),
    draft,
    bundle,
    parties: PARTIES,
    positions: agreedOn(draft),
    prompts: [],
    assessed: [],
    hearings: HEARD,
    ...input,
  })
}
const items = (change: Partial<Draft> = {}, input: Partial<GateInput> = {}) => gateOf(change, input).items
const without = (fact: string): Partial<Draft> => ({
  answers: Object.fromEntries(Object.entries(FINISHED.answers).filter(([id]) => id !== fact)),
})
const answered = (answers: Record<string, string>): Partial<Draft> => ({
  answers: {
    ...FINISHED.answers,
    ...Object.fromEntries(Object.entries(answers).map(([k, v]) => [k, [v]])),
  },
})
const wording = (clause: string, text: string): Partial<Draft> => {
  const written: WrittenText = { writtenIn: 'nb', content: markdownToText(text) }
  return { wordings: { [`partnerskapsavtale/${clause}`]: written } }
}
const codes = (found: readonly GateItem[]) =>
  found.map((item) => `${item.code} ${item.weakPoint ?? item.clause ?? ''}`)

test('nothing is missing in a finished agreement that both agree to', () => {
  const { items: missing, settled } = gateOf()
  expect(missing).toEqual([])
  expect(settled.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['filled', 'annexes', 'weak-point', 'agreed', 'hearing', 'prompts']),
  )
})

test('the same in nynorsk, with shared leadership and with a host municipality', () => {
  for (const name of [
    'nn-en-kommune',
    'nb-delt-ledelse',
    'nn-delt-leiing',
    'nb-vertskommune',
    'nn-vertskommune',
  ]) {
    const draft = sample(name)
    expect([name, items(draft, { positions: agreedOn(draft) })]).toEqual([name, []])
  }
})

describe('what must be filled in', () => {
  test('a fact nobody has answered is listed once, where it is asked, with the other clauses it stands in', () =>
    expect(items(without('fylkesenhet'))).toEqual([
      expect.objectContaining({
        code: 'unfilled',
        fact: 'fylkesenhet',
        clause: 'partnerskapsavtale/avtaleparter',
        alsoIn: expect.arrayContaining(['partnerskapsavtale/styring']),
      }),
    ]))
  test('a choice nobody has made', () =>
    expect(items(without('vilkar')).filter(({ code }) => code === 'unfilled')).toEqual([
      expect.objectContaining({ fact: 'vilkar', reason: 'choose', clause: 'partnerskapsavtale/tilsetting' }),
    ]))
  test('a fact with two answers given at once', () =>
    expect(items({ answers: { ...FINISHED.answers, adresse: ['Storgata 1', 'Storgata 2'] } })).toEqual([
      expect.objectContaining({ fact: 'adresse', reason: 'conflict' }),
    ]))
  test('an annex that the agreement has not got', () => {
    const document = resolveAgreement(bundle, FINISHED)
    const parts = document.parts.filter(({ template }) => template !== 'driftsavtale')
    expect(codes(items({}, { document: { ...document, parts } }))).toEqual(['annex-missing '])
  })
})

describe('an annex that contradicts the agreement', () => {
  test('3.7 lets state employees do the municipality’s tasks, and the decision does not delegate them', () =>
    expect(items(answered({ 'del-stryk-statlige-kommunens': 'struck' }))).toEqual([
      {
        code: 'annex-contradicts',
        clause: 'partnerskapsavtale/delegert-myndighet',
        annexClause: 'delegasjonsvedtak/statlige-kommunens',
        saidBy: 'agreement',
      },
    ]))
  test('the decision delegates what 3.7 has struck', () =>
    expect(items(answered({ 'stryk-kommunale-statens': 'struck' }))).toEqual([
      expect.objectContaining({ code: 'annex-contradicts', saidBy: 'annex' }),
    ]))
  test('struck in both is no contradiction', () =>
    expect(
      items(answered({ 'stryk-kommunale-statens': 'struck', 'del-stryk-kommunale-statens': 'struck' })),
    ).toEqual([]))
  test('kept in 3.7 with an empty table of tasks', () =>
    expect(items({ tables: { ...FINISHED.tables, 'del-statlig-ansatte': [] } })).toEqual([
      expect.objectContaining({ code: 'unfilled', fact: 'del-statlig-ansatte', reason: 'empty-table' }),
    ]))
})

describe('the three weak points', () => {
  test('are in place in the standard wording when its fields are filled in', () =>
    expect(
      gateOf().settled.flatMap((one) =>
        one.code === 'weak-point' ? [`${one.weakPoint} ${one.clause}`] : [],
      ),
    ).toEqual([
      'leader-in-management-groups partnerskapsavtale/styring',
      'leader-owns-agenda partnerskapsavtale/styring',
      'shared-goals partnerskapsavtale/mal',
    ]))

  test('3.5: goals, but none that both owners share', () => {
    const rows = (FINISHED.tables.resultatmal ?? []).map((row) => ({
      ...row,
      cells: { ...row.cells, linje: ['stat'] },
    }))
    expect(codes(items({ tables: { ...FINISHED.tables, resultatmal: rows } }))).toEqual([
      'weak-point shared-goals',
    ])
  })
  test('3.5: no goals at all is one thing on the list, marked as weak', () =>
    expect(codes(items({ tables: { ...FINISHED.tables, resultatmal: [] } }))).toEqual([
      'unfilled shared-goals',
    ]))
  test('3.1: the management group not named is one thing on the list, marked as weak', () =>
    expect(codes(items(without('ledergruppe-kommune')))).toEqual(['unfilled leader-in-management-groups']))

  const GROUPS = 'NAV-leder sitter i rådmannens ledergruppe og i direktørens ledergruppe.'
  const AGENDA = 'NAV-leder lager sakslista til partnerskapsmøtene.'
  test.each([
    ['says both', `${GROUPS} ${AGENDA}`, []],
    [
      'says both in nynorsk',
      'NAV-leiar er med i leiargruppene til begge. NAV-leiar har ansvar for agenda.',
      [],
    ],
    ['has lost the agenda', GROUPS, ['weak-point leader-owns-agenda']],
    [
      'names one group only',
      `NAV-leder sitter i rådmannens ledergruppe. ${AGENDA}`,
      ['weak-point leader-in-management-groups'],
    ],
    [
      'lets somebody else make the agenda',
      `${GROUPS} Rådmannen har ansvar for agenda.`,
      ['weak-point leader-owns-agenda'],
    ],
    [
      'says nothing of it',
      'Eierne møtes.',
      ['weak-point leader-in-management-groups', 'weak-point leader-owns-agenda'],
    ],
  ])('3.1 in adapted wording that %s', (_name, text, expected) =>
    expect(codes(items(wording('styring', text)))).toEqual(expected),
  )
})

describe('what the two must agree on', () => {
  test('every clause that not both agree to, with what each of them means', () => {
    const positions = agreedOn(FINISHED).map((one) =>
      one.clause === 'partnerskapsavtale/tvist'
        ? (positionsNow([{ clause: one.clause, hash: 'y' }], PARTIES, [])[0] ?? one)
        : one,
    )
    expect(items({}, { positions })).toEqual([
      {
        code: 'not-agreed',
        clause: 'partnerskapsavtale/tvist',
        parties: [
          { partyId: 'kommune', status: 'none' },
          { partyId: 'nav', status: 'none' },
        ],
      },
    ])
  })
  test('headings without text and the place to sign are nothing to agree on', () => {
    const keys = agreedOn(FINISHED).map(({ clause }) => clause)
    expect(keys).not.toContain('partnerskapsavtale/organisering')
    expect(keys).not.toContain('partnerskapsavtale/underskrift')
    expect(keys.filter((key) => key.startsWith('partnerskapsavtale/'))).toHaveLength(17)
  })
  test('the place to sign, when somebody has written their own text there', () => {
    const draft = { ...FINISHED, ...wording('underskrift', 'Signeres i dag.') }
    expect(agreedOn(draft).map(({ clause }) => clause)).toContain('partnerskapsavtale/underskrift')
  })
  test('there is a party on each side', () =>
    expect(items({}, { parties: PARTIES.slice(0, 1) })).toEqual([
      { code: 'party-missing', clause: null, side: 'state' },
    ]))
})

describe('what others must be heard about, and what must be considered', () => {
  test.each([
    ['missing', ['hearing-missing ']],
    ['recorded', []],
  ] as const)('the hearing is %s', (employees, expected) =>
    expect(codes(items({}, { hearings: { ...HEARD, employees } }))).toEqual(expected),
  )

  test.each([
    ['unanswered', ['unanswered'], []],
    ['missing', ['not-approved'], []],
    ['approved', [], ['kommune']],
    ['not-reserved', [], ['kommune']],
  ] as const)('the political approval of a municipality is %s', (state, open, inPlace) => {
    const found = gateOf({}, { hearings: { ...HEARD, political: [{ partyId: 'kommune', state }] } })
    expect(found.items.map((item) => item.code === 'political-missing' && item.reason)).toEqual(open)
    expect(found.settled.flatMap((one) => (one.code === 'political' ? [one.partyId] : []))).toEqual(inPlace)
  })

  const prompts = [
    { clause: 'partnerskapsavtale/styring', prompt: 'a' },
    { clause: 'partnerskapsavtale/mal', prompt: 'b' },
  ]
  test('prompts are counted for each party by itself; one answered by the other party is not answered', () =>
    expect(
      items(
        {},
        {
          prompts,
          assessed: [
            { clause: 'partnerskapsavtale/styring', prompt: 'a', partyId: 'kommune' },
            { clause: 'partnerskapsavtale/mal', prompt: 'b', partyId: 'kommune' },
            { clause: 'partnerskapsavtale/mal', prompt: 'b', partyId: 'nav' },
          ],
        },
      ),
    ).toEqual([
      {
        code: 'prompts-unanswered',
        clause: 'partnerskapsavtale/styring',
        partyId: 'nav',
        prompts: [prompts[0]],
      },
    ]))
})

test('the list is in the order one does it', () => {
  const found = items(without('adresse'), {
    hearings: { employees: 'missing', political: [{ partyId: 'kommune', state: 'missing' }] },
    prompts: [{ clause: 'partnerskapsavtale/styring', prompt: 'a' }],
    positions: agreedOn(FINISHED).map((one) => ({ ...one, agreed: false })),
  })
  expect([...new Set(found.map(({ code }) => code))]).toEqual([
    'unfilled',
    'not-agreed',
    'hearing-missing',
    'political-missing',
    'prompts-unanswered',
  ])
})
