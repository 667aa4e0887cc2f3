/**
 * Markdown → the editor's JSON, for answers files: paragraphs, lists, bold, italic, links, tables and `:felt[…]`.
 * What an agreement cannot carry (a quotation, code, HTML, «kl:ti» that looks like a directive) stays as it was typed:
 * no word may fall out.
 */
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { RichNode, RichText } from './rich-text.ts'

export function markdownToText(source: string): RichText {
  const typed = source.normalize('NFC')
  const root: Root = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(typed)
  return { type: 'doc', content: blocks(root.children, typed) }
}

type BlockNode = RootContent | BlockContent | DefinitionContent
type Marks = NonNullable<RichNode['marks']>

const asTyped = (node: Nodes, typed: string, marks: Marks = []): RichNode =>
  textNode(typed.slice(node.position?.start.offset, node.position?.end.offset), marks)

const textNode = (text: string, marks: Marks): RichNode => ({
  type: 'text',
  text: text.replace(/\s*\n\s*/g, ' '),
  ...(marks.length > 0 && { marks }),
})

const blocks = (nodes: readonly BlockNode[], typed: string): RichNode[] =>
  nodes.map((node) => block(node, typed))

function block(node: BlockNode, typed: string): RichNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inlines(node.children, typed) }
    case 'heading':
      return { type: 'heading', attrs: { level: 3 }, content: inlines(node.children, typed) }
    case 'list':
      return {
        type: node.ordered ? 'orderedList' : 'bulletList',
        content: node.children.map((item) => ({ type: 'listItem', content: blocks(item.children, typed) })),
      }
    case 'table':
      return table(node, typed)
    default:
      return { type: 'paragraph', content: [asTyped(node, typed)] }
  }
}

const table = (node: Table, typed: string): RichNode => ({
  type: 'table',
  content: node.children.map((row, index) => ({
    type: 'tableRow',
    content: row.children.map((cell) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlines(cell.children, typed) }],
    })),
  })),
})

const inlines = (nodes: readonly PhrasingContent[], typed: string, marks: Marks = []): RichNode[] =>
  nodes.flatMap((node) => inline(node, typed, marks))

function inline(node: PhrasingContent, typed: string, marks: Marks): RichNode[] {
  switch (node.type) {
    case 'text':
      return [textNode(node.value, marks)]
    case 'strong':
      return inlines(node.children, typed, [...marks, { type: 'bold' }])
    case 'emphasis':
      return inlines(node.children, typed, [...marks, { type: 'italic' }])
    case 'link':
      return inlines(node.children, typed, [...marks, { type: 'link', attrs: { href: node.url } }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'textDirective':
      if (node.name === 'felt' && node.children[0]?.type === 'text')
        return [{ type: 'field', attrs: { fact: node.children[0].value } }]
      return [asTyped(node, typed, marks)]
    default:
      return [asTyped(node, typed, marks)]
  }
}
