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
      return [block.caption, ...tableLines(block, gap)].filter(Boolean)
    case 'local':
      return [plainBlocks(block.content, gap)]
    case 'signature':
      return [
        block.placeAndDate,
        ...block.signatories.flatMap((one) => one.lines.map((line) => plainInline(line, gap))),
      ]
  }
}

/** A row in words, each cell after the name of its column: «Mål: 40 prosent; Resultat: 38 prosent». */
const tableLines = ({ header, rows }: Block & { type: 'table' }, gap: SayGap): string[] => {
  const names = header.map(({ content }) => plainBlocks(content, gap))
  if (rows.length === 0) return [names.filter(Boolean).join('; ')]
  return rows.map((row) =>
    row
      .map(({ content }, at) => {
        const words = plainBlocks(content, gap)
        return words && names[at] ? `${names[at]}: ${words}` : words
      })
      .filter(Boolean)
      .join('; '),
  )
}
