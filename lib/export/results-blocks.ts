/** The result table of 3.5 as it goes with an agenda: every indicator, with a column for each municipality of the office. */
import type { Block } from '#lib/document/content.ts'
import type { Language } from '#lib/i18n/language.ts'
import { orientationPaper } from '#lib/i18n/texts/orientation.ts'
import { resultsBlocks } from '#lib/i18n/texts/results-blocks.ts'
import { fill } from './clean-text.ts'
import type { ToldResult } from './orientation-paper.ts'
import { heading, listed, paragraph, tableOf } from './paper.ts'
import { type Goal, goalInWords, numberIn } from './result-words.ts'

export type MeetingResults = {
  year: number
  /** Of the item on the agenda that they are for. */
  item: number
  /** Host before partners. More than one: each has a column. */
  municipalities: readonly { id: string; organisation: string }[]
  rows: readonly (Goal & {
    indicator: string
    result: Amounts
    lastYear: Amounts
    standing: ToldResult['standing']
    /** Parties for whom it is not as good as the goal. */
    missedBy: readonly string[]
    comment: string
  })[]
}
/** `by`: of each municipality, by its party. */
type Amounts = { whole: number | null; by: Readonly<Record<string, number>> }
type Row = MeetingResults['rows'][number]

/** Nothing when there is no indicator. */
export function resultsBlocksOf(results: MeetingResults, language: Language): readonly Block[] {
  if (results.rows.length === 0) return []
  const words = resultsBlocks[language]
  const { indicator, goal, judgement } = orientationPaper[language].results
  const columns = columnsOf(results, language)
  const header = [indicator, goal, ...columns.map(({ name }) => name), judgement]
  const rows = results.rows.map((row) => [
    [row.indicator, row.unit && `(${row.unit})`].filter(Boolean).join(' '),
    goalInWords(row, language) || '–',
    ...columns.map(({ of }) => cell(row, of, results.year, language)),
    judged(row, results, language),
  ])
  const title = fill(words.title, { year: results.year, number: results.item })
  return [heading(title), paragraph(words.lead), tableOf('', header, rows)]
}

type Column = { name: string; of: (amounts: Amounts) => number | null }

/** The whole has a column of its own where somebody has given its number: numbers of municipalities are never added up. */
function columnsOf({ municipalities, rows, year }: MeetingResults, language: Language): readonly Column[] {
  const words = resultsBlocks[language]
  const whole = ({ whole: value }: Amounts) => value
  if (municipalities.length < 2) return [{ name: fill(words.result, { year }), of: whole }]
  const isGiven = rows.some(({ result, lastYear }) => result.whole !== null || lastYear.whole !== null)
  return [
    ...municipalities.map(({ id, organisation }) => ({
      name: organisation.replace(/ (?:kommune|herad)$/i, ''),
      of: ({ by }: Amounts) => by[id] ?? null,
    })),
    ...(isGiven ? [{ name: words.whole, of: whole }] : []),
  ]
}

/** This year's number over last year's. */
function cell({ result, lastYear }: Row, of: Column['of'], year: number, language: Language): string {
  const number = numberIn(language)
  const [now, before] = [of(result), of(lastYear)]
  return [
    now === null ? '–' : number(now),
    ...(before === null
      ? []
      : [fill(resultsBlocks[language].before, { year: year - 1, value: number(before) })]),
  ].join('\n')
}

function judged({ standing, missedBy, comment }: Row, results: MeetingResults, language: Language): string {
  const words = orientationPaper[language].results
  const names = results.municipalities
    .filter(({ id }) => missedBy.includes(id))
    .map(({ organisation }) => organisation)
  const missed =
    names.length > 0 && results.municipalities.length > 1
      ? fill(resultsBlocks[language].missedBy, { names: listed(names, orientationPaper[language].and) })
      : words.missed
  const said = standing === 'reached' ? words.reached : standing === 'missed' ? missed : ''
  return [said, comment].filter(Boolean).join(' ') || '–'
}
