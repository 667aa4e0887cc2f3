import type { LineDifference } from '#lib/document/diff-lines.ts'

/** A line, with the number of its change; or lines that are the same and far from what is changed. */
export type Shown =
  | { kind: 'line'; line: LineDifference; change: number | null }
  | { kind: 'folded'; lines: readonly LineDifference[] }

/** Fewer than this are shown: folding one paragraph saves nobody anything. */
const FEWEST = 2

const placeOf = ({ before, after }: LineDifference) => (after ?? before)?.kind

/** A row under another is one place with it: a table is not gone through row by row. */
const continues = (line: LineDifference, above: LineDifference | undefined): boolean =>
  placeOf(line) === 'row' && (above ? isRow(above) : false)

export const isRow = (line: LineDifference): boolean => ['row', 'head-row'].includes(placeOf(line) ?? '')

/** What is changed, with a line on each side of it to read it by. `first`: number of the first change. */
export function foldLines(lines: readonly LineDifference[], first: number): readonly Shown[] {
  const isNear = (at: number) => [at - 1, at, at + 1].some((one) => lines[one] && lines[one].kind !== 'same')
  const shown: Shown[] = []
  let folded: LineDifference[] = []
  const unfold = () => {
    if (folded.length >= FEWEST) shown.push({ kind: 'folded', lines: folded })
    else shown.push(...folded.map((line): Shown => ({ kind: 'line', line, change: null })))
    folded = []
  }
  lines.forEach((line, at) => {
    if (!isNear(at)) {
      folded.push(line)
      return
    }
    unfold()
    shown.push({ kind: 'line', line, change: null })
  })
  unfold()
  return numbered(shown, first)
}

function numbered(shown: readonly Shown[], first: number): readonly Shown[] {
  let next = first
  let table: number | null = null
  return shown.map((one, at): Shown => {
    if (one.kind === 'folded') return one
    if (!continues(one.line, lineOf(shown[at - 1]))) table = null
    if (one.line.kind === 'same') return one
    const change: number = table ?? next
    next = Math.max(next, change + 1)
    table = isRow(one.line) ? change : null
    return { ...one, change }
  })
}

const lineOf = (one: Shown | undefined) => (one?.kind === 'line' ? one.line : undefined)

/** Places to go to. */
export const countChanged = (lines: readonly LineDifference[]): number =>
  foldLines(lines, 1).reduce(
    (most, one) => (one.kind === 'line' && one.change !== null ? Math.max(most, one.change) : most),
    0,
  )
