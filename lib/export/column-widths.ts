import type { Cell, Inline } from '#lib/document/content.ts'
import { textWidth } from './letter-width.ts'
import { inlinesIn } from './plain-text.ts'

/** Room in a cell beside its text, in twentieths of a point as all widths here. */
const PADDING = 235
/** A column with more text than this gets higher rows, not more room. */
const WIDEST_TEXT = 4700
const NARROWEST = 500
/** How much smaller the text of a crowded table is. */
const COMPACT = 0.85

export type Columns = { widths: number[]; compact: boolean }
type Measure = { word: number; text: number }

/**
 * Widths that let the longest word of every column stand unbroken where that is possible, with smaller text if it
 * takes that, and give the rest of the page to the columns with most text. Fixed, so that Word and LibreOffice
 * print alike.
 */
export function columnsOf(rows: readonly (readonly Cell[])[], headerRows: number, total: number): Columns {
  const columns = Array.from({ length: columnCount(rows) }, () => ({
    word: NARROWEST,
    text: NARROWEST,
  }))
  rows.forEach((cells, index) => {
    measureRow(cells, index < headerRows, columns)
  })
  const compact = sum(columns.map((column) => column.word + PADDING)) > total
  const scale = compact ? COMPACT : 1
  const least = columns.map((column) => column.word * scale + PADDING)
  const wish = columns.map((column) => column.text * scale + PADDING)
  return { widths: fitted(least, wish, total), compact }
}

const columnCount = (rows: readonly (readonly Cell[])[]): number =>
  Math.max(1, ...rows.map((cells) => sum(cells.map((cell) => cell.colspan ?? 1))))

function measureRow(cells: readonly Cell[], bold: boolean, columns: Measure[]): void {
  let index = 0
  for (const cell of cells) {
    const column = columns[index]
    index += cell.colspan ?? 1
    if (column !== undefined && (cell.colspan ?? 1) === 1) measureCell(cell, bold, column)
  }
}

function measureCell(cell: Cell, bold: boolean, column: Measure): void {
  const text = inlinesIn(cell.content).map(printed).join('')
  // Numbers are grouped with spaces that do not break.
  const words = text.split(/[ \n]+|(?<=-)/).map((word) => textWidth(word, bold))
  column.word = Math.max(column.word, ...words.map((width) => Math.min(width, WIDEST_TEXT)))
  column.text = Math.max(column.text, Math.min(textWidth(text, bold), WIDEST_TEXT))
}

/** A gap is bold and stands in brackets; its longest word is measured with them. */
const printed = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.type === 'gap' ? `[Mangler:m ${inline.label}]m` : ' '

function fitted(least: readonly number[], wish: readonly number[], total: number): number[] {
  const needed = sum(least)
  if (needed >= total) return whole(levelled(least, total), total)
  const extra = wish.map((width, index) => width - (least[index] ?? 0))
  const share = sum(extra)
  const part = (index: number) => (share === 0 ? 1 / least.length : (extra[index] ?? 0) / share)
  return whole(
    least.map((width, index) => width + part(index) * (total - needed)),
    total,
  )
}

/** Takes from the widest columns only, so that as few words as possible are broken. */
function levelled(widths: readonly number[], total: number): number[] {
  const ascending = widths.toSorted((one, other) => one - other)
  let left = total
  for (const [index, width] of ascending.entries()) {
    const share = left / (ascending.length - index)
    if (width > share) return widths.map((each) => Math.min(each, share))
    left -= width
  }
  return [...widths]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Whole numbers that still fill the page. */
function whole(widths: readonly number[], total: number): number[] {
  const cut = widths.map(Math.floor)
  return cut.map((width, index) => (index === cut.length - 1 ? width + total - sum(cut) : width))
}
