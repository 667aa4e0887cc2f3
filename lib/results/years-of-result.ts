/** An indicator through the years: what was typed for the year before, and the rows it has gone on from. */
import { type Amounts, hasAmounts, NO_AMOUNTS, type ResultContent } from './result-row.ts'

export type YearOfResult = { year: number; amounts: Amounts }

type Row = { id: string; year: number; previousId: string | null; content: ResultContent }

/** Oldest first, this year last; years without a number are left out, but never this one. */
export const yearsOfResult = (row: Row, all: readonly Row[], most = 5): readonly YearOfResult[] => {
  const years: YearOfResult[] = [{ year: row.year, amounts: row.content.result }]
  let at: Row | undefined = row
  while (at && years.length < most) {
    const before: Row | undefined = all.find(({ id }) => id === at?.previousId)
    const amounts: Amounts =
      before && hasAmounts(before.content.result) ? before.content.result : at.content.lastYear
    years.unshift({ year: at.year - 1, amounts })
    at = before
  }
  return years.filter(({ year, amounts }) => year === row.year || hasAmounts(amounts))
}

/** «I fjor»: from last year's row where it has a result, else as typed. */
export const lastYearOf = (row: Row, all: readonly Row[]): Amounts =>
  yearsOfResult(row, all).find(({ year }) => year === row.year - 1)?.amounts ?? NO_AMOUNTS
