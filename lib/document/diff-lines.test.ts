import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from './content.ts'
import { countWords, diffLines, type LineDifference } from './diff-lines.ts'
import type { DiffPart } from './diff-words.ts'
import { type Line, linesOf } from './lines.ts'

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, origin: 'standard' }],
})
const table = (...rows: string[][]): Block => ({
  type: 'table',
  caption: 'Årsverk',
  header: [{ content: [paragraph('Enhet')] }],
  rows: rows.map((cells) => cells.map((cell) => ({ content: [paragraph(cell)] }))),
})
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: true,
  items: items.map((item) => [paragraph(item)]),
})
const signature = (...names: string[]): Block => ({
  type: 'signature',
  placeAndDate: 'Sted, dato',
  signatories: names.map((name) => ({ lines: [[{ type: 'text', text: name, origin: 'field' }]] })),
})
const diff = (before: Block[], after: Block[]) => diffLines(linesOf(before), linesOf(after))
const shown = ({ kind, cells }: LineDifference) => [
  kind,
  cells.map((parts) =>
    parts.map(({ kind: one, text }) => `${{ same: '', removed: '-', added: '+' }[one]}${text}`),
  ),
]

describe('two texts', () => {
  test('differ word by word in the paragraph that was changed, and only there', () =>
    expect(
      diff(
        [paragraph('Eierne møtes to ganger i året.'), paragraph('Referat skrives.')],
        [paragraph('Eierne møtes fire ganger i året.'), paragraph('Referat skrives.')],
      ).map(shown),
    ).toEqual([
      ['changed', [['Eierne møtes ', '-to ', '+fire ', 'ganger i året.']]],
      ['same', [['Referat skrives.']]],
    ]))

  test('a paragraph with nothing in common with what it replaced is not mixed with it', () =>
    expect(
      diff([paragraph('Husleien deles likt.')], [paragraph('Tillitsvalgte høres før budsjettet.')]).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['removed', 'added']))

  test('a row that came into a table is new, and a number in another row is changed in its own cell', () =>
    expect(
      diff(
        [table(['Nav Fossdal', '4,0 årsverk']), signature('Kari')],
        [table(['Nav Granli', '1,0 årsverk'], ['Nav Fossdal', '5,0 årsverk']), signature('Kari')],
      ).map(shown),
    ).toEqual([
      ['same', [['Årsverk']]],
      ['same', [['Enhet']]],
      ['added', [['+Nav Granli'], ['+1,0 årsverk']]],
      ['changed', [['Nav Fossdal'], ['-4', '+5', ',0 årsverk']]],
      ['same', [['Sted, dato']]],
      ['same', [['Kari']]],
    ]))

  test('an item that another came before keeps its words, whatever its number', () =>
    expect(diff([list('Lede kontoret')], [list('Innkalle til møter', 'Lede kontoret')]).map(shown)).toEqual([
      ['added', [['+Innkalle til møter']]],
      ['same', [['Lede kontoret']]],
    ]))

  test('words are counted, marks of punctuation are not', () =>
    expect(
      countWords(diff([paragraph('Eierne møtes ofte.')], [paragraph('Eierne møtes, av og til.')])),
    ).toEqual({
      kept: 2,
      removed: 1,
      added: 3,
    }))
})

const words = fc
  .array(
    fc.constantFrom('eier', 'stat', 'møtes', '§ 14', ',', '.', ' ', '\n', '  ', 'NAV', 'å', '1,0', '😀'),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.join(''))
const blocks = fc.array(
  fc.oneof(
    words.map(paragraph),
    fc.array(words, { maxLength: 4 }).map((items) => list(...items)),
    fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 4 }).map((rows) => table(...rows)),
    fc.array(words, { maxLength: 3 }).map((names) => signature(...names)),
  ),
  { maxLength: 8 },
)
/** Somebody's edit of it: most of it stands. */
const edited = fc.tuple(blocks, blocks, fc.infiniteStream(fc.nat(9))).map(([before, more, dice]) => {
  const after = before.flatMap((block) => {
    const thrown = dice.next().value ?? 0
    if (thrown === 0) return []
    return thrown === 1 ? [...more.slice(0, 1), block] : [thrown === 2 ? (more.at(-1) ?? block) : block]
  })
  return [before, after] as const
})

const textOf = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
const side = (differences: readonly LineDifference[], which: 'before' | 'after') =>
  differences.flatMap((one) =>
    one[which] ? [one.cells.map((parts) => textOf(parts, which === 'before' ? 'added' : 'removed'))] : [],
  )
const cellsOf = (lines: readonly Line[]) => lines.map(({ cells }) => cells)

test('what was kept and removed is the old text exactly, what was kept and added the new one', () => {
  const both = (before: readonly Block[], after: readonly Block[]) => {
    const [was, is] = [linesOf(before), linesOf(after)]
    const differences = diffLines(was, is)
    expect(side(differences, 'before')).toEqual(cellsOf(was))
    expect(side(differences, 'after')).toEqual(cellsOf(is))
    expect(differences.flatMap(({ before: line }) => line ?? [])).toEqual(was)
    expect(differences.flatMap(({ after: line }) => line ?? [])).toEqual(is)
  }
  fc.assert(fc.property(blocks, blocks, both), { numRuns: 300 })
  fc.assert(
    fc.property(edited, ([before, after]) => both(before, after)),
    { numRuns: 300 },
  )
})

test('a text compared with itself differs in nothing', () =>
  fc.assert(
    fc.property(blocks, (one) => {
      expect(diff(one, one).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  ))
