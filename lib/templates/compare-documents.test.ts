import { describe, expect, test } from 'vitest'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { compareDocuments } from './compare-documents.ts'
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
    expect(change?.difference?.before.flat().filter((part) => part?.kind === 'removed')).toEqual([
      { kind: 'removed', text: 'A ' },
    ])
    expect(change?.difference?.after.flat().filter((part) => part?.kind === 'added')).toEqual([
      { kind: 'added', text: 'B ' },
    ])
  })

  test('differ without different words when only the looks are changed', () => {
    const [change] = compare(
      { texts: { 'prove/mal/egne': written('Flere i arbeid') } },
      { texts: { 'prove/mal/egne': written('**Flere** i arbeid') } },
    )
    expect(change).toMatchObject({ key: 'prove/mal', difference: null })
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
