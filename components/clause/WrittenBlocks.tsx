import type { Block, Cell, Inline, Table } from '#lib/document/content.ts'
import { inOrder } from '../ui/in-order.ts'

/** What somebody wrote, shown while nobody is writing in it. */
export const WrittenBlocks = ({ blocks }: { blocks: readonly Block[] }) =>
  inOrder(blocks, (block) => <WrittenBlock block={block} />)

function WrittenBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <WrittenInlines content={block.content} />
        </p>
      )
    case 'heading':
      return (
        <h3>
          <WrittenInlines content={block.content} />
        </h3>
      )
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag>
          {inOrder(block.items, (item) => (
            <li>
              <WrittenBlocks blocks={item} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'table':
      return <WrittenTable table={block} />
    default:
      return null
  }
}

const WrittenTable = ({ table }: { table: Table }) => (
  <table>
    {table.header.length > 0 && (
      <thead>
        <tr>
          <Cells cells={table.header} />
        </tr>
      </thead>
    )}
    <tbody>
      {inOrder(table.rows, (row) => (
        <tr>
          <Cells cells={row} />
        </tr>
      ))}
    </tbody>
  </table>
)

const Cells = ({ cells }: { cells: readonly Cell[] }) =>
  inOrder(cells, (cell) => {
    const Tag = cell.header ? 'th' : 'td'
    return (
      <Tag colSpan={cell.colspan} rowSpan={cell.rowspan}>
        <WrittenBlocks blocks={cell.content} />
      </Tag>
    )
  })

export const WrittenInlines = ({ content }: { content: readonly Inline[] }) =>
  inOrder(content, (inline) => <WrittenInline inline={inline} />)

function WrittenInline({ inline }: { inline: Inline }) {
  if (inline.type === 'break') return <br />
  if (inline.type === 'gap') return <mark>{inline.label}</mark>
  const bold = inline.marks?.includes('bold') ? <strong>{inline.text}</strong> : inline.text
  const text = inline.marks?.includes('italic') ? <em>{bold}</em> : bold
  return inline.href ? <a href={inline.href}>{text}</a> : text
}
