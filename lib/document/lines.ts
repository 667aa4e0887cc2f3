/** A clause as lines of plain words, each with its place: what is compared, and shown when it is. */
import type { Block, Cell, Signatory } from './content.ts'
import { plainBlocks, plainInline } from './plain-content.ts'

export type Line = {
  kind: 'paragraph' | 'heading' | 'item' | 'caption' | 'head-row' | 'row' | 'place' | 'signatory'
  /** How deep in lists it stands. */
  depth: number
  /** «1.», «•», of list items. */
  mark: string
  /** The cells of a row in a table; of any other line its words, alone. */
  cells: readonly string[]
}

export const linesOf = (blocks: readonly Block[], depth = 0): Line[] =>
  blocks.flatMap((block) => linesOfBlock(block, depth))

function linesOfBlock(block: Block, depth: number): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [line(block.type, plainInline(block.content), depth)]
    case 'list':
      return block.items.flatMap((item, at) => itemLines(item, block.ordered ? `${at + 1}.` : '•', depth))
    case 'table':
      return [
        ...(block.caption ? [line('caption', block.caption, depth)] : []),
        ...(block.header.length > 0 ? [rowLine('head-row', block.header, depth)] : []),
        ...block.rows.map((row) => rowLine('row', row, depth)),
      ]
    case 'local':
      return linesOf(block.content, depth)
    case 'signature':
      return [line('place', block.placeAndDate, depth), ...block.signatories.map(signatoryLine)]
  }
}

const line = (kind: Line['kind'], text: string, depth: number, mark = ''): Line => ({
  kind,
  depth,
  mark,
  cells: [text.normalize('NFC')],
})

/** The first paragraph has the mark; what follows in the same item stands under its text. */
function itemLines(item: readonly Block[], mark: string, depth: number): Line[] {
  const [first] = item
  if (first?.type !== 'paragraph') return linesOf(item, depth + 1)
  return [line('item', plainInline(first.content), depth, mark), ...linesOf(item.slice(1), depth + 1)]
}

const rowLine = (kind: 'head-row' | 'row', cells: readonly Cell[], depth: number): Line => ({
  kind,
  depth,
  mark: '',
  cells: cells.map(({ content }) => plainBlocks(content).normalize('NFC')),
})

const signatoryLine = ({ lines }: Signatory): Line =>
  line('signatory', lines.map((content) => plainInline(content)).join('\n'), 0)
