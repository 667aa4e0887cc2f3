import { expect, test } from 'vitest'
import { agreement, clause, documentOf, signature } from './testing/build.ts'
import { body, word } from './testing/word-of.ts'
import { all, paragraphs, textOf } from './testing/word-tree.ts'

test('two by two, and each place is read to its end before the next', async () => {
  const tree = await word(
    documentOf(
      agreement({
        ...clause(
          null,
          'Underskrift',
          signature('Fossdal kommune', 'Nav Innlandet', 'Skogmo kommune'),
        ),
        headingHidden: true,
      }),
    ),
  )
  const rows = all(body(tree), 'w:tr').map((row) =>
    all(row, 'w:tc').map((one) => paragraphs(one).map(textOf)),
  )
  const place = (name: string) => ['Sted, dato', name, 'Direktør']
  expect(rows).toEqual([
    [place('Fossdal kommune'), place('Nav Innlandet')],
    [place('Skogmo kommune'), ['']],
  ])
})
