import { cellFact, rowFact } from './doc-names.ts'
import type { Answers, Row } from './draft.ts'

/** What reading needs to know of a table: its name, its columns, and the rows the template begins with. */
export type TableOutline = {
  id: string
  columns: readonly { id: string }[]
  presets: readonly { id: string }[]
}

/** Rows of a table: the template's own, then those that were added. */
export function rowsFrom(answers: Answers, added: readonly string[], table: TableOutline): Row[] {
  const row = (id: string): Row => ({
    id,
    cells: Object.fromEntries(
      table.columns.flatMap(({ id: column }) => {
        const values = answers[cellFact(table.id, id, column)]
        return values ? [[column, values]] : []
      }),
    ),
    ...(answers[rowFact(table.id, id)]?.[0] === 'struck' && { struck: true }),
  })
  return [...table.presets.map(({ id }) => ({ ...row(id), preset: id })), ...added.map(row)]
}
