/** A clause as one text, a line each paragraph wherever it stands, so that a place in it is a number. */
import type { Block, Inline } from './content.ts'

/** Stands for what nobody has answered yet: one sign, whatever it is called. */
export const GAP_SIGN = '\u{FFFC}'

export type TextLine = {
  /** Where it begins in the text of the clause. */
  start: number
  text: string
  /** What holds it, from outside in: «list/p». */
  place: string
  content: readonly Inline[]
}
export type ClauseText = { text: string; lines: readonly TextLine[] }

type Leaf = Pick<TextLine, 'place' | 'content'>

export const clauseText = (blocks: readonly Block[]): ClauseText => {
  const lines: TextLine[] = []
  let start = 0
  for (const leaf of leavesOf(blocks, '')) {
    const text = leaf.content.map(signsOf).join('')
    lines.push({ ...leaf, start, text })
    start += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), lines }
}

/** What stands for a piece in the text: as long as its place there. */
export const signsOf = (inline: Inline): string =>
  inline.type === 'text'
    ? inline.text.normalize('NFC').replaceAll('\n', ' ')
    : inline.type === 'gap'
      ? GAP_SIGN
      : ' '

const leavesOf = (blocks: readonly Block[], within: string): Leaf[] =>
  blocks.flatMap((block) => leavesOfBlock(block, within))

/** Captions and the words of where and when to sign are no paragraphs: nobody writes them. */
function leavesOfBlock(block: Block, within: string): Leaf[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ place: `${within}${block.type}`, content: block.content }]
    case 'list':
      return block.items.flatMap((item) => leavesOf(item, `${within}list/`))
    case 'table':
      return [block.header, ...block.rows].flatMap((row) =>
        row.flatMap(({ content }) => leavesOf(content, `${within}table/`)),
      )
    case 'local':
      return leavesOf(block.content, within)
    case 'signature':
      return block.signatories.flatMap(({ lines }) =>
        lines.map((content) => ({ place: `${within}signature`, content })),
      )
  }
}
