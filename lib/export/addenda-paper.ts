import type { Block } from '#lib/document/content.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { minutesPaper } from '#lib/i18n/texts/minutes-paper.ts'
import { fill } from './clean-text.ts'
import { heading, type Paper, paragraph, plain, strong } from './paper.ts'

export type AddendaFacts = {
  /** Without «Nav» in front. */
  office: string
  language: keyof typeof minutesPaper
  /** The meeting's. */
  date: string
  minutes: { hash: string; closedOn: string }
  /** In the order they were written. */
  addenda: readonly { text: string; on: string; name: string }[]
}

/** What has been added to minutes since they became final: a paper beside theirs, which is never made anew. */
export function addendaPaperOf({ office, language, date, minutes, addenda }: AddendaFacts): Paper {
  const words = minutesPaper[language].addenda
  const day = (on: string): string => formatDate(noon(on), language)
  const values = { date: day(date), on: day(minutes.closedOn) }
  return {
    language,
    title: words.title,
    lead: fill(words.lead, values),
    office: `Nav ${office}`,
    running: fill(words.running, values),
    mark: fill(words.mark, { hash: minutes.hash.slice(0, 16) }),
    blocks: [
      paragraph(fill(words.about, values)),
      paragraph(strong(words.code), plain(` ${minutes.hash}`)),
      ...addenda.flatMap(({ text, on, name }, at): readonly Block[] => [
        heading(fill(words.one, { number: at + 1, date: day(on) })),
        ...linesOf(text).map((line) => paragraph(line)),
        paragraph(fill(words.by, { name, date: day(on) })),
      ]),
    ],
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
