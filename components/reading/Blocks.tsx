import { Fragment } from 'react'
import type { Block, List, SubHeading } from '#lib/document/content.ts'
import { DocumentTable } from './DocumentTable.tsx'
import { Inlines } from './Inlines.tsx'
import { LocalPassage } from './LocalPassage.tsx'
import type { Paper } from './paper.ts'
import { SignatureBlock } from './SignatureBlock.tsx'

/** How deep the headings of an annex lie under its title: the agreement's own title is the page's h1. */
export type HeadingDepth = 0 | 1
type Props = { blocks: readonly Block[]; paper: Paper; depth: HeadingDepth }

const InnerHeading = ({ block, paper, depth }: { block: SubHeading; paper: Paper; depth: HeadingDepth }) => {
  const Heading = `h${(block.level + 1 + depth) as 4 | 5 | 6}` as const
  return (
    <Heading>
      <Inlines content={block.content} paper={paper} />
    </Heading>
  )
}

const BlockList = ({ block, paper, depth }: { block: List; paper: Paper; depth: HeadingDepth }) => {
  const items = block.items.map((item, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: static text
    <li key={position}>
      <Blocks blocks={item} paper={paper} depth={depth} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

const OneBlock = ({ block, paper, depth }: { block: Block; paper: Paper; depth: HeadingDepth }) => {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} paper={paper} />
        </p>
      )
    case 'heading':
      return <InnerHeading block={block} paper={paper} depth={depth} />
    case 'list':
      return <BlockList block={block} paper={paper} depth={depth} />
    case 'table':
      return <DocumentTable table={block} paper={paper} depth={depth} />
    case 'local':
      return <LocalPassage text={block} paper={paper} depth={depth} />
    case 'signature':
      return <SignatureBlock signature={block} paper={paper} />
  }
}

/** The content of a clause, one component for each type of block. */
export const Blocks = ({ blocks, paper, depth }: Props) =>
  blocks.map((block, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: static text
    <Fragment key={position}>
      <OneBlock block={block} paper={paper} depth={depth} />
    </Fragment>
  ))
