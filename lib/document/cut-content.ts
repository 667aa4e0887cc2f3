/** The same content in smaller pieces, so that something can begin and end anywhere in it without being part of it. */
import { signsOf } from './clause-text.ts'
import type { Block, Inline } from './content.ts'
import type { Range } from './word-tokens.ts'

export type CutContent = {
  blocks: readonly Block[]
  /** Where each piece stands in the text of the clause. */
  placeOf: ReadonlyMap<Inline, Range>
  /** Where each paragraph begins there, by what it holds. */
  startOf: ReadonlyMap<readonly Inline[], number>
}

/** `at`: the places in the text of the clause where a piece must end. */
export function cutContent(blocks: readonly Block[], at: readonly number[]): CutContent {
  const placeOf = new Map<Inline, Range>()
  const startOf = new Map<readonly Inline[], number>()
  let start = 0
  // In the order of `clauseText`.
  const cut = (content: readonly Inline[]): readonly Inline[] => {
    const first = start
    const pieces = content.flatMap((inline) => {
      const made = cutInline(inline, start, at).map((piece) => (placeOf.has(piece) ? { ...piece } : piece))
      for (const piece of made) {
        placeOf.set(piece, { start, end: start + signsOf(piece).length })
        start += signsOf(piece).length
      }
      return made
    })
    start += 1
    startOf.set(pieces, first)
    return pieces
  }
  return { blocks: blocks.map((block) => withContent(block, cut)), placeOf, startOf }
}

function cutInline(inline: Inline, start: number, at: readonly number[]): Inline[] {
  if (inline.type !== 'text') return [inline]
  const text = inline.text.normalize('NFC')
  const cuts = at.map((place) => place - start).filter((place) => place > 0 && place < text.length)
  const edges = [...new Set([0, ...cuts, text.length])].sort((one, other) => one - other)
  return edges.slice(1).map((end, index) => ({ ...inline, text: text.slice(edges[index], end) }))
}

type Cut = (content: readonly Inline[]) => readonly Inline[]

function withContent(block: Block, cut: Cut): Block {
  const inside = (blocks: readonly Block[]) => blocks.map((one) => withContent(one, cut))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: cut(block.content) }
    case 'list':
      return { ...block, items: block.items.map(inside) }
    case 'table': {
      const cells = (row: (typeof block.rows)[number]) =>
        row.map((cell) => ({ ...cell, content: inside(cell.content) }))
      return { ...block, header: cells(block.header), rows: block.rows.map(cells) }
    }
    case 'local':
      return { ...block, content: inside(block.content) }
    case 'signature':
      return {
        ...block,
        signatories: block.signatories.map((one) => ({ ...one, lines: one.lines.map(cut) })),
      }
  }
}
