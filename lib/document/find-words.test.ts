import { describe, expect, test } from 'vitest'
import type { ResolvedClause, ResolvedDocument } from './content.ts'
import { findWords } from './find-words.ts'

const text = (words: string) => ({ type: 'text' as const, text: words, origin: 'standard' as const })
const clause = (key: string, heading: string, ...paragraphs: string[]): ResolvedClause => ({
  key,
  number: '1.0',
  level: 1,
  heading: [text(heading)],
  headingHidden: false,
  blocks: paragraphs.map((words) => ({ type: 'paragraph', content: [text(words)] })),
  deviation: 'none',
  language: 'nb',
  missing: [],
})
const agreement = (...clauses: ResolvedClause[]): ResolvedDocument => ({
  language: 'nb',
  title: '',
  office: '',
  parts: [
    { template: 'a', version: '1', title: 'Partnerskapsavtale', annexNumber: null, front: [], clauses },
  ],
})
const told = (document: ResolvedDocument, query: string) => {
  const { as, clauses } = findWords(document, query)
  return [as, ...clauses.map((found) => `${found.clause?.key ?? 'front'} ${found.hits}`)]
}

const OFFICE = agreement(
  clause('ledelse', 'Styring og ledelse', 'Eierne har felles ledelse. Ledelse er viktig.'),
  clause('aere', 'Ære', 'Ærlige møter i A\u030alesund (§\u00a014).'),
  clause('drift', 'Drift', 'Felles drift, og møter om ledelse.'),
)

describe('finding', () => {
  test('counts every place in each clause, whatever the case', () =>
    expect(told(OFFICE, 'LEDELSE')).toEqual(['phrase', 'ledelse 3', 'drift 1']))

  test('takes the whole phrase first', () =>
    expect(told(OFFICE, 'felles ledelse')).toEqual(['phrase', 'ledelse 1']))

  test('takes clauses with all the words when the phrase stands nowhere', () =>
    expect(told(OFFICE, 'ledelse møter')).toEqual(['words', 'drift 2']))

  test('takes clauses with some of the words when none has all', () =>
    expect(told(OFFICE, 'Ålesund drift')).toEqual(['some-words', 'aere 1', 'drift 2']))

  test('puts those with most of the words first', () =>
    expect(told(OFFICE, 'Styring ledelse drift Ålesund')).toEqual([
      'some-words',
      'ledelse 4',
      'drift 3',
      'aere 1',
    ]))

  test.each(['æ', 'Æ', 'å', 'A\u030alesund', 'ålesund', '§ 14', '§\u00a014', '(§ 14).', ' Ålesund  (§ '])(
    'finds %j: Norwegian letters, signs and spaces in every shape',
    (query) =>
      expect(findWords(OFFICE, query)).toMatchObject({
        as: 'phrase',
        clauses: [{ hits: expect.any(Number) }],
      }),
  )

  test.each(['.*', '(', '[a-z]+', '\\'])('takes %j as signs, not as a pattern', (query) =>
    expect(() => findWords(OFFICE, query)).not.toThrow(),
  )

  test.each(['', '   ', '\n'])('finds nothing of nothing: %j', (query) =>
    expect(findWords(OFFICE, query)).toEqual({ as: 'phrase', hits: 0, clauses: [] }),
  )

  test('finds the title of the agreement', () =>
    expect(told(OFFICE, 'partnerskap')).toEqual(['phrase', 'front 1']))

  test('shows the words around the hit, cut between words', () => {
    const long = `${'ord '.repeat(60)}her ${'ord '.repeat(60)}`
    const [line] = findWords(agreement(clause('a', 'A', long)), 'her').clauses[0]?.lines ?? []
    expect(line?.hit).toBe('her')
    expect(line?.before).toMatch(/^… (ord )+$/)
    expect(line?.after).toMatch(/^( ord)+ …$/)
  })
})
