import { expect, test } from 'vitest'
import type { Block } from '#lib/document/content.ts'
import { exportWord } from './export-word.ts'
import { agreement, annex, clause, documentOf, FINAL, paragraph, text } from './testing/build.ts'
import { numbersInWord } from './testing/numbers-in-word.ts'
import { body, inStyle, word } from './testing/word-of.ts'
import { documentText, paragraphs, styleOf, textOf, type WordTree } from './testing/word-tree.ts'

const headings = (tree: WordTree) =>
  numbersInWord(tree)
    .filter((one) => one.style?.startsWith('Heading'))
    .map((one) => `${one.number} ${one.text} ${one.style}`)

test('Word itself prints the number of each clause, in the way of each part, and starts again in each annex', async () => {
  const tree = await word(
    documentOf(
      agreement(
        clause('1.0', 'Parter'),
        clause('2.0', 'Formål'),
        clause('2.1', 'Lokaler'),
        clause('2.2', 'Skilt'),
        clause('3.0', 'Drift'),
        clause('3.1', 'Styring'),
      ),
      annex(1, 'Driftsavtale', clause('1', 'Omfang'), clause('1.1', 'Utgifter'), clause('2', 'Betaling')),
      annex(2, 'Delegasjonsvedtak', clause('1', 'Myndighet')),
    ),
  )
  expect(headings(tree)).toEqual([
    '1.0 Parter Heading1',
    '2.0 Formål Heading1',
    '2.1 Lokaler Heading2',
    '2.2 Skilt Heading2',
    '3.0 Drift Heading1',
    '3.1 Styring Heading2',
    '1 Omfang Heading2',
    '1.1 Utgifter Heading3',
    '2 Betaling Heading2',
    '1 Myndighet Heading2',
  ])
})

test('a heading without a number stands between numbered ones without disturbing them', async () => {
  const tree = await word(
    documentOf(agreement(clause('1.0', 'Parter'), clause(null, 'Merknad'), clause('2.0', 'Formål'))),
  )
  expect(headings(tree)).toEqual(['1.0 Parter Heading1', '2.0 Formål Heading1'])
  expect(inStyle(tree, 'Heading1')).toContain('Merknad')
})

test.each([
  ['a number skipped', [clause('1.0', 'Parter'), clause('3.0', 'Formål')]],
  ['a clause in another chapter', [clause('1.0', 'Parter'), clause('2.1', 'Formål')]],
  ['two ways of numbering', [clause('1.0', 'Parter'), clause('2', 'Formål')]],
  ['a number on a heading that is not printed', [{ ...clause('1.0', 'Parter'), headingHidden: true }]],
])('%s is refused: Word would print another number', async (_, clauses) => {
  await expect(exportWord(documentOf(agreement(...clauses)), FINAL)).rejects.toThrow('Word would print')
})

test('a hidden heading is not printed, its text is', async () => {
  const tree = await word(
    documentOf(
      agreement({
        ...clause(null, 'Underskrift', paragraph('Vedlegg: driftsavtale')),
        headingHidden: true,
      }),
    ),
  )
  expect(documentText(tree)).toContain('Vedlegg: driftsavtale')
  expect(documentText(tree)).not.toContain('Underskrift')
})

test('a heading inside a clause stands one level deeper in an annex', async () => {
  const block: Block = { type: 'heading', level: 3, content: [text('Husleie')] }
  const tree = await word(
    documentOf(
      agreement(clause('1.0', 'Drift', block)),
      annex(1, 'Driftsavtale', clause('1', 'Drift', block)),
    ),
  )
  expect(
    paragraphs(body(tree))
      .filter((one) => textOf(one) === 'Husleie')
      .map(styleOf),
  ).toEqual(['Heading3', 'Heading4'])
})
