import type { Block, List, SubHeading } from '#lib/document/content.ts'
import { inOrder } from '../ui/in-order.ts'
import { DocumentTable } from './DocumentTable.tsx'
import { Inlines } from './Inlines.tsx'
import { LocalPassage } from './LocalPassage.tsx'
import type { Paper } from './paper.ts'
import { SignatureBlock } from './SignatureBlock.tsx'
import type { ShowBlocks } from './show-blocks.ts'

/** Level of the heading that the blocks stand under: inner headings are one or two deeper. */
export type Under = 1 | 2 | 3 | 4

const InnerHeading = ({ block, paper, under }: { block: SubHeading; paper: Paper; under: Under }) => {
  const Heading = `h${(under + block.level - 2) as 2 | 3 | 4 | 5 | 6}` as const
  return (
    <Heading data-from={paper.marks?.startOf.get(block.content)}>
      <Inlines content={block.content} paper={paper} />
    </Heading>
  )
}

const BlockList = ({ block, show }: { block: List; show: ShowBlocks }) => {
  const items = inOrder(block.items, (item) => <li>{show(item)}</li>)
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

type Shown = { paper: Paper; under: Under }

const OneBlock = ({ block, paper, under }: Shown & { block: Block }) => {
  const show: ShowBlocks = (blocks) => <Blocks blocks={blocks} paper={paper} under={under} />
  switch (block.type) {
    case 'paragraph':
      return (
        <p data-from={paper.marks?.startOf.get(block.content)}>
          <Inlines content={block.content} paper={paper} />
        </p>
      )
    case 'heading':
      return <InnerHeading block={block} paper={paper} under={under} />
    case 'list':
      return <BlockList block={block} show={show} />
    case 'table':
      return <DocumentTable table={block} unnamed={paper.t('table')} show={show} />
    case 'local':
      return <LocalPassage text={block} paper={paper} show={show} />
    case 'signature':
      return <SignatureBlock signature={block} paper={paper} />
  }
}

/** The content of a clause, one component for each type of block. */
export const Blocks = ({ blocks, ...shown }: Shown & { blocks: readonly Block[] }) =>
  inOrder(blocks, (block) => <OneBlock block={block} {...shown} />)
