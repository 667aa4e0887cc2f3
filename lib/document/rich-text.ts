/**
 * What somebody writes in the editor, as the editor's JSON. Converted to content blocks here, so that
 * reading view, Word and comparison never see the editor's own format.
 */
import type { Block, Cell, Inline, Mark } from './content.ts'

export type RichNode = {
  type: string
  attrs?: Readonly<Record<string, unknown>>
  content?: readonly RichNode[]
  text?: string
  marks?: readonly { type: string; attrs?: Readonly<Record<string, unknown>> }[]
}
export type RichText = { type: 'doc'; content: readonly RichNode[] }

export const EMPTY_TEXT: RichText = { type: 'doc', content: [] }

/** What a fact says where the text refers to it. */
export type ResolveFact = (fact: string) => readonly Inline[]

export const isEmptyText = (text: RichText): boolean => !text.content.some(hasContent)

const hasContent = (node: RichNode): boolean =>
  node.type === 'field' || (node.text ?? '').trim() !== '' || (node.content ?? []).some(hasContent)

/** Links that may be followed; anything else («javascript:») is printed as plain text. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && /^(https?:\/\/|mailto:)/i.test(href)

export const richTextToBlocks = (text: RichText, fact: ResolveFact): readonly Block[] =>
  blocks(text.content, fact)

const blocks = (nodes: readonly RichNode[] = [], fact: ResolveFact): Block[] =>
  nodes.flatMap((node) => block(node, fact))

function block(node: RichNode, fact: ResolveFact): Block[] {
  switch (node.type) {
    case 'paragraph':
      return hasContent(node) ? [{ type: 'paragraph', content: inlines(node.content, fact) }] : []
    case 'heading':
      return [{ type: 'heading', level: 3, content: inlines(node.content, fact) }]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: node.type === 'orderedList',
          items: (node.content ?? []).map((item) => blocks(item.content, fact)),
        },
      ]
    case 'table':
      return [table(node, fact)]
    default:
      return []
  }
}

function table(node: RichNode, fact: ResolveFact): Block {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map((item) => cell(item, fact)))
  const [first, ...rest] = rows
  const hasHeader = first !== undefined && first.length > 0 && first.every((item) => item.header)
  return { type: 'table', caption: '', header: hasHeader ? first : [], rows: hasHeader ? rest : rows }
}

function cell(node: RichNode, fact: ResolveFact): Cell {
  const span = (name: string) => {
    const value = Number(node.attrs?.[name] ?? 1)
    return value > 1 ? { [name]: value } : {}
  }
  const header = node.type === 'tableHeader' ? { header: true } : {}
  return { content: blocks(node.content, fact), ...header, ...span('colspan'), ...span('rowspan') }
}

const inlines = (nodes: readonly RichNode[] = [], fact: ResolveFact): Inline[] =>
  nodes.flatMap((node) => inline(node, fact))

function inline(node: RichNode, fact: ResolveFact): readonly Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'break' }]
  if (node.type === 'field') return fact(String(node.attrs?.fact ?? ''))
  if (node.type !== 'text' || !node.text) return []
  const marks = (['bold', 'italic'] as const).filter((name: Mark) =>
    node.marks?.some((mark) => mark.type === name),
  )
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href
  return [
    {
      type: 'text',
      text: node.text,
      origin: 'local',
      ...(marks.length > 0 && { marks }),
      ...(isSafeLink(href) && { href }),
    },
  ]
}
