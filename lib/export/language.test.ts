import { expect, test } from 'vitest'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { agreement, clause, documentOf, gap, missing, paragraph } from './testing/build.ts'
import { body, textOfElement, word } from './testing/word-of.ts'
import { all, documentText, first, textOf, value } from './testing/word-tree.ts'

const nynorsk: ResolvedDocument = {
  ...documentOf(
    agreement(
      {
        ...clause('1.0', 'Partar', paragraph('Standardtekst.'), {
          type: 'local',
          slot: 's',
          writtenIn: 'nb',
          content: [paragraph('Skrevet på bokmål.')],
        }),
        language: 'nn',
      },
      { ...clause('2.0', 'Føremål', paragraph('Tilpasset på bokmål.')), deviation: 'adapted' },
    ),
  ),
  language: 'nn',
}

test('the document has its language in the styles and the properties', async () => {
  const tree = await word(nynorsk)
  const defaults = first(tree.part('word/styles.xml'), 'w:rPrDefault')
  expect(value(defaults, 'w:lang')).toBe('nn-NO')
  expect(textOfElement(tree, 'dc:language')).toBe('nn-NO')
})

test('text written in the other language is tagged with it, and only that text', async () => {
  const tree = await word(nynorsk)
  const tagged = all(body(tree), 'w:r').filter((run) => first(run, 'w:lang') !== undefined)
  expect(tagged.map((run) => `${textOf(run)} ${value(run, 'w:lang')}`)).toEqual([
    'Skrevet på bokmål. nb-NO',
    'Tilpasset på bokmål. nb-NO',
  ])
})

test('the words around the agreement are nynorsk too', async () => {
  const tree = await word({
    ...nynorsk,
    parts: [
      agreement({
        ...clause('1.0', 'Partar', paragraph(gap('Kommune'))),
        language: 'nn',
        missing: [missing('Kommune')],
      }),
    ],
  })
  expect(documentText(tree)).toMatch(/Dette manglar\n.*\n.*\nKommune\nInnhald\n/)
  expect(documentText(tree)).toContain('[Manglar: Kommune]')
})
