import type { Language } from '#lib/i18n/language.ts'
import { ROW_FAILURES } from './row-action.ts'
import { writerOf } from './theirs-of.ts'

/** A row after an attempt: the version its cells were typed in, and why it was not saved, if it was not. */
export type TableRowAnswer = {
  seen: number
  cells: Readonly<Record<string, string>>
  /** What a row is called that may be in the table no more; null: nobody knows, or it was saved. */
  about: { indicator: string; unit: string } | null
  /** Nothing was made of it: it is not one of the table's, or there were too many at once. */
  lost: 'unknown' | 'full' | null
  /** Codes, by cell. */
  problems: Readonly<Record<string, string>>
  theirs: {
    who: string
    when: string
    isRemoved: boolean
    cells: Readonly<Record<string, string>>
  } | null
}
/** What the form of the whole table answers when not all of it was saved. */
export type TableAnswer = {
  attempt: number
  failure: (typeof ROW_FAILURES)[number] | null
  /** How many rows were. */
  saved: number
  rows: Readonly<Record<string, TableRowAnswer>>
}
/** Goes elsewhere when all of it is saved. */
export type TableAction = (last: TableAnswer | null, form: FormData) => Promise<TableAnswer>

type Typed = { id: string; seen: number; cells: Record<string, string> }

const CELL = /^([0-9a-f-]{36}):(.{1,60})$/

/** `<row>:<cell>`; `<row>:seen` is the version. */
export const cellField = (row: string, cell: string): string => `${row}:${cell}`

export const typedRows = (form: FormData): readonly Typed[] => {
  const rows = new Map<string, Typed>()
  for (const [name, value] of form) {
    const [, id, cell] = CELL.exec(name) ?? []
    if (!id || !cell || typeof value !== 'string') continue
    const row = rows.get(id) ?? { id, seen: 0, cells: {} }
    rows.set(id, row)
    if (cell === 'seen') row.seen = Number(value) || 0
    else row.cells[cell] = value
  }
  return [...rows.values()]
}

const AS_SENT = { about: null, lost: null, problems: {}, theirs: null } as const

/** It was not saved, and what it says is nowhere but here. */
export const isLeft = ({ lost, problems, theirs }: TableRowAnswer): boolean =>
  lost !== null || theirs !== null || Object.keys(problems).length > 0

/** Nothing was saved, and nothing that was typed is lost. */
export const refusedTable = (
  last: TableAnswer | null,
  rows: readonly Typed[],
  failure: string,
): TableAnswer => ({
  attempt: (last?.attempt ?? 0) + 1,
  failure: ROW_FAILURES.find((known) => known === failure) ?? 'failed',
  saved: 0,
  rows: Object.fromEntries(rows.map(({ id, seen, cells }) => [id, { seen, cells, ...AS_SENT }])),
})

type Left = {
  seen: number
  cells: TableRowAnswer['cells']
  about: TableRowAnswer['about']
  lost: TableRowAnswer['lost']
  problems: TableRowAnswer['problems']
  theirs: {
    by: { name: string; organisation: string | null }
    at: Date
    isRemoved: boolean
    cells: TableRowAnswer['cells']
  } | null
}

/** Some rows were not saved: those that were go on from what they are now. */
export const leftTable = (
  last: TableAnswer | null,
  rows: readonly Typed[],
  {
    saved,
    left,
    versions,
  }: { saved: number; left: ReadonlyMap<string, Left>; versions: ReadonlyMap<string, number> },
  language: Language,
): TableAnswer => ({
  attempt: (last?.attempt ?? 0) + 1,
  failure: null,
  saved,
  rows: Object.fromEntries(
    rows.map(({ id, seen, cells }) => {
      const one = left.get(id)
      if (!one) return [id, { seen: versions.get(id) ?? seen, cells, ...AS_SENT }]
      const { theirs } = one
      return [
        id,
        {
          ...one,
          theirs: theirs && {
            ...writerOf(theirs, language),
            isRemoved: theirs.isRemoved,
            cells: theirs.cells,
          },
        },
      ]
    }),
  ),
})
