import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Cell, Table as TableBlock } from '#lib/document/content.ts'
import { cleanText } from './clean-text.ts'
import { columnsOf } from './column-widths.ts'
import { type Context, inside } from './context.ts'
import { textRuns } from './inline-mappers.ts'
import { TEXT_WIDTH } from './page.ts'
import { plainText } from './plain-text.ts'
import type { StyleId } from './styles.ts'

const FIRST_ROW = {
  firstRow: true,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
}

type CellStyles = { text: StyleId; head: StyleId }
const ORDINARY: CellStyles = { text: 'TableText', head: 'TableHead' }
const COMPACT: CellStyles = { text: 'TableTextCompact', head: 'TableHeadCompact' }

export function mapTable(table: TableBlock, context: Context): readonly FileChild[] {
  const hasHeader = table.header.length > 0
  const rows = hasHeader ? [table.header, ...table.rows] : table.rows
  if (!rows.some((row) => row.length > 0)) return []
  const { widths, compact } = columnsOf(rows, hasHeader ? 1 : 0, TEXT_WIDTH)
  const styles: CellStyles = compact ? COMPACT : ORDINARY
  const word = new Table({
    style: 'AgreementTable',
    tableLook: { ...FIRST_ROW, firstRow: hasHeader },
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: rows.map((cells, index) =>
      tableRow(cells, { styles, isHeader: hasHeader && index === 0 }, context),
    ),
  })
  // Word joins two tables that follow each other, and a cell may not end with one.
  return [...caption(table, context), word, new Paragraph({ style: 'AfterTable' })]
}

const caption = (table: TableBlock, context: Context): readonly FileChild[] =>
  cleanText(table.caption).trim() === ''
    ? []
    : [new Paragraph({ style: 'Caption', children: textRuns(table.caption, {}, context) })]

type RowKind = { styles: CellStyles; isHeader: boolean }

const tableRow = (cells: readonly Cell[], kind: RowKind, context: Context): TableRow =>
  new TableRow({
    // The header only: told not to split a row, LibreOffice leaves words of it out at the end of a page.
    cantSplit: kind.isHeader || undefined,
    tableHeader: kind.isHeader || undefined,
    children: cells.map((cell) => tableCell(cell, kind, context)),
  })

function tableCell(cell: Cell, { styles, isHeader }: RowKind, context: Context): TableCell {
  const place = inside(
    { ...context, listLevel: 0 },
    {
      style: isHeader ? styles.head : styles.text,
      alignment: cell.align === 'right' ? AlignmentType.RIGHT : undefined,
    },
  )
  return new TableCell({
    children: cellContent(cell.content, place),
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
  })
}

/** Word refuses a cell without a paragraph. */
function cellContent(blocks: readonly Block[], context: Context): readonly (Paragraph | Table)[] {
  const isEmpty = blocks.every(
    (block) => block.type === 'paragraph' && plainText(block.content).trim() === '',
  )
  if (isEmpty) return [new Paragraph({ style: context.paragraph.style })]
  return context
    .blocks(blocks, context)
    .filter((child) => child instanceof Paragraph || child instanceof Table)
}
