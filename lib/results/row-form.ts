/** Rows as forms have them: words in, words out. What is wrong is told field by field, and the words stay. */
import { isDay } from '#lib/agreements/calendar-day.ts'
import type { Language } from '#lib/i18n/language.ts'
import { EMPTY_MEASURE, isNearYear, type MeasureContent, measureContent } from './measure-row.ts'
import { readNumber, writeNumber } from './numbers.ts'
import { type OrientationContent, orientationContent } from './orientation-row.ts'
import { impossibleNumber } from './possible-number.ts'
import { type Amounts, type ResultContent, resultContent } from './result-row.ts'

export type Words = Readonly<Record<string, string>>
/** `missing`, `number`, `negative`, `percent`, `long`, `choice`, `day`, `far`: the interface has the words. */
export type Problems = Readonly<Record<string, string>>
export type ReadForm<Content> = { ok: true; content: Content } | { ok: false; problems: Problems }

const AMOUNTS = ['result', 'lastYear'] as const

/** `result` for the whole, `result.<party>` for a municipality. */
export const amountField = (name: (typeof AMOUNTS)[number], partyId: string | null): string =>
  partyId === null ? name : `${name}.${partyId}`

type Issue = { path: readonly PropertyKey[]; code: string }

const problemsOf = (issues: readonly Issue[]): Problems =>
  Object.fromEntries(issues.map(({ path, code }) => [String(path[0]), PROBLEM[code] ?? 'choice']))
const PROBLEM: Readonly<Record<string, string>> = { too_small: 'missing', too_big: 'long', custom: 'day' }

/** `parties`: the municipalities that have a column of their own. */
export const readResultForm = (words: Words, parties: readonly string[]): ReadForm<ResultContent> => {
  const problems: Record<string, string> = {}
  const numberIn = (field: string): number | null => {
    const text = (words[field] ?? '').trim()
    const number = text === '' ? null : readNumber(text)
    const wrong = number === null ? text !== '' && 'number' : impossibleNumber(number, words.unit ?? '')
    if (wrong) problems[field] = wrong
    return number
  }
  const amountsIn = (name: (typeof AMOUNTS)[number]): Amounts => {
    const by = parties.map((id) => [id, numberIn(amountField(name, id))] as const)
    return {
      whole: numberIn(name),
      by: Object.fromEntries(by.flatMap(([id, value]) => (value === null ? [] : [[id, value]]))),
    }
  }
  const parsed = resultContent.safeParse({
    ...pick(words, ['indicator', 'source', 'unit', 'goal', 'comment', 'measure']),
    line: words.line || null,
    target: numberIn('target'),
    better: words.better || null,
    scope: words.scope || 'whole',
    result: amountsIn('result'),
    lastYear: amountsIn('lastYear'),
  })
  return answered(parsed, problems)
}

/** The row as somebody has changed it. Numbers without a field stay: last year's where its own row has it, and those of a municipality that has left. */
export const readResultChange = (
  words: Words,
  {
    content,
    parties,
    isLastYearKnown,
  }: { content: ResultContent; parties: readonly string[]; isLastYearKnown: boolean },
): ReadForm<ResultContent> => {
  const read = readResultForm(words, parties)
  if (!read.ok) return read
  const result = withOthers(content.result, read.content.result, parties)
  const lastYear = isLastYearKnown
    ? content.lastYear
    : withOthers(content.lastYear, read.content.lastYear, parties)
  return { ok: true, content: { ...read.content, result, lastYear } }
}

const withOthers = (before: Amounts, given: Amounts, parties: readonly string[]): Amounts => {
  const others = Object.entries(before.by).filter(([id]) => !parties.includes(id))
  return { ...given, by: { ...Object.fromEntries(others), ...given.by } }
}

type Parsed<Content> =
  | { success: true; data: Content }
  | { success: false; error: { issues: readonly Issue[] } }

const answered = <Content>(parsed: Parsed<Content>, problems: Problems): ReadForm<Content> => {
  if (!parsed.success) return { ok: false, problems: { ...problemsOf(parsed.error.issues), ...problems } }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, content: parsed.data }
}

const pick = (words: Words, names: readonly string[]): Words =>
  Object.fromEntries(names.map((name) => [name, words[name] ?? '']))

export const wordsOfResult = (content: ResultContent, language: Language): Words => {
  const { indicator, line, source, unit, goal, target, better, scope, comment, measure } = content
  const said = (number: number | null): string => (number === null ? '' : writeNumber(number, language))
  const amounts = AMOUNTS.flatMap((name) => [
    [name, said(content[name].whole)],
    ...Object.entries(content[name].by).map(([id, value]) => [amountField(name, id), said(value)]),
  ])
  return {
    ...{ indicator, source, unit, goal, scope, comment, measure },
    line: line ?? '',
    better: better ?? '',
    target: said(target),
    ...Object.fromEntries(amounts),
  }
}

/** `year`: of the plan. `before`: the deadline it has; one that has gone along from earlier years is let be. */
export const readMeasureForm = (
  words: Words,
  { year, before }: { year: number; before: string },
): ReadForm<MeasureContent> => {
  const { deadline = '' } = words
  const isFar = deadline !== before && isDay(deadline) && !isNearYear(deadline, year)
  return answered(
    measureContent.safeParse({
      ...pick(words, ['goal', 'measure', 'owner', 'deadline', 'comment']),
      line: words.line || null,
      status: words.status || EMPTY_MEASURE.status,
    }),
    isFar ? { deadline: 'far' } : {},
  )
}

export const wordsOfMeasure = ({ line, ...content }: MeasureContent): Words => ({
  ...content,
  line: line ?? '',
})

export const readOrientationForm = (words: Words): ReadForm<OrientationContent> =>
  answered(orientationContent.safeParse(pick(words, ['summary', 'ahead'])), {})

/** What a change changed: the names of its fields. */
export const changedFields = (before: Words, after: Words): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => (before[name] ?? '') !== (after[name] ?? ''),
  )
