import type { Cell } from '#lib/document/content.ts'
import { inlinesIn, plainText } from './plain-text.ts'

/** Room in a cell beside its text, and the width of a letter in a table, both in twentieths of a point. */
const PADDING = 220
const LETTER = 112
/** A column with more text than this gets higher rows, not more room. */
const WIDEST_TEXT = 42

/**
 * Widths that let the longest word of every column stand unbroken where that is possible, and give the rest of the
 * page to the columns with most text. Fixed, so that Word and LibreOffice print alike.
 */
export function columnWidths(rows: readonly (readonly Cell[])[], total: number): number[] {
  const columns = Array.from({ length: columnCount(rows) }, () => ({ word: 4, text: 4 }))
  for (const cells of rows) measureRow(cells, columns)
  const least = columns.map((column) => column.word * LETTER + PADDING)
  const wish = columns.map((column, index) => Math.max(least[index] ?? 0, Math.min(column.text, WIDEST_TEXT) * LETTER + PADDING))
  return fitted(least, wish, total)
}

const columnCount = (rows: readonly (readonly Cell[])[]): number =>
  Math.max(1, ...rows.map((cells) => cells.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)))

function measureRow(cells: readonly Cell[], columns: { word: number; text: number }[]): void {
  let index = 0
  for (const cell of cells) {
    const column = columns[index]
    index += cell.colspan ?? 1
    if (column === undefined || (cell.colspan ?? 1) > 1) continue
    const text = plainText(inlinesIn(cell.content))
    column.word = Math.max(column.word, ...text.split(/[\s/]+|(?<=-)/).map((word) => Math.min(word.length, WIDEST_TEXT)))
    column.text = Math.max(column.text, text.length)
  }
}

function fitted(least: readonly number[], wish: readonly number[], total: number): number[] {
  const needed = sum(least)
  if (needed >= total) return rounded(least.map((width) => (width * total) / needed), total)
  const extra = wish.map((width, index) => width - (least[index] ?? 0))
  const room = total - needed
  const share = sum(extra)
  return rounded(
    least.map((width, index) => width + (share === 0 ? room / least.length : ((extra[index] ?? 0) * room) / share)),
    total,
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function rounded(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor)
  const rest = total - sum(whole)
  return whole.map((width, index) => (index === whole.length - 1 ? width + rest : width))
}
