import { describe, expect, test } from 'vitest'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { compareAgreements, compareDocuments } from './compare-documents.ts'
import { resolveAgreement } from './resolve.ts'
import { bundle, NB } from './test-templates.ts'

const BUNDLE = bundle()
const said = (draft: Partial<Draft>) => resolveAgreement(BUNDLE, { ...EMPTY_DRAFT, ...draft })
const compare = (before: Partial<Draft>, after: Partial<Draft>) => compareDocuments(said(before), said(after))
const written = (source: string) => ({ writtenIn: 'nb' as const, content: markdownToText(source) })

describe('two states of an agreement', () => {
  test('that say the same differ in nothing', () =>
    expect(compare({ answers: { kommune: ['A'] } }, { answers: { kommune: ['A', 'A'] } })).toEqual([]))

  test('differ in the clauses that say something else, word by word', () => {
    const [change, ...more] = compare({ answers: { kommune: ['A'] } }, { answers: { kommune: ['B'] } })
    expect(more).toEqual([])
    expect(change?.key).toBe('prove/parter')
    const parts = [change?.heading ?? [], ...(change?.lines.flatMap(({ cells }) => cells) ?? [])].flat()
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'A ' },
      { kind: 'added', text: 'B ' },
    ])
  })

  test('differ without different words when only the looks are changed', () => {
    const [change] = compare(
      { texts: { 'prove/mal/egne': written('Flere i arbeid') } },
      { texts: { 'prove/mal/egne': written('**Flere** i arbeid') } },
    )
    expect(change).toMatchObject({ key: 'prove/mal', kind: 'looks' })
  })

  test('do not differ where another language reads the same', () => {
    const alike = bundle({ nb: NB, nn: NB })
    const [nb, nn] = (['nb', 'nn'] as const).map((language) =>
      resolveAgreement(alike, { ...EMPTY_DRAFT, language }),
    )
    const keys = nb && nn ? compareDocuments(nb, nn).map(({ key }) => key) : []
    expect(keys).toEqual(['prove/ledelse'])
  })

  test('tell of a clause that has come, and of one that is gone where it stood', () => {
    const own = { ownClauses: [{ id: 'm', chapter: '1', title: 'Medier', text: written('Vi.') }] }
    const keys = ['prove/eget-m']
    const [come, gone] = [compare({}, own), compare(own, {})]
    expect(come.map(({ key }) => key)).toEqual(keys)
    expect(come[0]?.before).toBeUndefined()
    expect(gone.map(({ key }) => key)).toEqual(keys)
    expect(gone[0]?.after).toBeUndefined()
  })
})

describe('two agreements held against each other', () => {
  const clausesOf = (before: Partial<Draft>, after: Partial<Draft>) =>
    compareAgreements(said(before), said(after)).clauses
  const OWN = { id: 'm', chapter: '1', title: 'Medier', text: written('Vi.') }

  test('tell of every clause and of what stands before the first, also where nothing differs', () => {
    const clauses = clausesOf({}, {})
    expect(clauses.map(({ key, kind }) => [key, kind])).toEqual([
      ['prove', 'same'],
      ['prove/parter', 'same'],
      ['prove/ledelse', 'same'],
      ['prove/mal', 'same'],
    ])
  })

  test('tell which clause got another number because another came before it', () => {
    const before = said({})
    const [part] = before.parts
    if (!part) throw new Error('the template has a part')
    const renumbered = {
      ...before,
      parts: [
        { ...part, clauses: part.clauses.map((clause) => ({ ...clause, number: `9.${clause.number}` })) },
      ],
    }
    const { clauses } = compareAgreements(before, renumbered)
    expect(clauses.filter(({ isRenumbered }) => isRenumbered)).toHaveLength(3)
    expect(clauses.every(({ kind }) => kind === 'same')).toBe(true)
  })

  test('tell of the one clause that was moved, not of those it passed', () => {
    const before = said({})
    const [part] = before.parts
    if (!part) throw new Error('the template has a part')
    const [first, ...rest] = part.clauses
    const moved = { ...before, parts: [{ ...part, clauses: [...rest, ...(first ? [first] : [])] }] }
    const { clauses } = compareAgreements(before, moved)
    expect(clauses.flatMap(({ key, isMoved }) => (isMoved ? [key] : []))).toEqual(['prove/parter'])
  })

  test('in two languages have no words compared; what the parties wrote themselves is the same', () => {
    const clauses = clausesOf({ ownClauses: [OWN] }, { language: 'nn', ownClauses: [OWN] })
    expect(clauses.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'same'))).toEqual([])
    expect(clauses.map(({ key, kind }) => [key, kind])).toEqual([
      ['prove', 'language'],
      ['prove/parter', 'language'],
      ['prove/ledelse', 'language'],
      ['prove/eget-m', 'same'],
      ['prove/mal', 'language'],
    ])
  })

  test('in two languages what the parties wrote has no words compared either, where it is another text', () => {
    const other = { ...OWN, text: written('De svarer pressen.') }
    const clauses = clausesOf({ ownClauses: [OWN] }, { language: 'nn', ownClauses: [other] })
    expect(clauses.find(({ key }) => key === 'prove/eget-m')).toMatchObject({ kind: 'language', lines: [] })
  })

  test('count each word once, as kept, removed or added', () => {
    const words = clausesOf({ answers: { kommune: ['A'] } }, { answers: { kommune: ['B C'] } })
    expect(words.find(({ key }) => key === 'prove/parter')?.words).toMatchObject({ removed: 1, added: 2 })
  })
})
