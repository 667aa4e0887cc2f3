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
  addInlines(usage, clause.heading)
  addBlocks(usage, clause.blocks)
  return usage
}

const addInlines = (usage: Usage, content: readonly TInline[]): void => {
  for (const inline of content) addInline(usage, inline)
}
const addBlocks = (usage: Usage, blocks: readonly TBlock[]): void => {
  for (const block of blocks) addBlock(usage, block)
}

function addInline(usage: Usage, inline: TInline): void {
  if (inline.type === 'field') usage.fields.push(inline.field)
  if (inline.type === 'when') {
    usage.conditions.push(inline.condition)
    addInlines(usage, inline.content)
  }
  if (inline.type === 'choice') addOptions(usage, inline, (content) => addInlines(usage, content))
}

function addOptions<T>(
  usage: Usage,
  choice: { choice: string; options: readonly { id: string; content: readonly T[] }[] },
  add: (content: readonly T[]) => void,
): void {
  usage.choices.push({ id: choice.choice, options: choice.options.map((option) => option.id) })
  for (const option of choice.options) add(option.content)
}

function addBlock(usage: Usage, block: TBlock): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      addInlines(usage, block.content)
      break
    case 'list':
      addBlocks(usage, block.items.flat())
      break
    case 'strikable':
    case 'addition':
      usage.passages.push(block.id)
      addBlocks(usage, block.content)
      break
    case 'when':
      usage.conditions.push(block.condition)
      addBlocks(usage, block.content)
      break
    case 'choice':
      addOptions(usage, block, (content) => addBlocks(usage, content))
      break
    case 'signature':
      addInlines(usage, block.signatories.flat(2))
      break
    case 'local':
      usage.slots.push(block.slot)
      break
    case 'table':
      usage.tables.push(block.table)
  }
}

/** The parts of two clauses that must be the same in both languages, in an order that words may not disturb. */
export function comparableUsage(usage: Usage): Record<keyof Usage, string> {
  const sorted = (list: readonly string[]) => [...list].sort().join(', ')
  return {
    fields: sorted([...new Set(usage.fields)]),
    choices: sorted(usage.choices.map((choice) => `${choice.id} (${choice.options.join(' ')})`)),
    conditions: sorted(
      usage.conditions.map((one) => ('fact' in one ? one.fact : `${one.choice}=${one.option}`)),
    ),
    passages: usage.passages.join(', '),
    slots: usage.slots.join(', '),
    tables: usage.tables.join(', '),
  }
}
