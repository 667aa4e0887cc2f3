/** A clause's standard wording on the way into the editor, and as the yardstick for a deviation. */
import type { Block } from '#lib/document/content.ts'
import type { RichNode, RichText } from '#lib/document/rich-text.ts'
import type { Facts } from './facts.ts'
import { holds, optionOf, passageStands, spelled } from './facts.ts'
import { resolveBlocks } from './resolve.ts'
import type { Scope } from './scope.ts'
import type { TBlock, TClause, TInline } from './template.ts'

export type SeededWording = { ok: true; value: RichText } | { ok: false; error: 'choices-open' }

/**
 * The wording as it stands now, with facts still following their answers. A choice that nobody has made cannot be
 * carried over as text without being forgotten: it must be made first.
 */
export function standardWording(facts: Facts, clause: TClause): SeededWording {
  if (hasOpenChoice(facts, clause.blocks)) return { ok: false, error: 'choices-open' }
  return {
    ok: true,
    value: { type: 'doc', content: clause.blocks.flatMap((block) => toNodes(facts, block)) },
  }
}

/** The clause's standard paragraphs as they would read, without tables, local text and signatures. */
export function standardBlocks(facts: Facts, key: string, clause: TClause): readonly Block[] {
  const scope: Scope = { facts, clause: key, missing: [] }
  const isWording = (block: Block) =>
    block.type === 'paragraph' || block.type === 'heading' || block.type === 'list'
  return resolveBlocks(
    scope,
    clause.blocks.filter((block) => block.type !== 'local' && block.type !== 'table'),
  ).filter(isWording)
}

function hasOpenChoice(facts: Facts, blocks: readonly TBlock[]): boolean {
  return blocks.some((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return hasOpenInline(facts, block.content)
      case 'list':
        return block.items.some((item) => hasOpenChoice(facts, item))
      case 'when':
        return holds(facts, block.condition) && hasOpenChoice(facts, block.content)
      case 'strikable':
      case 'addition':
        return passageStands(facts, block) && hasOpenChoice(facts, block.content)
      case 'choice':
        return optionOf(facts, block.choice) === undefined
      default:
        return false
    }
  })
}

const hasOpenInline = (facts: Facts, content: readonly TInline[]): boolean =>
  content.some((inline) => inline.type === 'choice' && optionOf(facts, inline.choice) === undefined)

function toNodes(facts: Facts, block: TBlock): RichNode[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineNodes(facts, block.content))
    case 'heading':
      return [{ type: 'heading', attrs: { level: 3 }, content: inlineNodes(facts, block.content) }]
    case 'list':
      return [
        {
          type: block.ordered ? 'orderedList' : 'bulletList',
          content: block.items.map((item) => ({
            type: 'listItem',
            content: item.flatMap((child) => toNodes(facts, child)),
          })),
        },
      ]
    case 'when':
      return holds(facts, block.condition) ? block.content.flatMap((child) => toNodes(facts, child)) : []
    case 'strikable':
    case 'addition':
      return passageStands(facts, block) ? block.content.flatMap((child) => toNodes(facts, child)) : []
    case 'choice':
      return (
        block.options.find((option) => option.id === optionOf(facts, block.choice))?.content ?? []
      ).flatMap((child) => toNodes(facts, child))
    default:
      return []
  }
}

const paragraph = (content: RichNode[]): RichNode[] =>
  content.length > 0 ? [{ type: 'paragraph', content }] : []

const inlineNodes = (facts: Facts, content: readonly TInline[]): RichNode[] =>
  content.flatMap((inline) => inlineNode(facts, inline))

function inlineNode(facts: Facts, inline: TInline): RichNode[] {
  switch (inline.type) {
    case 'text':
      return [
        {
          type: 'text',
          text: spelled(facts, inline.text),
          ...marksOf(inline),
        },
      ]
    case 'field':
      return [{ type: 'field', attrs: { fact: inline.field } }]
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'when':
      return holds(facts, inline.condition) ? inlineNodes(facts, inline.content) : []
    case 'choice':
      return inlineNodes(
        facts,
        inline.options.find((option) => option.id === optionOf(facts, inline.choice))?.content ?? [],
      )
  }
}

function marksOf(inline: TInline & { type: 'text' }): Pick<RichNode, 'marks'> {
  const marks = [
    ...(inline.marks ?? []).map((type) => ({ type })),
    ...(inline.href ? [{ type: 'link', attrs: { href: inline.href } }] : []),
  ]
  return marks.length > 0 ? { marks } : {}
}
