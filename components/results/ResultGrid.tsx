'use client'
import { Button } from '@navikt/ds-react/Button'
import { useActionState, useRef } from 'react'
import { GridCell } from './GridCell.tsx'
import { GridTold } from './GridTold.tsx'
import styles from './ResultGrid.module.css'
import type { GridProps, GridRow } from './result-grid-props.ts'
import { cellField, type TableAnswer } from './table-action.ts'
import { usePasting } from './use-pasting.ts'
import { useUnsaved } from './use-unsaved.ts'
import { withThoseGone } from './with-those-gone.ts'

/** The year's whole table as one form, which works as it is; a browser that runs scripts also takes what a spreadsheet copied. */
export function ResultGrid(props: GridProps) {
  const { action, sent, columns, texts } = props
  const form = useRef<HTMLFormElement>(null)
  const [answer, submit, isSending] = useActionState(action, null)
  const rows = withThoseGone(props.rows, answer, texts.lost.noName)
  const unsaved = useUnsaved(form, answer)
  const pasting = usePasting(form, texts.pasted, unsaved)
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={pasting.forget}
      noValidate
      className={styles.form}
      onInput={unsaved}
      onPaste={pasting.paste}
    >
      {answer && <GridTold {...props} rows={rows} answer={answer} />}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <table className={styles.grid}>
        <caption className={styles.hidden}>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.indicator}</th>
            {columns.map(({ name, label, kind }) => (
              <th key={name} scope="col" data-kind={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <OneRow key={`${answer?.attempt ?? 0} ${row.id}`} {...props} row={row} at={at} answer={answer} />
          ))}
        </tbody>
      </table>
      <div className={styles.bar}>
        <Button type="submit" loading={isSending}>
          {texts.submit}
        </Button>
        <p role="status" className={styles.pasted}>
          {pasting.told}
        </p>
        {pasting.undo && (
          <Button type="button" variant="tertiary" size="small" onClick={pasting.undo}>
            {texts.pasted.undo}
          </Button>
        )}
      </div>
    </form>
  )
}

type RowProps = GridProps & { row: GridRow; at: number; answer: TableAnswer | null }

function OneRow({ row, at, answer, columns, texts }: RowProps) {
  const answered = answer?.rows[row.id]
  return (
    <tr>
      <th scope="row">
        <input type="hidden" name={cellField(row.id, 'seen')} value={answered?.seen ?? row.seen} />
        {row.href === null ? row.indicator : <a href={row.href}>{row.indicator}</a>}
        {row.unit && <span className={styles.unit}>{row.unit}</span>}
      </th>
      {columns.map((column, index) => (
        <GridCell
          key={column.name}
          {...{ row, column, answered, texts }}
          place={{ row: at, column: index }}
        />
      ))}
    </tr>
  )
}
