import { describe, expect, test } from 'vitest'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { bareTemplate, deviationsOf, shareOf, wholePercent } from './deviations.ts'
import { bundle } from './test-templates.ts'

const BUNDLE = bundle()
const ANSWERS = { kommune: ['Fossdal'], ledelse: ['felles'] }
const written = (source: string) => ({ writtenIn: 'nb' as const, content: markdownToText(source) })
const of = (draft: Partial<Draft> = {}) =>
  deviationsOf(BUNDLE, { ...EMPTY_DRAFT, answers: ANSWERS, ...draft })
const shown = (draft: Partial<Draft>) =>
  of(draft).list.map(({ change, kinds, share }) => [change.key, kinds, wholePercent(share)])

describe('an agreement', () => {
  test('that only answers what the template asks does not deviate, whatever it answers', () => {
    const { list, share } = of({ texts: { 'prove/mal/egne': written('Flere i arbeid') } })
    expect(list).toEqual([])
    expect(share).toBe(0)
  })

  test('deviates where a passage is struck, and where one beside the template is taken in', () => {
    expect(shown({ answers: { ...ANSWERS, 'stryk-apent': ['struck'] } })).toEqual([
      ['prove/ledelse', ['struck'], 30],
    ])
    expect(shown({ answers: { ...ANSWERS, 'ta-med': ['kept'] } })).toEqual([['prove/ledelse', ['added'], 17]])
    expect(shown({ answers: { ...ANSWERS, 'stryk-apent': ['struck'], 'ta-med': ['kept'] } })).toEqual([
      ['prove/ledelse', ['struck', 'added'], 42],
    ])
  })

  test('deviates with every word that is another in adapted wording', () => {
    const adapted = (source: string) => shown({ wordings: { 'prove/ledelse': written(source) } })
    const standard = 'Eierne har felles ledelse.\n\nÉn leder.\n\nÅpent hver dag.'
    expect(adapted(standard)).toEqual([['prove/ledelse', ['adapted'], 0]])
    expect(adapted(`${standard}\n\nOgså lørdag.`)).toEqual([['prove/ledelse', ['adapted'], 17]])
    expect(adapted('Noe helt annet.')).toEqual([['prove/ledelse', ['adapted'], 92]])
  })

  test('deviates wholly with a clause of its own', () =>
    expect(
      shown({
        ownClauses: [{ id: 'm', chapter: '1', title: 'Medier', text: written('Vi svarer pressen.') }],
      }),
    ).toEqual([['prove/eget-m', ['own'], 100]]))

  test('deviates wholly where the text is in another language than the template’s: words are not compared', () => {
    const [only] = of({
      language: 'nn',
      wordings: { 'prove/ledelse': written('Eierne har felles ledelse.') },
    }).list
    expect(only?.change.kind).toBe('language')
    expect(only?.share).toBe(1)
  })

  test('has its share of the whole counted with the clauses that do not deviate', () => {
    const { share, list } = of({ answers: { ...ANSWERS, 'stryk-apent': ['struck'] } })
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(list[0]?.share ?? 0)
  })
})

test.each([
  ['two empty texts', { kept: 0, removed: 0, added: 0 }, 0, 0],
  ['the same words', { kept: 40, removed: 0, added: 0 }, 0, 0],
  ['wholly replaced', { kept: 0, removed: 12, added: 7 }, 1, 100],
  ['all struck', { kept: 0, removed: 12, added: 0 }, 1, 100],
  ['not in the template', { kept: 0, removed: 0, added: 7 }, 1, 100],
  ['half of it', { kept: 6, removed: 3, added: 3 }, 0.5, 50],
  ['one word of a thousand', { kept: 999, removed: 1, added: 0 }, 0.001, 1],
  ['all but one word', { kept: 1, removed: 999, added: 0 }, 0.999, 99],
])('the share of %s', (_, words, share, percent) => {
  expect(shareOf(words)).toBe(share)
  expect(wholePercent(shareOf(words))).toBe(percent)
})

test('the bare template answers nothing', () => {
  const [part] = bareTemplate(BUNDLE, 'nn').parts
  expect(part?.clauses.some(({ missing }) => missing.some(({ fact }) => fact === 'kommune'))).toBe(true)
})
