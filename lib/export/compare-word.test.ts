import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { compareWord } from './compare-word.ts'
import type { WordOptions } from './context.ts'
import { exportWord } from './export-word.ts'
import {
  agreement,
  annex,
  cell,
  clause,
  documentOf,
  FINAL,
  gap,
  list,
  paragraph,
  signature,
  table,
  text,
} from './testing/build.ts'
import { decideChanges } from './testing/decide-changes.ts'
import { all, type Element, paragraphs, readWord, styleOf, textOf } from './testing/word-tree.ts'

const OPTIONS: WordOptions = { ...FINAL, version: 'Sammenligning', author: 'Samstemt' }

const compared = async (before: ResolvedDocument, after: ResolvedDocument) =>
  readWord(await compareWord({ before, after }, OPTIONS))
const bodyOf = async (before: ResolvedDocument, after: ResolvedDocument): Promise<Element> =>
  (await compared(before, after)).part('word/document.xml')

/** A paragraph a line, with its style. */
const read = (document: Element): string[] =>
  paragraphs(document).map((one) => `${styleOf(one) ?? ''}: ${textOf(one)}`)
const tables = (document: Element): string[][] =>
  all(document, 'w:tbl').map((one) => all(one, 'w:tr').map((row) => all(row, 'w:tc').map(textOf).join(' | ')))
const exported = async (document: ResolvedDocument): Promise<Element> =>
  readWord(await exportWord(document, { ...OPTIONS, isCompared: true })).part('word/document.xml')

const expectBoth = async (before: ResolvedDocument, after: ResolvedDocument): Promise<void> => {
  const body = await bodyOf(before, after)
  const [accepted, rejected] = [decideChanges(body, 'accept'), decideChanges(body, 'reject')]
  const [is, was] = [await exported(after), await exported(before)]
  expect(read(accepted)).toEqual(read(is))
  expect(tables(accepted)).toEqual(tables(is))
  expect(read(rejected)).toEqual(read(was))
  expect(tables(rejected)).toEqual(tables(was))
}

const changes = (body: Element): string[] =>
  ['w:del', 'w:ins'].flatMap((name) =>
    all(body, name)
      .map((one) =>
        all(one, name === 'w:del' ? 'w:delText' : 'w:t')
          .flatMap(({ children }) => children)
          .join(''),
      )
      .filter((words) => words !== '')
      .map((words) => `${name === 'w:del' ? '-' : '+'}${words}`),
  )

const one = (...blocks: Block[]): ResolvedDocument =>
  documentOf(agreement(clause('1.0', 'Parter', ...blocks)))

describe('two agreements as one file with tracked changes', () => {
  test('mark the words that differ, with who and when, and no others', async () => {
    const body = await bodyOf(
      one(paragraph('Eierne møtes to ganger i året.')),
      one(paragraph('Eierne møtes fire ganger i året.')),
    )
    expect(changes(body)).toEqual(['-to ', '+fire '])
    expect(all(body, 'w:ins')[0]?.attributes).toMatchObject({
      'w:author': 'Samstemt',
      'w:date': '2026-03-10T10:00:00Z',
    })
  })

  test('that say the same have nothing tracked', async () => {
    const same = one(
      paragraph('Likt.'),
      list(true, 'en', 'to'),
      table(['A'], ['1']),
      signature('Kari', 'Ola'),
    )
    const body = await bodyOf(same, same)
    expect([...all(body, 'w:ins'), ...all(body, 'w:del'), ...all(body, 'w:pPrChange')]).toEqual([])
    await expectBoth(same, same)
  })

  test('track a row that went and a row that came as rows, and a number in its own cell', async () => {
    const before = one(table(['Enhet', 'Årsverk'], ['Fossdal', '4,0'], ['Granli', '2,0']))
    const after = one(table(['Enhet', 'Årsverk'], ['Fossdal', '5,0'], ['Fjordvik', '1,0']))
    const body = await bodyOf(before, after)
    expect(all(body, 'w:trPr').filter((row) => all(row, 'w:del').length > 0)).toHaveLength(1)
    expect(all(body, 'w:trPr').filter((row) => all(row, 'w:ins').length > 0)).toHaveLength(1)
    expect(changes(body)).toContain('-4')
    await expectBoth(before, after)
  })

  test.each<[string, ResolvedDocument, ResolvedDocument]>([
    ['a paragraph that came', one(paragraph('En.')), one(paragraph('En.'), paragraph('To er ny.'))],
    [
      'a paragraph that went',
      one(paragraph('En.'), paragraph('To går.'), paragraph('Tre.')),
      one(paragraph('En.'), paragraph('Tre.')),
    ],
    ['everything replaced', one(paragraph('Husleien deles.')), one(list(false, 'Helt', 'annet'))],
    ['an empty clause filled', one(), one(paragraph('Nytt.'), table(['A'], ['1']))],
    [
      'a table where there was none',
      one(paragraph('Se under.')),
      one(paragraph('Se under.'), table(['A', 'B'], ['1', '2'])),
    ],
    ['a table with other columns', one(table(['A'], ['1'])), one(table(['A', 'B'], ['1', '2']))],
    [
      'a cell with more paragraphs',
      one(table(['A'], [cell('En')])),
      one(table(['A'], [{ content: [paragraph('En'), paragraph('To')] }])),
    ],
    [
      'a cell that is emptied',
      one(table(['A'], ['En']), paragraph('x')),
      one(table(['A'], ['']), paragraph('x')),
    ],
    ['a list that lost its first', one(list(true, 'en', 'to', 'tre')), one(list(true, 'to', 'tre'))],
    [
      'a list that became paragraphs',
      one(list(true, 'Eierne møtes ofte')),
      one(paragraph('Eierne møtes ofte')),
    ],
    [
      'a link to another address',
      one(paragraph(text('Nav', { href: 'https://www.nav.no/' }))),
      one(paragraph(text('Nav', { href: 'https://www.ks.no/' }))),
    ],
    [
      'a link that went',
      one(paragraph('Se ', text('Nav sine sider', { href: 'https://www.nav.no/' })), paragraph('a')),
      one(paragraph('a')),
    ],
    ['bold that went', one(paragraph(text('Viktig', { marks: ['bold'] }))), one(paragraph('Viktig'))],
    ['a gap that was filled', one(paragraph('I ', gap('Kommune'))), one(paragraph('I ', text('Fossdal')))],
    ['another signatory', one(signature('Kari', 'Ola')), one(signature('Kari', 'Per', 'Ola'))],
    ['a line break', one(paragraph('a', { type: 'break' }, 'b')), one(paragraph('a b'))],
  ])('accepted is the new one and rejected the old: %s', (_, before, after) => expectBoth(before, after))

  test('a clause that came, one that went, and an annex', async () => {
    const before = documentOf(
      agreement(
        clause('1.0', 'Parter', paragraph('Mellom.')),
        clause('2.0', 'Formål', list(true, 'En', 'To')),
      ),
      annex(1, 'Driftsavtale', clause('1', 'Omfang', paragraph('Drift.'))),
    )
    const after = documentOf(
      agreement(
        clause('1.0', 'Parter', paragraph('Mellom.')),
        clause('1.1', 'Medier', paragraph('Vi svarer.')),
        clause('2.0', 'Mål', list(true, 'To', 'Tre')),
      ),
      { ...annex(1, 'Driftsavtale', clause('1', 'Omfang', paragraph('Drift.'))) },
      { ...annex(2, 'Delegasjon', clause('1', 'Myndighet', paragraph('Delegert.'))), template: 'annet' },
    )
    await expectBoth(before, after)
    await expectBoth(after, before)
  })

  test('every list a paragraph says it is in, and every link, is in the file', async () => {
    const tree = await compared(
      one(list(true, 'bort', 'helt'), paragraph(text('lenke', { href: 'https://www.nav.no/' }))),
      one(paragraph('x')),
    )
    const body = tree.part('word/document.xml')
    const lists = new Set(
      all(tree.part('word/numbering.xml'), 'w:num').map((num) => num.attributes['w:numId']),
    )
    for (const used of all(body, 'w:numId')) expect(lists).toContain(used.attributes['w:val'])
    const links = new Set(
      all(tree.part('word/_rels/document.xml.rels'), 'Relationship').map((one) => one.attributes.Id),
    )
    const used = all(body, 'w:hyperlink').flatMap((link) => link.attributes['r:id'] ?? [])
    expect(used).not.toEqual([])
    for (const id of used) expect(links).toContain(id)
  })

  test('every change has a number of its own', async () => {
    const body = await bodyOf(
      one(paragraph('En to tre.'), table(['A'], ['1'])),
      one(paragraph('En fire tre.'), list(false, 'a'), table(['A'], ['2'], ['3'])),
    )
    const ids = [...all(body, 'w:ins'), ...all(body, 'w:del')].map((one) => one.attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const words = fc
  .array(fc.constantFrom('eierne', 'møtes', 'ofte', 'NAV', '§ 14', '.', ' ', '\n', '<&>', 'å'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => `${list.join(' ')}.`)
const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    words.map((one) => paragraph(one)),
    words.map((one) =>
      paragraph(text(one, { marks: ['bold'] }), ' her ', text('lenke', { href: 'https://www.nav.no/' })),
    ),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => list(items.length > 1, ...items)),
    fc
      .array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((rows) => table(['A', 'B'], ...rows)),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((names) => signature(...names)),
  ),
  { maxLength: 5 },
)
const clauses: fc.Arbitrary<ResolvedClause[]> = fc
  .array(fc.tuple(fc.constantFrom('Parter', 'Formål', 'Mål', 'Drift'), blocks), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map(([heading, content], at) => clause(`${at + 1}.0`, heading, ...content)))
const documents = fc
  .tuple(clauses, clauses)
  .map(([main, more]) =>
    documentOf(
      agreement(...main),
      annex(1, 'Driftsavtale', ...more.map((one, at) => ({ ...one, number: String(at + 1) }))),
    ),
  )

test('whatever the two say, accepted is the new one and rejected the old', async () => {
  await fc.assert(fc.asyncProperty(documents, documents, expectBoth), { numRuns: 40 })
}, 120_000)
