import { expect, test } from 'vitest'
import type { Block, Inline } from '#lib/document/content.ts'
import { BLOCK_MAPPERS } from './block-mappers.ts'
import { INLINE_MAPPERS } from './inline-mappers.ts'
import {
  agreement,
  annex,
  clause,
  DRAFT,
  documentOf,
  gap,
  list,
  missing,
  paragraph,
  signature,
  table,
  text,
} from './testing/build.ts'
import { body, headerOf, inStyle, textOfElement, word } from './testing/word-of.ts'
import { all, first, textOf, value } from './testing/word-tree.ts'

test('every kind of block and inline content has a mapper', () => {
  const blocks: Record<Block['type'], true> = {
    paragraph: true,
    heading: true,
    list: true,
    table: true,
    local: true,
    signature: true,
  }
  const inlines: Record<Inline['type'], true> = { text: true, gap: true, break: true }
  expect(Object.keys(BLOCK_MAPPERS).toSorted()).toEqual(Object.keys(blocks).toSorted())
  expect(Object.keys(INLINE_MAPPERS).toSorted()).toEqual(Object.keys(inlines).toSorted())
})

test('the properties of the file name the agreement, its author and when it was made', async () => {
  const tree = await word({ ...documentOf(agreement()), title: 'Avtale for A & <B>' })
  expect(textOfElement(tree, 'dc:title')).toBe('Avtale for A & <B>')
  expect(textOfElement(tree, 'dc:creator')).toBe('Nav Fossdal')
  expect(textOfElement(tree, 'dcterms:created')).toBe('2026-03-10T10:00:00Z')
})

const everything = documentOf(
  agreement(
    {
      ...clause(
        '1.0',
        'Parter',
        paragraph('Se ', text('her', { href: 'https://www.nav.no' }), ' ', gap('Adresse', 'conflict')),
        list(true, 'en', 'to'),
        table(['A', 'B'], ['1', '2']),
      ),
      missing: [missing('Adresse')],
    },
    clause(null, 'Underskrift', signature('Fossdal kommune', 'Nav Innlandet')),
  ),
  annex(
    1,
    'Driftsavtale',
    clause('1', 'Omfang', {
      type: 'local',
      slot: 's',
      writtenIn: 'nn',
      content: [paragraph('Lokalt.')],
    }),
  ),
)

test('two exports of the same agreement are the same', async () => {
  const [one, other] = [await word(everything, DRAFT), await word(everything, DRAFT)]
  expect(one.paths).toEqual(other.paths)
  for (const path of one.paths) expect(one.xml(path), path).toBe(other.xml(path))
})

test('nothing in the file says undefined, null or NaN', async () => {
  const tree = await word(everything, DRAFT)
  for (const path of tree.paths) expect(tree.xml(path), path).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
})

test('every style that is used is defined', async () => {
  const tree = await word(everything, DRAFT)
  const defined = new Set(
    all(tree.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
  )
  const used = tree
    .parts(/^word\/(document|header\d+|footer\d+)\.xml$/)
    .flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
        all(part, name).map((one) => one.attributes['w:val']),
      ),
    )
  expect([...new Set(used)].filter((style) => !defined.has(style))).toEqual([])
})

test('each annex starts on a new page under its number and title', async () => {
  const tree = await word(
    documentOf(
      agreement(clause('1.0', 'Parter')),
      annex(1, 'Driftsavtale', clause('1', 'Omfang')),
      annex(2, 'Delegasjonsvedtak', clause('1', 'Myndighet')),
    ),
  )
  expect(inStyle(tree, 'Heading1')).toEqual([
    'Parter',
    'Vedlegg 1 – Driftsavtale',
    'Vedlegg 2 – Delegasjonsvedtak',
  ])
  const kinds = all(body(tree), 'w:sectPr').map((section) => value(section, 'w:type'))
  expect(kinds.slice(1)).toEqual(['nextPage', 'nextPage', 'nextPage'])
})

test('the list of contents shows the headings without asking Word to update anything', async () => {
  const tree = await word(
    documentOf(
      agreement(clause('1.0', 'Parter'), clause('1.1', 'Vertskommune')),
      annex(1, 'Driftsavtale', clause('1', 'Omfang')),
    ),
  )
  expect(inStyle(tree, 'TOC1')).toEqual(['1.0\tParter', 'Vedlegg 1 – Driftsavtale'])
  expect(inStyle(tree, 'TOC2')).toEqual(['1.1\tVertskommune', '1\tOmfang'])
  expect(
    all(tree.part('word/settings.xml'), 'w:updateFields').filter(
      (one) => one.attributes['w:val'] !== 'false',
    ),
  ).toEqual([])
  const anchors = all(body(tree), 'w:hyperlink').map((link) => link.attributes['w:anchor'])
  const bookmarks = all(body(tree), 'w:bookmarkStart').map((mark) => mark.attributes['w:name'])
  expect(bookmarks).toEqual(expect.arrayContaining(anchors))
})

test('A4 with header and footer on every page: office, version, and «Side X av Y»', async () => {
  const tree = await word(documentOf(agreement(clause('1.0', 'Parter')), annex(1, 'Driftsavtale')))
  for (const section of all(body(tree), 'w:sectPr')) {
    expect(first(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(textOf(headerOf(tree, section, 'default'))).toBe('Nav Fossdal\t\tVersjon 1')
    const footer = headerOf(tree, section, 'default', 'w:footerReference')
    expect(textOf(footer)).toMatch(/\t\tSide {2}av $/)
    expect(all(footer, 'w:instrText').map((field) => field.children.join('').trim())).toEqual([
      'PAGE',
      'NUMPAGES',
    ])
  }
})
