import { AlignmentType, type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Cell, Table as TableBlock } from '#lib/document/content.ts'
import { type Context, inside } from './context.ts'
import { cleanText } from './clean-text.ts'
import { TEXT_WIDTH } from './page.ts'
import { plainText } from './plain-text.ts'
import { columnWidths } from './column-widths.ts'
import { textRuns } from './inline-mappers.ts'

const FIRST_ROW = { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true }

export function mapTable(table: TableBlock, context: Context): readonly FileChild[] {
  const hasHeader = table.header.length > 0
  const rows = hasHeader ? [table.header, ...table.rows] : table.rows
  if (!rows.some((row) => row.length > 0)) return []
  const widths = columnWidths(rows, TEXT_WIDTH)
  const word = new Table({
    style: 'AgreementTable',
    tableLook: { ...FIRST_ROW, firstRow: hasHeader },
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: rows.map((cells, index) => tableRow(cells, hasHeader && index === 0, context)),
  })
  // Word joins two tables that follow each other, and a cell may not end with one.
  return [...caption(table, context), word, new Paragraph({ style: 'AfterTable' })]
}

const caption = (table: TableBlock, context: Context): readonly FileChild[] =>
  cleanText(table.caption).trim() === ''
    ? []
    : [new Paragraph({ style: 'Caption', children: textRuns(table.caption, {}, context) })]

const tableRow = (cells: readonly Cell[], isHeader: boolean, context: Context): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: isHeader || undefined,
    children: cells.map((cell) => tableCell(cell, isHeader, context)),
  })

function tableCell(cell: Cell, isHeader: boolean, context: Context): TableCell {
  const place = inside(context, {
    style: isHeader || cell.header ? 'TableHead' : 'TableText',
    alignment: cell.align === 'right' ? AlignmentType.RIGHT : undefined,
  })
  return new TableCell({
    children: cellContent(cell.content, place),
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
  })
}

/** Word refuses a cell without a paragraph. */
function cellContent(blocks: readonly Block[], context: Context): readonly (Paragraph | Table)[] {
  const isEmpty = blocks.every((block) => block.type === 'paragraph' && plainText(block.content).trim() === '')
  if (isEmpty) return [new Paragraph({ style: context.paragraph.style })]
  return context.blocks(blocks, context).filter((child) => child instanceof Paragraph || child instanceof Table)
}
