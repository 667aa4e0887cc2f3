import { describe, expect, test } from 'vitest'
import { missingIn } from '#lib/document/content.ts'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { CANONICAL_VERSION, canonicalClause } from './canonical-clause.ts'
import { makeFacts } from './facts.ts'
import { resolveAgreement } from './resolve.ts'
import { standardWording } from './standard-wording.ts'
import { bundle, NB, NN, YAML } from './test-templates.ts'

const made = bundle()
const answers = { kommune: ['Fossdal'], dato: ['2026-03-01'], ledelse: ['felles'] }
const draft = (change: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, answers, ...change })
const resolve = (change: Partial<Draft> = {}) => resolveAgreement(made, draft(change))
const clause = (id: string, change: Partial<Draft> = {}) => {
  const found = resolve(change).parts[0]?.clauses.find((one) => one.key === `prove/${id}`)
  if (!found) throw new Error(id)
  return found
}
const text = (id: string, change: Partial<Draft> = {}) => plainBlocks(clause(id, change).blocks)

describe('standard wording', () => {
  test('has facts, chosen words and conditions filled in, and keeps the short title of the law', () =>
    expect(text('parter')).toBe('Mellom Fossdal kommune og Nav etter NAV-loven § 14, fra 1. mars 2026.'))
  test('spells NAV as the office has chosen', () =>
    expect(text('parter', { answers: { ...answers, skrivemate: ['nav-stor'] } })).toContain(
      'kommune og NAV etter NAV-loven',
    ))
  test('prints an optional fact only when it is answered', () =>
    expect(text('parter', { answers: { ...answers, naboer: [['A', 'B', 'C']] } })).toContain(
      '2026 med A, B og C.',
    ))
  test('follows the agreement to the other language', () =>
    expect(text('ledelse', { language: 'nn' })).toContain('Eigarane har felles leiing.'))
  test('of a passage stands until struck', () => {
    expect(text('ledelse')).toContain('Åpent hver dag.')
    expect(text('ledelse', { answers: { ...answers, 'stryk-apent': ['struck'] } })).not.toContain('Åpent')
  })
  test('of an addition stands only when taken in', () => {
    expect(text('ledelse')).not.toContain('Lokalt tillegg')
    expect(text('ledelse', { answers: { ...answers, 'ta-med': ['kept'] } })).toContain('Lokalt tillegg')
  })
  test('that depends on a choice falls away with another choice', () =>
    expect(text('ledelse', { answers: { ...answers, ledelse: ['delt'] } })).not.toContain('Én leder'))
})

describe('what is missing', () => {
  test('is named, once for each fact, with the clause it belongs to', () => {
    const missing = missingIn(resolve({ answers: {} })).map(({ clause: key, fact, reason }) => [
      key,
      fact,
      reason,
    ])
    expect(missing).toEqual([
      ['prove/parter', 'kommune', 'missing'],
      ['prove/parter', 'dato', 'missing'],
      ['prove/ledelse', 'ledelse', 'choose'],
      ['prove/mal', 'mal', 'empty-table'],
      ['prove/mal', 'prove/mal/egne', 'empty-text'],
    ])
  })
  test('includes a fact with two answers, shown as neither', () => {
    const twice = { answers: { ...answers, kommune: ['Fossdal', 'Granli'] } }
    expect(clause('parter', twice).missing).toMatchObject([{ fact: 'kommune', reason: 'conflict' }])
    expect(text('parter', twice)).not.toMatch(/Fossdal|Granli/)
  })
  test('does not include a fact that two have answered alike', () =>
    expect(clause('parter', { answers: { ...answers, kommune: ['Fossdal', 'Fossdal'] } }).missing).toEqual(
      [],
    ))
  test('does not include blanks that only look like an answer', () =>
    expect(clause('parter', { answers: { ...answers, kommune: ['  '] } }).missing).toHaveLength(1))
  test('is nothing when everything is filled in', () => {
    const full = {
      tables: { mal: [{ id: 'r', cells: { navn: ['Flere i arbeid'], sum: [123456700] } }] },
      texts: { 'prove/mal/egne': { writtenIn: 'nb' as const, content: markdownToText('Våre') } },
    }
    expect(missingIn(resolve(full))).toEqual([])
    expect(text('mal', full)).toBe('Mål\nNavn: Flere i arbeid; Sum: 1\u00a0234\u00a0567\u00a0kr\nVåre')
  })
})

describe('adapted wording', () => {
  const wordings = {
    'prove/ledelse': {
      writtenIn: 'nb' as const,
      content: markdownToText('Vi i :felt[kommune] har delt ledelse.'),
    },
  }
  test('replaces the standard wording, still follows the facts, and is marked as a deviation', () => {
    expect(clause('ledelse', { wordings })).toMatchObject({ deviation: 'adapted', missing: [] })
    expect(text('ledelse', { wordings })).toBe('Vi i Fossdal har delt ledelse.')
  })
  test('leaves tables and local text of the clause standing', () => {
    const adapted = {
      wordings: { 'prove/mal': { writtenIn: 'nb' as const, content: markdownToText('Innledning') } },
      tables: { mal: [{ id: 'r', cells: { navn: ['X'] } }] },
    }
    expect(text('mal', adapted)).toContain('Innledning\nMål\nNavn: X')
    expect(clause('mal', adapted).missing).toMatchObject([{ reason: 'empty-text' }])
  })
  test('begins as the standard wording word for word', () => {
    const facts = makeFacts(made, draft())
    const standard = made.agreement.text.nb.clauses.find((one) => one.id === 'ledelse')
    if (!standard) throw new Error('ledelse')
    const seeded = standardWording(facts, standard)
    if (!seeded.ok) throw new Error(seeded.error)
    expect(
      text('ledelse', { wordings: { 'prove/ledelse': { writtenIn: 'nb', content: seeded.value } } }),
    ).toBe(text('ledelse'))
  })
  test('is refused while a choice in the clause is open', () => {
    const standard = made.agreement.text.nb.clauses.find((one) => one.id === 'ledelse')
    if (!standard) throw new Error('ledelse')
    expect(standardWording(makeFacts(made, draft({ answers: {} })), standard)).toEqual({
      ok: false,
      error: 'choices-open',
    })
  })
})

describe('own clauses', () => {
  const own = (chapter: string, id = '1') => ({
    id,
    chapter,
    title: `Eget ${id}`,
    text: { writtenIn: 'nb' as const, content: markdownToText('Tekst') },
  })
  const numbers = (ownClauses: Draft['ownClauses']) =>
    resolve({ ownClauses }).parts[0]?.clauses.map((one) => `${one.number} ${plainInline(one.heading)}`)
  test('stand last in their chapter and change no number of the template', () =>
    expect(numbers([own('1'), own('2', '2'), own('new', '3')])).toEqual([
      '1.0 Parter',
      '1.1 Ledelse',
      '1.2 Eget 1',
      '2.0 Mål',
      '2.1 Eget 2',
      '3.0 Eget 3',
    ]))
  test('in a chapter that does not exist are not lost', () =>
    expect(numbers([own('9')])?.at(-1)).toBe('3.0 Eget 1'))
})

describe('the canonical form', () => {
  test('is what approvals hang on: this golden example must never change within a form version', () => {
    expect(CANONICAL_VERSION).toBe(1)
    expect(canonicalClause(clause('ledelse'))).toBe(
      '{"blocks":[{"p":["Eierne har felles ledelse."]},{"p":["Én leder."]},{"p":["Åpent hver dag."]}],"clause":"prove/ledelse","deviation":"none","form":1,"heading":["Ledelse"],"language":"nb"}',
    )
  })
  test('is the same however the letters are composed', () => {
    const one = canonicalClause(clause('parter', { answers: { ...answers, kommune: ['Åmli'] } }))
    expect(canonicalClause(clause('parter', { answers: { ...answers, kommune: ['A\u030amli'] } }))).toBe(one)
  })
  test('changes with a word, a choice, a struck passage and the language', () => {
    const base = canonicalClause(clause('ledelse'))
    const changes: Partial<Draft>[] = [
      { answers: { ...answers, ledelse: ['delt'] } },
      { answers: { ...answers, 'stryk-apent': ['struck'] } },
      { language: 'nn' },
    ]
    for (const change of changes) expect(canonicalClause(clause('ledelse', change))).not.toBe(base)
  })
})

test('a new field in a template is asked for and printed without any code knowing it', () => {
  const field = '  - { id: nytt-felt, type: text, label: { nb: Nytt felt, nn: Nytt felt } }\nchoices:'
  const add = (source: string) => source.replace('§ 14,', '§ 14 og :felt[nytt-felt],')
  const newer = bundle({ yaml: YAML.replace('choices:', field), nb: add(NB), nn: add(NN) })
  expect(missingIn(resolveAgreement(newer, draft())).map((one) => one.label)).toContain('Nytt felt')
  const filled = resolveAgreement(newer, draft({ answers: { ...answers, 'nytt-felt': ['noe nytt'] } }))
  expect(plainBlocks(filled.parts[0]?.clauses[0]?.blocks ?? [])).toContain('§ 14 og noe nytt, fra')
})
