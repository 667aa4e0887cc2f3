import { type FileChild, Paragraph } from 'docx'
import type { Block } from '#lib/document/content.ts'
import { type Context, headingStyle } from './context.ts'
import { mapList } from './list.ts'
import { plainText } from './plain-text.ts'
import { mapSignature } from './signature.ts'
import { mapTable } from './table.ts'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>
type BlockMappers = {
  readonly [T in Block['type']]: (block: BlockOf<T>, context: Context) => readonly FileChild[]
}

/** One mapper for each kind of block; the type refuses a missing one. */
export const BLOCK_MAPPERS: BlockMappers = {
  paragraph: (paragraph, context) => {
    if (plainText(paragraph.content).trim() === '') return []
    const { indent, ...options } = context.paragraph
    return [
      new Paragraph({
        ...options,
        ...(indent !== undefined && { indent: { left: indent } }),
        children: context.inlines(paragraph.content, context),
      }),
    ]
  },
  heading: (heading, context) => [
    new Paragraph({
      style: headingStyle(heading.level, context),
      children: context.inlines(heading.content, context),
    }),
  ],
  list: mapList,
  table: mapTable,
  local: (local, context) => context.blocks(local.content, { ...context, language: local.writtenIn }),
  signature: mapSignature,
}

export const mapBlocks = (blocks: readonly Block[], context: Context): readonly FileChild[] =>
  blocks.flatMap((block) => {
    const mapper = BLOCK_MAPPERS[block.type] as (block: Block, context: Context) => readonly FileChild[]
    return mapper(block, context)
  })
