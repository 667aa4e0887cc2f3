import { gridCellId } from './grid-cell-id.ts'
import styles from './ResultGrid.module.css'
import type { GridColumn, GridRow, GridTexts } from './result-grid-props.ts'
import { cellField, type TableRowAnswer } from './table-action.ts'

type Props = {
  row: GridRow
  column: GridColumn
  answered: TableRowAnswer | undefined
  texts: GridTexts
  /** For what is pasted. */
  place: { row: number; column: number }
}

/** One field of the table, with what is wrong in it or what another has written there. */
export function GridCell({ row, column, answered, texts, place }: Props) {
  const id = gridCellId(row.id, column.name)
  const value = (answered?.cells ?? row.cells)[column.name] ?? ''
  const problem = answered?.problems[column.name]
  const theirs = answered?.theirs?.cells[column.name] ?? value
  const isOther = theirs !== value
  const shared = {
    id,
    name: cellField(row.id, column.name),
    defaultValue: value,
    'data-row': place.row,
    'data-column': place.column,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby':
      [problem && `${id}-feil`, isOther && `${id}-andre`].filter(Boolean).join(' ') || undefined,
  }
  return (
    <td data-kind={column.kind}>
      <label htmlFor={id}>
        {column.label}
        <span className={styles.hidden}>: {row.indicator}</span>
      </label>
      {column.kind === 'number' ? (
        <input {...shared} inputMode="decimal" autoComplete="off" />
      ) : (
        <textarea {...shared} rows={2} />
      )}
      {problem && (
        <p id={`${id}-feil`} className={styles.error}>
          {texts.problems[problem] ?? problem}
        </p>
      )}
      {isOther && (
        <p id={`${id}-andre`} className={styles.theirs}>
          {texts.conflict.cell} <b>{theirs || texts.conflict.empty}</b>
        </p>
      )}
    </td>
  )
}
