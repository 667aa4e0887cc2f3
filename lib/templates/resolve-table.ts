import type { Block, Cell, Inline } from '#lib/document/content.ts'
import type { Row } from '#lib/document/draft.ts'
import { type Facts, spelled } from './facts.ts'
import { formatValue } from './format-value.ts'
import type { Scope } from './scope.ts'
import type { Column, TableDeclaration } from './template.ts'

const NUMBERS = new Set<Column['type']>(['integer', 'decimal', 'percent', 'money'])

/** The template's own rows first, in its order, then those that have been added. */
export function rowsOf(facts: Facts, table: TableDeclaration): readonly Row[] {
  const rows = facts.draft.tables[table.id] ?? []
  const presets = table.presets.map(
    (preset) =>
      rows.find((row) => row.preset === preset.id) ?? { id: preset.id, preset: preset.id, cells: {} },
  )
  return [...presets, ...rows.filter((row) => row.preset === undefined)]
}

export function resolveTable(scope: Scope, id: string): readonly Block[] {
  const { facts } = scope
  const table = facts.tables.get(id)
  if (!table) return []
  const { language } = facts.draft
  const rows = rowsOf(facts, table).filter((row) => !row.struck)
  const label = table.label[language]
  if (rows.length < Math.max(1, table.minRows)) return table.minRows === 0 ? [] : emptyTable(scope, id, label)
  const cells = rows.map((row) => table.columns.map((column) => resolveCell(scope, table, row, column)))
  const gaps = cells
    .flat()
    .filter((cell) =>
      cell.content.some(
        (block) => block.type === 'paragraph' && block.content.some((part) => part.type === 'gap'),
      ),
    ).length
  if (gaps > 0) scope.missing.push({ fact: id, label: `${label} (${gaps})`, reason: 'missing' })
  return [
    {
      type: 'table',
      caption: label,
      header: table.columns.map((column) => headerCell(column.label[language], column)),
      rows: cells,
    },
  ]
}

function emptyTable(scope: Scope, id: string, label: string): readonly Block[] {
  scope.missing.push({ fact: id, label, reason: 'empty-table' })
  return [{ type: 'paragraph', content: [{ type: 'gap', fact: id, label, reason: 'missing' }] }]
}

const paragraph = (content: readonly Inline[]): readonly Block[] =>
  content.length > 0 ? [{ type: 'paragraph', content }] : []

const aligned = (column: Column): { align?: 'right' } => (NUMBERS.has(column.type) ? { align: 'right' } : {})

const headerCell = (label: string, column: Column): Cell => ({
  content: paragraph([{ type: 'text', text: label, origin: 'standard' }]),
  header: true,
  ...aligned(column),
})

function resolveCell(scope: Scope, table: TableDeclaration, row: Row, column: Column): Cell {
  const { draft } = scope.facts
  const preset = table.presets.find((one) => one.id === row.preset)?.cells[column.id]
  if (preset) {
    const isRowHeader = table.columns[0]?.id === column.id
    return {
      content: paragraph([
        { type: 'text', text: spelled(scope.facts, preset[draft.language]), origin: 'standard' },
      ]),
      ...(isRowHeader && { header: true }),
      ...aligned(column),
    }
  }
  const values = (row.cells[column.id] ?? []).filter((value) => String(value).trim() !== '')
  return { content: paragraph(cellText(scope, table, row, column, values)), ...aligned(column) }
}

function cellText(
  scope: Scope,
  table: TableDeclaration,
  row: Row,
  column: Column,
  values: readonly (string | number | readonly string[])[],
): readonly Inline[] {
  const { language } = scope.facts.draft
  const [value] = values
  const fact = `${table.id}:${row.id}:${column.id}`
  if (new Set(values.map((one) => JSON.stringify(one))).size > 1)
    return [{ type: 'gap', fact, label: column.label[language], reason: 'conflict' }]
  if (value === undefined)
    return column.required ? [{ type: 'gap', fact, label: column.label[language], reason: 'missing' }] : []
  return [{ type: 'text', text: formatValue(column, value, language), origin: 'field' }]
}
