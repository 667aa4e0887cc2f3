/** What the page for one clause needs: the clause's own tree and declarations, not the whole template. */

import type { Language } from '#lib/i18n/language.ts'
import { SPELLING_FACT } from './spell-nav.ts'
import {
  type Bundle,
  type Choice,
  type Field,
  partsOf,
  type TableDeclaration,
  type TBlock,
  type TClause,
  type Template,
  type TInline,
} from './template.ts'
import { type Usage, usageOfClause } from './template-usage.ts'

/** Where a fact is asked; in other clauses it is shown, with a way here. */
export type Home = { clause: string; number: string | null }

export type ClauseView = {
  key: string
  clause: TClause
  fields: readonly Field[]
  choices: readonly Choice[]
  tables: readonly TableDeclaration[]
  /** Facts asked in other clauses. */
  homes: Readonly<Record<string, Home>>
}

export function clauseView(
  bundle: Bundle,
  template: Template,
  clauseId: string,
  language: Language,
): ClauseView | undefined {
  const clause = template.text[language].clauses.find((one) => one.id === clauseId)
  if (!clause) return undefined
  const key = `${template.slug}/${clause.id}`
  const usage = usageOfClause(clause)
  const wanted = new Set([...usage.fields, ...conditionIds(usage), SPELLING_FACT])
  const parts = partsOf(bundle)
  const all = homesOf(bundle)
  const fields = parts.flatMap((one) => one.fields).filter((field) => wanted.has(field.id))
  return {
    key,
    clause: markAsked(clause, (fact) => all.get(fact)?.clause === key),
    fields,
    choices: parts
      .flatMap((one) => one.choices)
      .filter((choice) => usage.choices.some((one) => one.id === choice.id) || wanted.has(choice.id)),
    tables: parts.flatMap((one) => one.tables).filter((table) => usage.tables.includes(table.id)),
    homes: Object.fromEntries(
      fields.flatMap((field) => {
        const home = all.get(field.id)
        return home && home.clause !== key ? [[field.id, home]] : []
      }),
    ),
  }
}

const conditionIds = (usage: Usage) => usage.conditions.map((one) => ('fact' in one ? one.fact : one.choice))

/** Each fact is asked in the first clause that uses it in running text. */
export function homesOf(bundle: Bundle): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>()
  for (const template of partsOf(bundle))
    for (const clause of template.text.nb.clauses)
      for (const field of usageOfClause({ heading: [], blocks: clause.blocks }).fields)
        if (!homes.has(field))
          homes.set(field, { clause: `${template.slug}/${clause.id}`, number: clause.number })
  return homes
}

/** Marks the first place in the clause where each of its own facts stands; the rest follow it. */
function markAsked(clause: TClause, isAskedHere: (fact: string) => boolean): TClause {
  return { ...clause, blocks: markBlocks(clause.blocks, { isAskedHere, seen: new Set() }) }
}

type Walk = { isAskedHere: (fact: string) => boolean; seen: Set<string> }

const markInlines = (inlines: readonly TInline[], walk: Walk): TInline[] =>
  inlines.map((inline) => markInline(inline, walk))

function markInline(inline: TInline, walk: Walk): TInline {
  if (inline.type === 'when') return { ...inline, content: markInlines(inline.content, walk) }
  if (inline.type === 'choice')
    return {
      ...inline,
      options: eachOption(inline.options, walk, (content, own) => markInlines(content, own)),
    }
  if (inline.type !== 'field' || walk.seen.has(inline.field) || !walk.isAskedHere(inline.field)) return inline
  walk.seen.add(inline.field)
  return { ...inline, asked: true }
}

/** Only one option stands, so each option may ask for itself. */
function eachOption<T>(
  options: readonly { id: string; content: readonly T[] }[],
  walk: Walk,
  mark: (content: readonly T[], own: Walk) => T[],
) {
  const before = new Set(walk.seen)
  return options.map((option) => {
    const own = { ...walk, seen: new Set(before) }
    const content = mark(option.content, own)
    for (const fact of own.seen) walk.seen.add(fact)
    return { id: option.id, content }
  })
}

const markBlocks = (blocks: readonly TBlock[], walk: Walk): TBlock[] =>
  blocks.map((block) => markBlock(block, walk))

function markBlock(block: TBlock, walk: Walk): TBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: markInlines(block.content, walk) }
    case 'list':
      return { ...block, items: block.items.map((item) => markBlocks(item, walk)) }
    case 'strikable':
    case 'addition':
    case 'when':
      return { ...block, content: markBlocks(block.content, walk) }
    case 'choice':
      return {
        ...block,
        options: eachOption(block.options, walk, (content, own) => markBlocks(content, own)),
      }
    case 'signature':
      return {
        ...block,
        signatories: block.signatories.map((lines) => lines.map((line) => markInlines(line, walk))),
      }
    default:
      return block
  }
}
