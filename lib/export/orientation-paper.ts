import type { Block } from '#lib/document/content.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { orientationPaper } from '#lib/i18n/texts/orientation.ts'
import { fill } from './clean-text.ts'
import { bullets, heading, listed, type Paper, paragraph, tableOf } from './paper.ts'
import { goalInWords, numberIn } from './result-words.ts'
import { shorten } from './shorten.ts'

type Words = (typeof orientationPaper)[Language]

/** One indicator, as the municipality it is told to sees it. */
export type ToldResult = {
  indicator: string
  unit: string
  /** In words; empty: what the number says. */
  goal: string
  target: number | null
  better: 'higher' | 'lower' | null
  /** Of the municipality itself, or of the office where that is the same. */
  result: number | null
  lastYear: number | null
  /** Of the whole, where somebody has given it and it is another number. */
  whole: number | null
  standing: 'reached' | 'missed' | 'no-result' | 'no-goal' | 'unclear'
  comment: string
}

export type OrientationFacts = {
  language: Language
  /** Without «Nav» in front. */
  office: string
  year: number
  /** The day it is made. */
  on: string
  /** Whose council it is for. */
  organisation: string
  owners: readonly string[]
  /** Partner municipalities of the host. */
  partners: readonly string[]
  state: string
  agreement: {
    /** The one that is signed; null: none is. */
    signed: { validFrom: string | null; validTo: string | null; evaluationBy: string | null } | null
    /** A text that is to become the next one. */
    next: 'draft' | 'frozen' | null
  }
  results: readonly ToldResult[]
  summary: string
  ahead: string
  coming: {
    meeting: string | null
    measures: readonly { measure: string; deadline: string }[]
  }
}

/** One page for a council: what the office is, what it is bound by, how it went, and what comes. */
export function orientationPaperOf(facts: OrientationFacts): Paper {
  const { language, office, year, organisation } = facts
  const words = orientationPaper[language]
  const values = { office, year, organisation, date: dateIn(facts)(facts.on) }
  const isDistrict = organisation.startsWith('Bydel ')
  const about = [aboutOffice(facts, words), aboutAgreement(facts, words)].join(' ')
  const next = coming(facts, words)
  const [summary, ahead] = [fewLines(facts.summary), fewLines(facts.ahead)]
  const text = linesOf([about, ...summary, ...next, ...ahead]) + (summary.length > 0 ? HEADING_LINES : 0)
  return {
    language,
    title: fill(words.title, values),
    lead: fill(words.lead, { ...values, body: isDistrict ? words.district : words.council }),
    office: `Nav ${office}`,
    running: fill(words.running, values),
    mark: '',
    blocks: [
      heading(words.about.title),
      paragraph(about),
      ...(summary.length === 0 ? [] : [heading(words.summary), ...summary.map((line) => paragraph(line))]),
      heading(fill(words.results.title, values)),
      ...results(facts, words, PAGE_LINES - text * TEXT_LINE),
      heading(words.coming.title),
      bullets(next.map((line) => paragraph(line))),
      ...ahead.map((line) => paragraph(line)),
    ],
  }
}

/** What the owners write in many short lines would be a page of its own: the last one takes the rest. */
const MOST_LINES = 3

const fewLines = (text: string): readonly string[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const rest = lines.slice(MOST_LINES - 1).join(' ')
  return [...lines.slice(0, MOST_LINES - 1), ...(rest === '' ? [] : [rest])]
}

/** Counted in lines of the table, whose letters are smaller; measured on the page with the longest words there can be. */
const PAGE_LINES = 58
const TEXT_LINE = 1.4
const HEADING_LINES = 2
const LETTERS = { text: 85, cell: 22 } as const

const linesOf = (texts: readonly string[], letters: number = LETTERS.text): number =>
  texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0)

const dateIn =
  ({ language }: OrientationFacts) =>
  (day: string): string =>
    formatDate(noon(day), language)

const aboutOffice = (
  { office, owners, partners, state }: OrientationFacts,
  { about, and }: Words,
): string => {
  const host = owners[0]
  return [
    fill(about.law, { office, municipalities: owners.join(', '), state }),
    ...(host && partners.length > 0 ? [fill(about.host, { host, partners: listed(partners, and) })] : []),
  ].join(' ')
}

function aboutAgreement(facts: OrientationFacts, { about }: Words): string {
  const { signed, next } = facts.agreement
  if (!signed) return [about.none, ...(next ? [about[next]] : [])].join(' ')
  return [
    periodOf(signed, facts, about),
    ...(next ? [next === 'draft' ? about.newDraft : about.frozen] : []),
  ].join(' ')
}

type Signed = NonNullable<OrientationFacts['agreement']['signed']>

const periodOf = ({ validFrom, validTo }: Signed, facts: OrientationFacts, about: Words['about']): string => {
  const date = dateIn(facts)
  if (validTo !== null && validTo < facts.on) return fill(about.expired, { to: date(validTo) })
  if (validFrom === null) return about.undated
  return validTo === null
    ? fill(about.running, { from: date(validFrom) })
    : fill(about.applies, { from: date(validFrom), to: date(validTo) })
}

/** So much that it is still one page. */
const MOST_ROWS = 8
const FEWEST_ROWS = 3
const LONGEST = { indicator: 70, goal: 50, comment: 66, measure: 80 } as const
const MOST_MEASURES = 3

/** As many as there is room for; those with a result come before those without. */
const shownRows = (
  rows: readonly ToldResult[],
  height: (row: ToldResult) => number,
  room: number,
): readonly ToldResult[] => {
  const hasNumber = ({ result, whole }: ToldResult) => result !== null || whole !== null
  const inTurn = [...rows.filter(hasNumber), ...rows.filter((row) => !hasNumber(row))].slice(0, MOST_ROWS)
  const fits = (_row: ToldResult, at: number): boolean =>
    at < FEWEST_ROWS || inTurn.slice(0, at + 1).reduce((sum, row) => sum + height(row), 0) <= room
  const chosen = new Set(inTurn.filter(fits))
  return rows.filter((row) => chosen.has(row))
}

/** `room`: lines the table may have. */
function results(facts: OrientationFacts, words: Words, room: number): readonly Block[] {
  const { results: all, year } = facts
  const said = words.results
  if (all.length === 0) return [paragraph(fill(said.none, { year }))]
  const of = (standing: ToldResult['standing']) => all.filter((row) => row.standing === standing).length
  const [missed, left] = [of('missed'), of('no-result')]
  const height = (row: ToldResult): number =>
    Math.max(...cells(row, facts, words).map((cell) => linesOf(cell.split('\n'), LETTERS.cell)))
  const shown = shownRows(all, height, room)
  const header = [said.indicator, said.goal, String(year), String(year - 1), said.judgement]
  return [
    paragraph(
      [
        counted(all.length, said.count),
        missed === 0 ? said.missedCount.none : counted(missed, said.missedCount),
        ...(left === 0 ? [] : [counted(left, said.left)]),
        ...(shown.length < all.length ? [fill(said.more, { shown: shown.length })] : []),
      ].join(' '),
    ),
    tableOf(
      '',
      header,
      shown.map((row) => cells(row, facts, words)),
    ),
  ]
}

const counted = (count: number, { one, many }: { one: string; many: string }): string =>
  count === 1 ? one : fill(many, { count })

function cells(row: ToldResult, { language }: OrientationFacts, { results: said }: Words): readonly string[] {
  const number = numberIn(language)
  const { indicator, unit, result, whole, lastYear, standing, comment } = row
  const now = [
    ...(result === null ? [] : [number(result)]),
    ...(whole === null ? [] : [fill(said.whole, { value: number(whole) })]),
  ]
  const judged = standing === 'reached' || standing === 'missed' ? said[standing] : ''
  return [
    // The unit once: the columns of numbers are to be narrow.
    [shorten(indicator, LONGEST.indicator), unit && `(${unit})`].filter(Boolean).join(' '),
    shorten(goalInWords(row, language), LONGEST.goal) || '–',
    now.join('\n') || said.noResult,
    lastYear === null ? '–' : number(lastYear),
    [judged, shorten(comment.replaceAll(/\s+/g, ' '), LONGEST.comment)].filter(Boolean).join(' ') || '–',
  ]
}

function coming(facts: OrientationFacts, { coming: said }: Words): readonly string[] {
  const { meeting, measures } = facts.coming
  const { signed } = facts.agreement
  const date = dateIn(facts)
  const isAhead = (day: string | null | undefined): day is string => Boolean(day && day >= facts.on)
  const named = measures
    .slice(0, MOST_MEASURES)
    .map(({ measure, deadline }) =>
      deadline === ''
        ? shorten(measure, LONGEST.measure)
        : fill(said.measure, { measure: shorten(measure, LONGEST.measure), date: date(deadline) }),
    )
  const lines = [
    ...(meeting ? [fill(said.meeting, { date: date(meeting) })] : []),
    ...(isAhead(signed?.evaluationBy) ? [fill(said.evaluation, { date: date(signed.evaluationBy) })] : []),
    ...(isAhead(signed?.validTo) ? [fill(said.expires, { date: date(signed.validTo) })] : []),
    ...(named.length > 0 ? [fill(said.measures, { measures: named.join('; ') })] : []),
  ]
  return lines.length > 0 ? lines : [said.nothing]
}
