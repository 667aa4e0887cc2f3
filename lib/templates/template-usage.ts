/** What a clause uses, so that the two languages can be held against each other and against the declarations. */
import type { Condition, TBlock, TClause, TInline } from './template.ts'

export type Usage = {
  fields: string[]
  /** `choice: option option` */
  choices: { id: string; options: string[] }[]
  conditions: Condition[]
  passages: string[]
  slots: string[]
  tables: string[]
}

const empty = (): Usage => ({ fields: [], choices: [], conditions: [], passages: [], slots: [], tables: [] })

export function usageOfClause(clause: Pick<TClause, 'heading' | 'blocks'>): Usage {
  const usage = empty()
  for (const inline of clause.heading) addInline(usage, inline)
  for (const block of clause.blocks) addBlock(usage, block)
  return usage
}

function addInline(usage: Usage, inline: TInline): void {
  if (inline.type === 'field') usage.fields.push(inline.field)
  if (inline.type === 'when') {
    usage.conditions.push(inline.condition)
    for (const child of inline.content) addInline(usage, child)
  }
  if (inline.type === 'choice') {
    usage.choices.push({ id: inline.choice, options: inline.options.map((option) => option.id) })
    for (const option of inline.options) for (const child of option.content) addInline(usage, child)
  }
}

function addBlock(usage: Usage, block: TBlock): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      for (const inline of block.content) addInline(usage, inline)
      return
    case 'list':
      for (const item of block.items) for (const child of item) addBlock(usage, child)
      return
    case 'strikable':
    case 'addition':
      usage.passages.push(block.id)
      for (const child of block.content) addBlock(usage, child)
      return
    case 'when':
      usage.conditions.push(block.condition)
      for (const child of block.content) addBlock(usage, child)
      return
    case 'choice':
      usage.choices.push({ id: block.choice, options: block.options.map((option) => option.id) })
      for (const option of block.options) for (const child of option.content) addBlock(usage, child)
      return
    case 'local':
      usage.slots.push(block.slot)
      return
    case 'table':
      usage.tables.push(block.table)
      return
    case 'signature':
      for (const signatory of block.signatories) for (const line of signatory) for (const inline of line) addInline(usage, inline)
  }
}

/** The parts of two clauses that must be the same in both languages, in an order that words may not disturb. */
export function comparableUsage(usage: Usage): Record<keyof Usage, string> {
  const sorted = (list: readonly string[]) => [...list].sort().join(', ')
  return {
    fields: sorted([...new Set(usage.fields)]),
    choices: sorted(usage.choices.map((choice) => `${choice.id} (${choice.options.join(' ')})`)),
    conditions: sorted(usage.conditions.map((one) => ('fact' in one ? one.fact : `${one.choice}=${one.option}`))),
    passages: usage.passages.join(', '),
    slots: usage.slots.join(', '),
    tables: usage.tables.join(', '),
  }
}
