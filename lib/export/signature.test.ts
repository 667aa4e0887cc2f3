import { expect, test } from 'vitest'
import { agreement, clause, documentOf, paragraph, signature } from './testing/build.ts'
import { body, word } from './testing/word-of.ts'
import { all, paragraphs, textOf } from './testing/word-tree.ts'

test('two by two, and each place is read to its end before the next', async () => {
  const tree = await word(
    documentOf(
      agreement({
        ...clause(null, 'Underskrift', signature('Fossdal kommune', 'Nav Innlandet', 'Skogmo kommune')),
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

test('the last clause is kept on the page of the signatures, so that nobody signs an empty page', async () => {
  const tree = await word(
    documentOf(
      agreement(
        clause('1.0', 'Parter', paragraph('Første punkt.')),
        clause('2.0', 'Avtaleperiode', paragraph('Siste punkt.')),
        {
          ...clause(null, 'Underskrift', signature('Fossdal kommune', 'Nav Innlandet')),
          headingHidden: true,
        },
      ),
    ),
  )
  const kept = (text: string) => {
    const found = paragraphs(body(tree)).find((one) => textOf(one) === text)
    return found !== undefined && all(found, 'w:keepNext').length > 0
  }
  expect([kept('Første punkt.'), kept('Siste punkt.')]).toEqual([false, true])
})
