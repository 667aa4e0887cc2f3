/** The partnership's year: what comes when, from the meetings, the agreement, the usual year and the office's own. */
import { LANGUAGES } from '#lib/i18n/language.ts'
import { year as words } from '#lib/i18n/texts/year.ts'

/** The usual year, as the guide and the owners' own routines have it; each office changes it as it likes. */
export const USUAL_TASKS = [
  { code: 'count', kind: 'deadline', month: 1, day: null },
  { code: 'letters', kind: 'task', month: 2, day: null },
  { code: 'internal-control', kind: 'task', month: 4, day: null },
  { code: 'evaluate', kind: 'task', month: 5, day: null },
  { code: 'council', kind: 'task', month: 6, day: null },
  { code: 'budget', kind: 'task', month: 9, day: null },
  { code: 'plans', kind: 'task', month: 10, day: null },
  { code: 'annexes', kind: 'task', month: 12, day: null },
] as const
export type UsualTask = (typeof USUAL_TASKS)[number]['code']

export type YearTask = {
  /** What it is marked as done by: the office's own id, or the usual one's code. */
  key: string
  code: UsualTask | null
  /** Empty: the usual one's name. */
  title: string
  kind: 'deadline' | 'task'
  month: number
  /** Null: some time in the month. */
  day: number | null
}

/**
 * What an office has stored of its own. `removedFrom`: the first year it is taken out of; null: it is in every year.
 * `version`: how many times it has been changed.
 */
export type StoredTask = YearTask & { removedFrom: number | null; version: number }

/** Dates that the meetings and the agreement set. */
export type YearDate = {
  code: 'meeting' | 'items-by' | 'invitation-by' | 'valid-to'
  on: string
  href: string | null
}

export type YearItem =
  | ({ type: 'task'; isDone: boolean } & YearTask)
  | ({ type: 'date'; key: string; kind: 'meeting' | 'deadline'; month: number; day: number } & YearDate)

/** The usual year with the office's changes in it, and its own; also what has been taken out. */
export const allTasksOf = (stored: readonly StoredTask[]): readonly StoredTask[] => {
  const usual = USUAL_TASKS.map((one): StoredTask => {
    const changed = stored.find(({ code }) => code === one.code)
    const asItIs = { ...one, key: one.code, title: '', removedFrom: null, version: 0 }
    return changed ? { ...changed, key: one.code } : asItIs
  })
  return [...usual, ...stored.filter(({ code }) => code === null)]
}

export const isRemovedIn = ({ removedFrom: from }: Pick<StoredTask, 'removedFrom'>, year: number): boolean =>
  from !== null && year >= from

export const tasksOf = (stored: readonly StoredTask[], year: number): readonly YearTask[] =>
  allTasksOf(stored)
    .filter((task) => !isRemovedIn(task, year))
    .map(asTask)

/** What was taken out of that year, or of one before it. */
export const removedIn = (stored: readonly StoredTask[], year: number): readonly YearTask[] =>
  allTasksOf(stored)
    .filter((task) => isRemovedIn(task, year))
    .map(asTask)

const asTask = ({ removedFrom: _removedFrom, version: _version, ...task }: StoredTask): YearTask => task

/** Empty when the words are the usual ones, in either language and of any year: such a name follows the reader. */
export const ownTitle = (code: UsualTask | null, title: string): string => {
  const written = title.trim()
  const isUsual =
    code !== null && LANGUAGES.some((language) => isSaying(words[language].usual[code], written))
  return isUsual ? '' : title
}

/** `usual` may have a place for a year in it. */
const isSaying = (usual: string, written: string): boolean => {
  const [before = '', after = ''] = usual.split('{last}')
  const inPlace = written.slice(before.length, written.length - after.length)
  return written === usual.replace('{last}', inPlace) && /^(\d{4})?$/.test(inPlace)
}

/** In the order they come; what is only set to a month comes after that month's dates. */
export const yearOf = (
  year: number,
  tasks: readonly YearTask[],
  dates: readonly YearDate[],
  done: ReadonlySet<string>,
): readonly YearItem[] =>
  [
    ...tasks.map((task): YearItem => ({ type: 'task', ...task, isDone: done.has(task.key) })),
    ...dates.filter(({ on }) => on.startsWith(`${year}-`)).map(dateItem),
  ].toSorted((one, other) => orderOf(one) - orderOf(other))

const dateItem = (date: YearDate): YearItem => {
  const [, month = 1, day = 1] = date.on.split('-').map(Number)
  const kind = date.code === 'meeting' ? 'meeting' : 'deadline'
  return { type: 'date', key: `${date.code} ${date.on} ${date.href ?? ''}`, kind, month, day, ...date }
}

const LAST = 32

const orderOf = ({ month, day }: Pick<YearItem, 'month' | 'day'>): number => month * 100 + (day ?? LAST)

/** The day the item is over: the month's last where no day is set. */
export const dayOf = (year: number, { month, day }: Pick<YearItem, 'month' | 'day'>): string => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${two(month)}-${two(Math.min(day ?? last, last))}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The list's headings: the months each of them names. */
export const PARTS = [
  { from: 1, to: 5 },
  { from: 6, to: 8 },
  { from: 9, to: 12 },
] as const

/** First one that is not over and not done. */
export const nextIn = (year: number, items: readonly YearItem[], today: string): YearItem | undefined =>
  items.find((item) => dayOf(year, item) >= today && !(item.type === 'task' && item.isDone))

/** Was over before the office came here: nobody has missed it, and nobody can tell whether it was done. */
export const isBefore = (year: number, item: YearItem, since: string): boolean =>
  dayOf(year, item) < since && !(item.type === 'task' && item.isDone)

/** How far round the year it is, from 0 to 1; the middle of the month where no day is set. */
export const turnOf = (year: number, { month, day }: Pick<YearItem, 'month' | 'day'>): number => {
  const start = Date.UTC(year, 0, 1)
  return (Date.UTC(year, month - 1, day ?? 15) - start) / (Date.UTC(year + 1, 0, 1) - start)
}

/** Marks that would cover each other stand further out: which ring each is on, from 0. */
export const ringsOf = (turns: readonly number[], apart: number): readonly number[] => {
  const last: number[] = []
  return turns.map((turn) => {
    const free = last.findIndex((before) => turn - before >= apart)
    const ring = free < 0 ? last.length : free
    last[ring] = turn
    return ring
  })
}
