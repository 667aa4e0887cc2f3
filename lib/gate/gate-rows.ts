/**
 * The gate's items as a reader meets them, numbered through: what is missing in one clause is one thing to do, and so
 * is an annex that nobody has agreed to yet. The number of rows is the number the pages tell of.
 */
import type { GateItem } from './gate-item.ts'

type ItemOf<Code extends GateItem['code']> = Extract<GateItem, { code: Code }>

export type GateRow =
  | { kind: 'unfilled'; clause: string | null; items: readonly ItemOf<'unfilled'>[] }
  | { kind: 'not-agreed'; item: ItemOf<'not-agreed'> }
  /** Clauses of one annex. */
  | { kind: 'annex-not-agreed'; annex: string; items: readonly ItemOf<'not-agreed'>[] }
  | { kind: 'other'; item: Exclude<GateItem, { code: 'unfilled' | 'not-agreed' }> }

/** In the order one does it, each where the first of its items stands. `annexes`: their templates. */
export const gateRows = (items: readonly GateItem[], annexes: readonly string[]): readonly GateRow[] => {
  const together = new Map<string, GateItem[]>()
  items.forEach((item, at) => {
    const key = keyOf(item, annexes) ?? `${at}`
    together.set(key, [...(together.get(key) ?? []), item])
  })
  return [...together.values()].flatMap((row) => rowOf(row, annexes))
}

export const countGateRows = (items: readonly GateItem[], annexes: readonly string[]): number =>
  gateRows(items, annexes).length

/** Items with the same key are one row. */
const keyOf = (item: GateItem, annexes: readonly string[]): string | null => {
  if (item.code === 'unfilled') return `unfilled ${item.clause}`
  const annex = annexOf(item, annexes)
  return item.code === 'not-agreed' && annex ? `annex ${annex}` : null
}

const annexOf = ({ clause }: GateItem, annexes: readonly string[]): string | undefined =>
  annexes.find((annex) => clause?.startsWith(`${annex}/`))

const rowOf = (items: readonly GateItem[], annexes: readonly string[]): readonly GateRow[] => {
  const [first] = items
  if (!first) return []
  if (first.code === 'unfilled')
    return [
      { kind: 'unfilled', clause: first.clause, items: items.filter((item) => item.code === 'unfilled') },
    ]
  if (first.code !== 'not-agreed') return [{ kind: 'other', item: first }]
  const annex = annexOf(first, annexes)
  if (!annex) return [{ kind: 'not-agreed', item: first }]
  return [{ kind: 'annex-not-agreed', annex, items: items.filter((item) => item.code === 'not-agreed') }]
}
