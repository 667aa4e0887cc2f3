import { describe, expect, test } from 'vitest'
import type { Block, Inline, ResolvedClause } from '#lib/document/content.ts'
import { EMPTY_DRAFT } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { agreedDocument } from './agreed-document.ts'
import { canonicalClause } from './canonical-clause.ts'
import { clauseFromCanonical } from './clause-from-canonical.ts'
import { compareAgreements } from './compare-documents.ts'
import { resolveAgreement } from './resolve.ts'
import { bundle } from './test-templates.ts'

const run = (text: string, more: Partial<Extract<Inline, { type: 'text' }>> = {}): Inline => ({
  type: 'text',
  text,
  origin: 'standard',
  ...more,
})
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })

const CLAUSE: ResolvedClause = {
  key: 'mal/parter',
  number: '1.0',
  level: 1,
  heading: [run('Parter i '), run('avtalen', { marks: ['italic'] })],
  headingHidden: false,
  blocks: [
    paragraph(
      run('Mellom '),
      { type: 'gap', fact: 'kommune', label: 'Kommune', reason: 'missing' },
      { type: 'break' },
      run('og Nav.'),
    ),
    paragraph(
      run('Se ', { marks: ['bold', 'italic'] }),
      run('loven', { marks: ['bold'], href: 'https://lovdata.no/link a' }),
    ),
    { type: 'heading', level: 4, content: [run('Under')] },
    {
      type: 'list',
      ordered: true,
      items: [[paragraph(run('en')), { type: 'list', ordered: false, items: [[paragraph(run('to'))]] }]],
    },
    {
      type: 'table',
      caption: 'Mål',
      header: [{ content: [paragraph(run('Navn'))], header: true }],
      rows: [[{ content: [paragraph(run('Ungdom'))], colspan: 2 }]],
    },
    { type: 'local', slot: 'mal/parter/egne', writtenIn: 'nn', content: [paragraph(run('Vårt.'))] },
    {
      type: 'signature',
      placeAndDate: 'Sted, dato',
      signatories: [{ lines: [[run('Kari')], [run('Direktør')]] }],
    },
  ],
  deviation: 'adapted',
  language: 'nb',
  missing: [],
}

test('what was agreed to comes back saying exactly what it said', () => {
  const canonical = canonicalClause(CLAUSE)
  const back = clauseFromCanonical(canonical, (fact) => fact)
  expect(canonicalClause({ ...CLAUSE, ...back })).toBe(canonical)
})

describe('the agreement as it was agreed to', () => {
  const BUNDLE = bundle()
  const own = {
    id: 'm',
    chapter: '1',
    title: 'Medier',
    text: { writtenIn: 'nb' as const, content: markdownToText('Vi.') },
  }
  const before = resolveAgreement(BUNDLE, { ...EMPTY_DRAFT, answers: { kommune: ['A'] }, ownClauses: [own] })
  const now = resolveAgreement(BUNDLE, { ...EMPTY_DRAFT, answers: { kommune: ['B'] } })
  const agreedTo = (...keys: string[]) =>
    new Map(
      before.parts.flatMap(({ clauses }) =>
        clauses
          .filter(({ key }) => keys.includes(key))
          .map((clause) => [clause.key, canonicalClause(clause)] as const),
      ),
    )
  const changed = (agreed: ReadonlyMap<string, string>) =>
    compareAgreements(
      agreedDocument(now, agreed, (fact) => fact),
      now,
    ).clauses.flatMap(({ key, kind }) => (kind === 'same' ? [] : [[key, kind]]))

  test('differs from now in the clauses that were agreed to and have changed, and in no other', () => {
    expect(changed(agreedTo('prove/parter', 'prove/ledelse'))).toEqual([['prove/parter', 'changed']])
    expect(changed(agreedTo('prove/ledelse'))).toEqual([])
  })

  test('has a clause that has been taken out since', () =>
    expect(changed(agreedTo('prove/eget-m'))).toEqual([['prove/eget-m', 'removed']]))
})
