import type { Block, Inline } from './content.ts'

export const plainInline = (content: readonly Inline[]): string =>
  content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'gap' ? `[${part.label}]` : ' '))
    .join('')

/** The words of some blocks, a paragraph a line: for comparing and searching. */
export const plainBlocks = (blocks: readonly Block[]): string => blocks.flatMap(linesOf).join('\n')

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainInline(block.content)]
    case 'list':
      return block.items.map((item) => plainBlocks(item))
    case 'table':
      return [
        block.caption,
        ...[block.header, ...block.rows].map((row) =>
          row.map((cell) => plainBlocks(cell.content)).join(' | '),
        ),
      ].filter(Boolean)
    case 'local':
      return [plainBlocks(block.content)]
    case 'signature':
      return [block.placeAndDate, ...block.signatories.flatMap((one) => one.lines.map(plainInline))]
  }
}
