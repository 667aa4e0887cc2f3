/** The whole table of a year saved at once: each row for itself, and none over what the one who saves has not seen. */
import type { Actor } from '#lib/access/actor.ts'
import type { Language } from '#lib/i18n/language.ts'
import { cellsOf, mergeCells, readCells } from '#lib/results/result-cells.ts'
import type { ResultContent } from '#lib/results/result-row.ts'
import type { Problems, Words } from '#lib/results/row-form.ts'
import { fail, ok, type Result } from './result.ts'
import { openResult, openResults } from './results.ts'
import { type Denied, saveRow, type Writer } from './yearly-rows.ts'

/** More rows than any office changes at once. */
const MOST_ROWS = 200

/** `seen`: the version whose cells were typed in. */
type TypedRow = { id: string; seen: number; cells: Words }

/** Why nothing was made of a row: it is not one of the table's, or there were too many at once. */
type Lost = 'unknown' | 'full'

/** A row that was not saved: what is wrong in it, what another has made of it, or that it is none. */
export type RowLeft = {
  seen: number
  /** What it was called when it was typed in; null: nobody knows. It may be in the table no more. */
  about: Pick<ResultContent, 'indicator' | 'unit'> | null
  lost: Lost | null
  cells: Words
  problems: Problems
  theirs: { by: Writer; at: Date; isRemoved: boolean; cells: Words } | null
}

export type TableSaved = {
  saved: number
  left: ReadonlyMap<string, RowLeft>
  versions: ReadonlyMap<string, number>
}

type Given = { officeId: string; year: number; language: Language; rows: readonly TypedRow[] }

export const saveResultTable = async (actor: Actor, given: Given): Promise<Result<TableSaved, Denied>> => {
  const opened = await openResults(actor, given.officeId, given.year)
  if (!opened.ok) return opened
  const { mayWrite, rows, municipalities } = opened.value
  if (!mayWrite) return fail('forbidden')
  const parties = municipalities.length > 1 ? municipalities.map(({ id }) => id) : []
  const left = new Map<string, RowLeft>()
  const versions = new Map<string, number>()
  const isThere = ({ id }: TypedRow) => rows.some((row) => row.id === id)
  for (const typed of given.rows.filter((row) => isThere(row) || hasWords(row))) {
    const isFull = versions.size + left.size >= MOST_ROWS
    const known = rows.find(({ id, version }) => id === typed.id && version === typed.seen)?.content
    const before = known ?? (isFull ? null : await contentSeen(actor, typed, given))
    const one = await saveOne(actor, { typed, before, parties, language: given.language, isFull })
    if ('version' in one) versions.set(typed.id, one.version)
    else if ('left' in one) left.set(typed.id, one.left)
  }
  return ok({ saved: versions.size, left, versions })
}

/** In a row that the table does not have there is nothing else to lose. */
const hasWords = ({ cells }: TypedRow): boolean => Object.values(cells).some((words) => words.trim() !== '')

const contentSeen = async (
  actor: Actor,
  { id, seen }: TypedRow,
  { officeId, year }: Given,
): Promise<ResultContent | null> => {
  const opened = await openResult(actor, id)
  // Of another office or year, or never there.
  if (!opened.ok || opened.value.office.id !== officeId || opened.value.year !== year) return null
  return opened.value.versions.find(({ version }) => version === seen)?.content ?? null
}

type One = {
  typed: TypedRow
  before: ResultContent | null
  parties: readonly string[]
  language: Language
  isFull: boolean
}

const saveOne = async (
  actor: Actor,
  { typed, before, parties, language, isFull }: One,
): Promise<{ version: number } | { left: RowLeft } | { unchanged: true }> => {
  const { id, seen, cells } = typed
  if (!before) return { left: leftRow(typed, null, { lost: isFull ? 'full' : 'unknown' }) }
  const read = readCells(before, cells, { parties, language })
  if (read.is === 'unchanged') return { unchanged: true }
  if (isFull) return { left: leftRow(typed, before, { lost: 'full' }) }
  if (read.is === 'wrong') return { left: leftRow(typed, before, { problems: read.problems }) }
  const saved = await saveRow(actor, 'result', { id, seen, content: read.content })
  if (saved.ok) return saved.value
  const now = await openResult(actor, id)
  if (!now.ok) return { left: leftRow(typed, before, { lost: 'unknown' }) }
  const { version, content, by, at, isRemoved } = now.value
  const theirs = cellsOf(content, parties, language)
  const merged = mergeCells(cellsOf(before, parties, language), cells, theirs)
  return {
    left: leftRow({ seen: version, cells: merged }, before, { theirs: { by, at, isRemoved, cells: theirs } }),
  }
}

const leftRow = (
  { seen, cells }: Pick<TypedRow, 'seen' | 'cells'>,
  before: ResultContent | null,
  why: Partial<Pick<RowLeft, 'lost' | 'problems' | 'theirs'>>,
): RowLeft => ({
  seen,
  cells,
  about: before && { indicator: before.indicator, unit: before.unit },
  lost: null,
  problems: {},
  theirs: null,
  ...why,
})
