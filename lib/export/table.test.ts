import { expect, test } from 'vitest'
import { agreement, cell, clause, documentOf, list, table } from './testing/build.ts'
import { body, inStyle, paragraphWith, word } from './testing/word-of.ts'
import { all, first, value } from './testing/word-tree.ts'

const block = table(
  ['Post', cell('Beløp', { align: 'right' })],
  ['Husleie', cell('120 000', { align: 'right' })],
  ['Strøm', cell('9 500', { align: 'right' })],
)

test('the header row is repeated on every page and no text in a row is cut in two', async () => {
  const tree = await word(documentOf(agreement(clause('1.0', 'Drift', block))))
  const rows = all(body(tree), 'w:tr')
  expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual([true, false, false])
  expect(rows.map((row) => first(row, 'w:cantSplit') !== undefined)).toEqual([true, false, false])
  const style = all(tree.part('word/styles.xml'), 'w:style').find(
    (one) => one.attributes['w:styleId'] === 'TableText',
  )
  expect(style && first(style, 'w:keepLines')).toBeDefined()
})

test('the caption stands above, numbers stand to the right, and the table is as wide as the page', async () => {
  const tree = await word(documentOf(agreement(clause('1.0', 'Drift', block))))
  expect(inStyle(tree, 'Caption')).toEqual(['Driftsutgifter'])
  expect(['Beløp', '9 500', 'Strøm'].map((words) => value(paragraphWith(tree, words), 'w:jc'))).toEqual([
    'right',
    'right',
    undefined,
  ])
  expect(first(body(tree), 'w:tblW')?.attributes).toMatchObject({
    'w:type': 'pct',
    'w:w': '5000',
  })
  const widths = all(body(tree), 'w:gridCol').map((column) => Number(column.attributes['w:w']))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072)
})

test('an empty cell, a merged cell and a list in a cell are still a table Word can open', async () => {
  const odd = table(
    [],
    [cell('Over to', { colspan: 2 })],
    [{ content: [], rowspan: 2 }, { content: [list(false, 'punkt'), table([], ['inni'])] }],
    [cell('under')],
  )
  const tree = await word(documentOf(agreement(clause('1.0', 'Drift', odd))))
  for (const tableCell of all(body(tree), 'w:tc'))
    expect(tableCell.children.at(-1)).toMatchObject({ name: 'w:p' })
  expect(value(first(body(tree), 'w:tc'), 'w:gridSpan')).toBe('2')
  expect(all(body(tree), 'w:vMerge').map((merge) => merge.attributes['w:val'])).toEqual([
    'restart',
    'continue',
  ])
  expect(first(body(tree), 'w:tblHeader')).toBeUndefined()
})
