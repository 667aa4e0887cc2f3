import type { Block } from '#lib/document/content.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { minutesPaper } from '#lib/i18n/texts/minutes-paper.ts'
import { fill } from './clean-text.ts'
import { clockOf } from './invitation-paper.ts'
import { bullets, heading, listed, type Paper, paragraph, plain, strong, tableOf } from './paper.ts'

type Words = (typeof minutesPaper)['nb']
type Language = keyof typeof minutesPaper

/** As `Minutes` of lib/meetings. */
export type MinutesFacts = {
  office: string
  language: Language
  date: string
  from: string
  to: string
  place: string
  attendees: readonly {
    name: string
    role: keyof Words['roles']
    organisation: string | null
    attendance: 'present' | 'absent' | null
  }[]
  others: string
  items: readonly {
    number: number
    title: string
    type: keyof Words['types']
    annexes: readonly { number: number; title: string }[]
    clauseNumber: string | null
    annex: number | null
    note: string
    conclusion: string
    decision: keyof Words['decisions'] | null
    responsible: string
    line: keyof Words['lines'] | null
    due: string | null
  }[]
}

/** What has become of them. Null `sent`: they are being written, and the paper says nothing of approval. */
export type MinutesStanding = {
  hash: string
  sent: {
    on: string
    commentBy: string
    approvals: readonly { by: { partyId: string | null }; on: string }[]
  } | null
  closedOn: string | null
  owners: readonly { id: string; organisation: string }[]
}

/** The minutes, as they are read on the page and printed in Word. */
export function minutesPaperOf(minutes: MinutesFacts, standing: MinutesStanding): Paper {
  const { language } = minutes
  const words = minutesPaper[language]
  const date = formatDate(noon(minutes.date), language)
  return {
    language,
    title: words.title,
    lead: fill(words.lead, { date, from: clockOf(minutes.from), to: clockOf(minutes.to) }),
    office: `Nav ${minutes.office}`,
    running: fill(words.running, { date }),
    mark: standing.sent ? fill(words.mark, { hash: standing.hash.slice(0, 16) }) : '',
    blocks: [
      ...(minutes.place ? [fact(words.place, minutes.place)] : []),
      ...whoWasThere(minutes, words),
      ...minutes.items.flatMap((item) => itemBlocks(item, words, language)),
      ...actionBlocks(minutes, words),
      ...approvalBlocks(standing, words, language),
    ],
  }
}

const fact = (label: string, text: string): Block => paragraph(strong(label), plain(` ${text}`))

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const whoWasThere = ({ attendees, others }: MinutesFacts, words: Words): readonly Block[] => {
  const named = (wanted: MinutesFacts['attendees'][number]['attendance']) =>
    attendees
      .filter(({ attendance }) => attendance === wanted)
      .map(({ name, role, organisation }) =>
        [name, words.roles[role], organisation].filter(Boolean).join(', '),
      )
  const present = [...named('present'), ...linesOf(others)]
  return [
    paragraph(strong(words.present)),
    present.length > 0 ? bullets(present.map((line) => paragraph(line))) : paragraph(words.nobody),
    ...namedUnder(words.absent, named('absent')),
    ...namedUnder(words.unknown, named(null)),
  ]
}

const namedUnder = (label: string, names: readonly string[]): readonly Block[] =>
  names.length > 0 ? [paragraph(strong(label)), bullets(names.map((line) => paragraph(line)))] : []

type Item = MinutesFacts['items'][number]

const itemBlocks = (item: Item, words: Words, language: Language): readonly Block[] => {
  const { number, title, type, note, conclusion, decision } = item
  const said = [
    ...linesOf(note).map((line) => paragraph(line)),
    ...linesOf(conclusion).map((line, at) => (at === 0 ? fact(words.conclusion, line) : paragraph(line))),
    ...(decision ? [paragraph(words.decisions[decision])] : []),
    ...followUp(item, words, language),
  ]
  return [
    heading(`${fill(words.item, { number, title })} (${words.types[type].toLowerCase()})`),
    ...(said.length > 0 ? said : [paragraph(words.nothing)]),
    ...aboutClause(item, words),
    ...annexList(item, words),
  ]
}

const annexList = ({ annexes }: Item, words: Words): readonly Block[] =>
  annexes.map(({ number, title }) => paragraph(fill(words.annex, { number, title })))

const aboutClause = ({ clauseNumber, annex }: Item, words: Words): readonly Block[] => {
  if (clauseNumber === null) return []
  const about = annex === null ? words.about : words.aboutAnnex
  return [paragraph(fill(about, { number: clauseNumber, annex: annex ?? 0 }))]
}

/** One line: «Ansvarlig: … Gjelder: … Frist: …». */
const followUp = ({ responsible, line, due }: Item, words: Words, language: Language): readonly Block[] => {
  const parts: readonly (readonly [string, string])[] = [
    ...(responsible ? [[words.responsible, responsible] as const] : []),
    ...(line ? [[words.line, words.lines[line]] as const] : []),
    ...(due ? [[words.due, formatDate(noon(due), language)] as const] : []),
  ]
  if (parts.length === 0) return []
  return [
    paragraph(
      ...parts.flatMap(([label, text], at) => [
        strong(label),
        plain(` ${text}${at < parts.length - 1 ? '. ' : '.'}`),
      ]),
    ),
  ]
}

/** As `isAction` of lib/meetings. */
const isAction = ({ responsible, due, line, conclusion }: Item): boolean =>
  responsible.trim() !== '' || due !== null || (line !== null && conclusion.trim() !== '')

const actionBlocks = ({ items, language }: MinutesFacts, words: Words): readonly Block[] => {
  const actions = items.filter(isAction)
  if (actions.length === 0) return []
  const { item, what, responsible, due } = words.actionHeads
  return [
    tableOf(
      words.actions,
      [what, responsible, due, item],
      actions.map((one) => [
        one.conclusion || one.title,
        [one.responsible, one.line && words.lines[one.line]].filter(Boolean).join(', '),
        one.due ? formatDate(noon(one.due), language) : '',
        String(one.number),
      ]),
    ),
  ]
}

const approvalBlocks = (
  { sent, closedOn, owners }: MinutesStanding,
  words: Words,
  language: Language,
): readonly Block[] => {
  if (!sent) return []
  const day = (on: string) => formatDate(noon(on), language)
  const who = owners.flatMap(({ id, organisation }) => {
    const approval = sent.approvals.find(({ by }) => by.partyId === id)
    return approval ? [fill(words.approvedBy, { organisation, on: day(approval.on) })] : []
  })
  const said = () => {
    if (closedOn === null) return fill(words.waiting, { on: day(sent.on), by: day(sent.commentBy) })
    return who.length === owners.length
      ? fill(words.byBoth, { who: listed(who, words.and), on: day(closedOn) })
      : fill(words.byTime, { by: day(sent.commentBy), on: day(closedOn) })
  }
  return [heading(words.approval), paragraph(said()), paragraph(words.changesNothing)]
}
