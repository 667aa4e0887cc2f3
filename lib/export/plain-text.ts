import type { Block, Inline } from '#lib/document/content.ts'

/** Text without formatting, for measuring and for lists of clauses. A gap counts as its label. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('')

const inlineText = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.type === 'gap' ? inline.label : ' '

/** Every piece of inline content in the blocks, however deep, in reading order. */
export function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap(ofBlock)
}

function ofBlock(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content
    case 'list':
      return block.items.flatMap(inlinesIn)
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.flatMap((cell) => inlinesIn(cell.content)))
    case 'local':
      return inlinesIn(block.content)
    case 'signature':
      return block.signatories.flatMap((signatory) => signatory.lines.flat())
  }
}
