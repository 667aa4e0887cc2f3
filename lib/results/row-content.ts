/** What the rows of each yearly table hold. */
import type { z } from 'zod'
import { isOpen, type MeasureContent, measureContent } from './measure-row.ts'
import { orientationContent } from './orientation-row.ts'
import { nameKey, type ResultContent, resultContent, rolledResult } from './result-row.ts'

export const ROW_CONTENT = {
  result: resultContent,
  measure: measureContent,
  orientation: orientationContent,
} as const
export type RowKind = keyof typeof ROW_CONTENT
export type RowContent<Kind extends RowKind = RowKind> = z.infer<(typeof ROW_CONTENT)[Kind]>

/** Tables whose rows go on into the next year. */
export type RollingKind = 'result' | 'measure'

type Rolling<Kind extends RollingKind> = {
  /** What the next year's row begins with; null: it stays in its own year. */
  roll: (content: RowContent<Kind>) => RowContent<Kind> | null
  /** The same thing in two years. */
  name: (content: RowContent<Kind>) => string
}

export const ROLLING: { readonly [Kind in RollingKind]: Rolling<Kind> } = {
  result: { roll: rolledResult, name: ({ indicator }: ResultContent) => nameKey(indicator) },
  measure: {
    roll: (content: MeasureContent) => (isOpen(content) ? content : null),
    name: ({ measure }: MeasureContent) => nameKey(measure),
  },
}

type Row<Content> = { id: string; source: string | null; previousId: string | null; content: Content }

/** What of last year's has no place in this year's table yet. Never what is there already, under the same name. */
export const rowsToRoll = <Kind extends RollingKind>(
  kind: Kind,
  lastYear: readonly Row<RowContent<Kind>>[],
  /** With those that were taken out: they are not brought back by this. */
  thisYear: readonly Row<RowContent<Kind>>[],
): readonly { previous: Row<RowContent<Kind>>; content: RowContent<Kind> }[] => {
  const { roll, name }: Rolling<Kind> = ROLLING[kind]
  return lastYear.flatMap((previous) => {
    const isThere = thisYear.some(
      (row) =>
        row.previousId === previous.id ||
        (row.source !== null && row.source === previous.source) ||
        name(row.content) === name(previous.content),
    )
    const content = isThere ? null : roll(previous.content)
    return content ? [{ previous, content }] : []
  })
}

/** The row of the year before that a new one goes on from, unless another has done so. */
export const previousOf = <Kind extends RollingKind>(
  kind: Kind,
  row: { source: string | null; content: RowContent<Kind> },
  lastYear: readonly Row<RowContent<Kind>>[],
  thisYear: readonly Row<RowContent<Kind>>[],
): string | null => {
  const { name }: Rolling<Kind> = ROLLING[kind]
  const taken = new Set(thisYear.map(({ previousId }) => previousId))
  const found = lastYear.find(
    (previous) =>
      !taken.has(previous.id) &&
      ((row.source !== null && row.source === previous.source) ||
        name(previous.content) === name(row.content)),
  )
  return found?.id ?? null
}
