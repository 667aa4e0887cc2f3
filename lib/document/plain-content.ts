import type { Block, Inline } from './content.ts'

type SayGap = (label: string) => string
const inBrackets: SayGap = (label) => `[${label}]`

export const plainInline = (content: readonly Inline[], gap = inBrackets): string =>
  content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'gap' ? gap(part.label) : ' '))
    .join('')

/** The words of some blocks, a paragraph a line: for comparing and searching. */
export const plainBlocks = (blocks: readonly Block[], gap = inBrackets): string =>
  blocks.flatMap((block) => linesOf(block, gap)).join('\n')

function linesOf(block: Block, gap: SayGap): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainInline(block.content, gap)]
    case 'list':
      return block.items.map((item) => plainBlocks(item, gap))
    case 'table':
      return [
        block.caption,
        ...[block.header, ...block.rows].map((row) =>
          row.map((cell) => plainBlocks(cell.content, gap)).join(' | '),
        ),
      ].filter(Boolean)
    case 'local':
      return [plainBlocks(block.content, gap)]
    case 'signature':
      return [
        block.placeAndDate,
        ...block.signatories.flatMap((one) => one.lines.map((line) => plainInline(line, gap))),
      ]
  }
}
