import { expect, test } from 'vitest'
import type { Block } from '#lib/document/content.ts'
import { agreement, clause, documentOf, list, paragraph } from './testing/build.ts'
import { numbersInWord } from './testing/numbers-in-word.ts'
import { inStyle, word } from './testing/word-of.ts'

test('each list starts again at 1, also inside another', async () => {
  const nested: Block = list(true, [paragraph('ett'), list(true, 'a', 'b')], 'to')
  const tree = await word(documentOf(agreement(clause('1.0', 'Drift', nested, list(true, 'igjen')))))
  expect(
    numbersInWord(tree)
      .filter((one) => one.style === 'ListNumber')
      .map((one) => `${one.number} ${one.text}`),
  ).toEqual(['1. ett', 'a. a', 'b. b', '2. to', '1. igjen'])
})

test('a second paragraph of an item stands under the first without a mark', async () => {
  const tree = await word(
    documentOf(agreement(clause('1.0', 'Drift', list(false, [paragraph('punkt'), paragraph('mer')])))),
  )
  expect(inStyle(tree, 'ListBullet')).toEqual(['punkt'])
  expect(inStyle(tree, 'ListContinue')).toEqual(['mer'])
})
