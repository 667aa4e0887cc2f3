/** Markdown → the editor's JSON, for answers files: paragraphs, lists, bold, italic, links, tables and `:felt[…]`. */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Table } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { RichNode, RichText } from './rich-text.ts'

export function markdownToText(source: string): RichText {
  const root: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .parse(source.normalize('NFC'))
  return { type: 'doc', content: root.children.flatMap(block) }
}

function block(node: RootContent | BlockContent | DefinitionContent): RichNode[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlines(node.children) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: 3 }, content: inlines(node.children) }]
    case 'list':
      return [
        {
          type: node.ordered ? 'orderedList' : 'bulletList',
          content: node.children.map((item) => ({ type: 'listItem', content: item.children.flatMap(block) })),
        },
      ]
    case 'table':
      return [table(node)]
    default:
      return []
  }
}

const table = (node: Table): RichNode => ({
  type: 'table',
  content: node.children.map((row, index) => ({
    type: 'tableRow',
    content: row.children.map((cell) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlines(cell.children) }],
    })),
  })),
})

type Marks = NonNullable<RichNode['marks']>

const inlines = (nodes: readonly PhrasingContent[], marks: Marks = []): RichNode[] =>
  nodes.flatMap((node) => inline(node, marks))

function inline(node: PhrasingContent, marks: Marks): RichNode[] {
  switch (node.type) {
    case 'text':
      return [
        { type: 'text', text: node.value.replace(/\s*\n\s*/g, ' '), ...(marks.length > 0 && { marks }) },
      ]
    case 'strong':
      return inlines(node.children, [...marks, { type: 'bold' }])
    case 'emphasis':
      return inlines(node.children, [...marks, { type: 'italic' }])
    case 'link':
      return inlines(node.children, [...marks, { type: 'link', attrs: { href: node.url } }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'textDirective':
      return node.name === 'felt' && node.children[0]?.type === 'text'
        ? [{ type: 'field', attrs: { fact: node.children[0].value } }]
        : []
    default:
      return []
  }
}
