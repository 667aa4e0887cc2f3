import type { GridRow } from './result-grid-props.ts'
import { isLeft, type TableAnswer } from './table-action.ts'

/** A row that came back unsaved stands last in the form when the table has it no more: what was typed is nowhere else. */
export const withThoseGone = (
  rows: readonly GridRow[],
  answer: TableAnswer | null,
  noName: string,
): readonly GridRow[] => {
  const there = new Set(rows.map(({ id }) => id))
  const gone = Object.entries(answer?.rows ?? {}).flatMap(([id, row]): readonly GridRow[] => {
    if (there.has(id) || !(isLeft(row) || answer?.failure)) return []
    const { indicator, unit } = row.about ?? { indicator: noName, unit: '' }
    return [{ id, indicator, unit, seen: row.seen, cells: row.cells, href: null }]
  })
  return [...rows, ...gone]
}
