import { expect, test } from 'vitest'
import {
  agreement,
  annex,
  clause,
  DRAFT,
  documentOf,
  FINAL,
  gap,
  list,
  missing,
  paragraph,
} from './testing/build.ts'
import { body, headerOf, inStyle, word } from './testing/word-of.ts'
import { all, documentText, textOf, value } from './testing/word-tree.ts'

const unfinished = documentOf(
  agreement(
    {
      ...clause('1.0', 'Parter', paragraph('Mellom ', gap('Kommune'))),
      missing: [missing('Kommune'), missing('Ledelsesmodell', 'choose')],
    },
    {
      ...clause('2.0', 'Formål', paragraph('I ', gap('Kommune'))),
      missing: [missing('Kommune'), missing('Verdier', 'conflict')],
    },
  ),
  annex(1, 'Driftsavtale', {
    ...clause('1', 'Omfang'),
    missing: [missing('Utgifter', 'empty-table'), missing('Andre vilkår', 'empty-text')],
  }),
)

test('«UTKAST» stands in every header of every section', async () => {
  const tree = await word(unfinished, DRAFT)
  const sections = all(body(tree), 'w:sectPr')
  expect(sections).toHaveLength(3)
  for (const section of sections)
    for (const type of ['default', 'first', 'even'])
      expect(textOf(headerOf(tree, section, type))).toContain('UTKAST')
})

test('a finished agreement does not say «UTKAST» anywhere', async () => {
  const tree = await word(documentOf(agreement(clause('1.0', 'Parter'))))
  expect(tree.paths.filter((path) => tree.xml(path).includes('UTKAST'))).toEqual([])
})

test.each([
  [
    'something is missing',
    documentOf(agreement({ ...clause('1.0', 'Parter'), missing: [missing('Kommune')] })),
  ],
  [
    'a gap would be printed in the text',
    documentOf(agreement(clause('1.0', 'Parter', list(false, [paragraph(gap('Kommune'))])))),
  ],
  [
    'a gap would be printed in a heading',
    documentOf(agreement({ ...clause('1.0', 'Parter'), heading: [gap('Kontor')] })),
  ],
  [
    'a gap would be printed on the title page',
    documentOf({ ...agreement(clause('1.0', 'Parter')), front: [paragraph(gap('Kontor'))] }),
  ],
])('when %s the file is a draft, whatever was asked for', async (_, document) => {
  expect(textOf((await word(document, FINAL)).part('word/header1.xml'))).toContain('UTKAST')
})

test('what is missing is listed by clause, each thing once, before the contents and the agreement', async () => {
  const lines = documentText(await word(unfinished, DRAFT)).split('\n')
  const from = lines.indexOf('Dette mangler')
  expect(lines.slice(from, lines.indexOf('Innhold'))).toEqual([
    'Dette mangler',
    'Avtalen kan ikke signeres før dette er på plass.',
    '1.0 Parter',
    'Kommune',
    'Ledelsesmodell: ikke valgt',
    '2.0 Formål',
    'Verdier: to ulike svar',
    'Vedlegg 1 – Driftsavtale: 1 Omfang',
    'Utgifter: for få rader i tabellen',
    'Andre vilkår: ikke skrevet',
  ])
})

test('a gap is never a blank: it says what is missing, in yellow', async () => {
  const tree = await word(unfinished, DRAFT)
  const runs = all(body(tree), 'w:r').filter((run) => textOf(run).startsWith('['))
  expect(runs.map(textOf)).toEqual(['[Mangler: Kommune]', '[Mangler: Kommune]'])
  expect(runs.map((run) => value(run, 'w:highlight'))).toEqual(['yellow', 'yellow'])
})

test('wording that departs from the template is marked in a draft and only there', async () => {
  const adapted = documentOf(
    agreement(
      { ...clause('1.0', 'Parter', paragraph('Vår ordlyd.')), deviation: 'adapted' },
      { ...clause('1.1', 'Frivillige', paragraph('Eget.')), deviation: 'own' },
    ),
    annex(1, 'Driftsavtale', {
      ...clause('1', 'Omfang', paragraph('Annet.')),
      deviation: 'adapted',
    }),
  )
  const draft = await word(adapted, DRAFT)
  expect(inStyle(draft, 'Note')).toEqual(['Avviker fra den nasjonale malen', 'Avviker fra malen'])
  expect(inStyle(draft, 'ListBullet')).toEqual([
    '1.0 Parter (tilpasset ordlyd)',
    '1.1 Frivillige (eget punkt)',
    'Vedlegg 1 – Driftsavtale: 1 Omfang (tilpasset ordlyd)',
  ])
  const final = documentText(await word(adapted, FINAL))
  expect(final).toContain('Vår ordlyd.')
  expect(final).not.toMatch(/[Aa]vvik/)
})
