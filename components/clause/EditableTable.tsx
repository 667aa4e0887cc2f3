'use client'

import { ArrowUndoIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { cellFact, rowFact } from '#lib/document/doc-names.ts'
import type { Row, Value } from '#lib/document/draft.ts'
import { spelled, valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import { rowsOf } from '#lib/templates/resolve-table.ts'
import type { Column, TableDeclaration } from '#lib/templates/template.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { ValueInput } from './FieldInput.tsx'
import { useClause } from './use-clause.ts'

/** A table of the template: its own rows can be struck, others added and taken away. Each row is a card on a phone. */
export function EditableTable({ table: id }: { table: string }) {
  const { facts, canWrite, connection, language, ui } = useClause()
  const t = useTranslations('clause')
  const table = facts.tables.get(id)
  if (!table) return null
  const rows = rowsOf(facts, table)
  return (
    <div className={styles.tableBlock} id={id} data-wide={table.columns.length > 4 || undefined}>
      <table className={styles.table}>
        <caption>
          {table.label[language]}
          {table.help && <span className={styles.muted}>{table.help[ui]}</span>}
        </caption>
        {rows.length > 0 && <Head table={table} />}
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={row.id} table={table} row={row} number={index + 1} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.emptyTable}>{t('emptyTable')}</p>}
      {canWrite && (
        <Button
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => connection?.addRow(id)}
        >
          {t('addRow')}
        </Button>
      )}
    </div>
  )
}

function Head({ table }: { table: TableDeclaration }) {
  const { canWrite, language } = useClause()
  const t = useTranslations('clause')
  return (
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th key={column.id} scope="col" lang={language}>
            {column.label[language]}
          </th>
        ))}
        {canWrite && (
          <th scope="col">
            <span className={styles.visuallyHidden}>{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

type RowProps = { table: TableDeclaration; row: Row; number: number }

function TableRow({ table, row, number }: RowProps) {
  const { canWrite, facts } = useClause()
  const t = useTranslations('clause')
  return (
    <tr data-struck={row.struck || undefined}>
      {table.columns.map((column) => (
        <TableCell key={column.id} table={table} row={row} column={column} number={number} />
      ))}
      {canWrite && (
        <td className={styles.rowAction}>
          <BothValues
            fact={rowFact(table.id, row.id)}
            label={t('rowShort', { number })}
            values={valuesOf(facts, rowFact(table.id, row.id))}
            words={(value) => t(value === 'struck' ? 'valueStruck' : 'valueKept')}
          >
            <RowAction table={table} row={row} number={number} />
          </BothValues>
        </td>
      )}
    </tr>
  )
}

function RowAction({ table, row, number }: RowProps) {
  const { answer, connection, language } = useClause()
  const t = useTranslations('clause')
  if (row.preset === undefined)
    return (
      <Button
        size="xsmall"
        variant="tertiary"
        icon={<TrashIcon aria-hidden />}
        aria-label={t('removeRow', { number })}
        onClick={() => connection?.removeRow(table.id, row.id)}
      >
        {t('removeShort')}
      </Button>
    )
  const first =
    Object.values(table.presets.find((preset) => preset.id === row.preset)?.cells ?? {})[0]?.[language] ?? ''
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      icon={row.struck ? <ArrowUndoIcon aria-hidden /> : undefined}
      aria-label={t(row.struck ? 'restoreRow' : 'strikeRow', { name: first })}
      onClick={() => answer(rowFact(table.id, row.id), row.struck ? 'kept' : 'struck')}
    >
      {t(row.struck ? 'takeBackIn' : 'strikeShort')}
    </Button>
  )
}

function TableCell({ table, row, column, number }: RowProps & { column: Column }) {
  const { facts, language } = useClause()
  const preset = table.presets.find((one) => one.id === row.preset)?.cells[column.id]
  const label = column.label[language]
  if (preset)
    return (
      <th scope="row" data-label={label} lang={language}>
        <span>{spelled(facts, preset[language])}</span>
      </th>
    )
  return <AnswerCell table={table} row={row} column={column} number={number} />
}

/** A cell that the parties fill in. */
function AnswerCell({ table, row, column, number }: RowProps & { column: Column }) {
  const { facts, canWrite, language, ui } = useClause()
  const t = useTranslations('clause')
  const fact = cellFact(table.id, row.id, column.id)
  const values = valuesOf(facts, fact)
  const words = (value: Value) => formatValue(column, value, language)
  const label = t('cellLabel', { column: column.label[ui], row: t('rowShort', { number }) })
  const isOpen = canWrite && !row.struck
  return (
    <td
      data-label={column.label[language]}
      id={fact}
      data-part={fact}
      data-empty={(isOpen && values.length === 0 && column.required) || undefined}
    >
      <BothValues fact={fact} label={label} values={values} words={words}>
        {isOpen ? (
          <ValueInput
            fact={fact}
            field={column}
            values={values}
            label={label}
            placeholder={column.type === 'choice' ? t('notChosen') : ''}
          />
        ) : (
          <span>{values.map(words).join(', ')}</span>
        )}
      </BothValues>
    </td>
  )
}
