import type { TableAction } from './table-action.ts'

export type GridColumn = { name: string; kind: 'words' | 'number' | 'long'; label: string }
export type GridRow = {
  id: string
  indicator: string
  unit: string
  seen: number
  cells: Readonly<Record<string, string>>
  /** Its own page: source, direction of the goal, measures. Null: it has none, or is in the table no more. */
  href: string | null
}
export type GridTexts = {
  caption: string
  indicator: string
  submit: string
  summary: string
  savedOthers: { one: string; other: string }
  conflict: { title: string; who: string; removed: string; next: string; cell: string; empty: string }
  lost: { title: string; unknown: string; full: string; noName: string }
  problems: Readonly<Record<string, string>>
  failures: Readonly<Record<string, string>>
  pasted: { told: string; leftOut: string; undo: string; undone: string }
}
export type GridProps = {
  action: TableAction
  /** Sent along as they are. */
  sent: Readonly<Record<string, string | number>>
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  texts: GridTexts
}
