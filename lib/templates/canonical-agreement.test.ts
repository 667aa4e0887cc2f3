import { describe, expect, test } from 'vitest'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { canonicalAgreement } from './canonical-agreement.ts'
import { canonicalClause } from './canonical-clause.ts'
import { plainCanonical } from './plain-canonical.ts'
import { resolveAgreement } from './resolve.ts'
import { partsOf } from './template.ts'
import { bundle as makeBundle } from './test-templates.ts'

const bundle = makeBundle()
const templates = partsOf(bundle).map(({ slug, version, hash }) => ({ slug, version, hash }))
const ANSWERS = { kommune: ['Fossdal'], dato: ['2026-03-10'], ledelse: ['felles'] }

/** The text itself stands in for its hash: a test then shows what was hashed. */
const canonicalOf = (draft: Partial<Draft>, refs = templates) =>
  canonicalAgreement(
    resolveAgreement(bundle, { ...EMPTY_DRAFT, answers: ANSWERS, ...draft }),
    refs,
    (text) => `<${text}>`,
  )
const base = canonicalOf({})

describe('the hash of the whole', () => {
  test('is the same for the same content', () => expect(canonicalOf({})).toEqual(base))

  test.each([
    ['one answer', { answers: { ...ANSWERS, kommune: ['Granli'] } }],
    ['a passage that is struck', { answers: { ...ANSWERS, 'stryk-apent': ['struck'] } }],
    ['the language', { language: 'nn' as const }],
  ])('is another when %s is another', (_name, change) => expect(canonicalOf(change).hash).not.toBe(base.hash))

  test('is another when the template’s words are', () =>
    expect(canonicalOf({}, [{ slug: 'prove', version: '2026-01', hash: 'x' }]).hash).not.toBe(base.hash))

  test('names every clause by the hash of what it says', () => {
    const document = resolveAgreement(bundle, { ...EMPTY_DRAFT, answers: ANSWERS })
    for (const clause of document.parts.flatMap((part) => part.clauses))
      expect(base.clauses).toContainEqual({
        clause: clause.key,
        text: canonicalClause(clause),
        hash: `<${canonicalClause(clause)}>`,
      })
    for (const { hash } of base.clauses) expect(base.text).toContain(JSON.stringify(hash))
  })
})

test('a change in one clause leaves the other clauses’ hashes alone', () => {
  const changed = canonicalOf({ answers: { ...ANSWERS, ledelse: ['delt'] } })
  const different = changed.clauses.filter(({ hash }, at) => hash !== base.clauses[at]?.hash)
  expect(different.map(({ clause }) => clause)).toEqual(['prove/ledelse'])
})

test('the canonical form read back has the very words of the clause', () => {
  const document = resolveAgreement(bundle, { ...EMPTY_DRAFT, answers: { ledelse: ['felles'] } })
  for (const clause of document.parts.flatMap((part) => part.clauses)) {
    const labels = new Map(clause.missing.map(({ fact, label }) => [fact, label]))
    expect(plainCanonical(canonicalClause(clause), (fact) => labels.get(fact) ?? fact)).toEqual({
      heading: plainInline(clause.heading),
      text: plainBlocks(clause.blocks),
    })
  }
})
