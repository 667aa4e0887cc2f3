import type { Block } from '#lib/document/content.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import { fill } from './clean-text.ts'
import { bullets, type Paper, paragraph, plain, strong, tableOf } from './paper.ts'
import { type MeetingResults, resultsBlocksOf } from './results-blocks.ts'

type Words = (typeof invitationPaper)['nb']

export type InvitationFacts = {
  /** Without «Nav» in front. */
  office: string
  plan: { date: string; from: string; to: string; place: string; link: string; language: 'nb' | 'nn' }
  /** Who answers for the agenda. */
  leader: string | null
  people: readonly {
    name: string
    role: keyof Words['roles']
    organisation: string | null
    /** Null: no answer yet. */
    reply: { answer: 'coming' | 'absent'; note: string; saidBy: string | null } | null
  }[]
  /** Those who have no account: a line each, as it was written. */
  others: readonly string[]
  items: readonly {
    id: string
    title: string
    type: keyof Words['types']
    minutes: number
    note: string
    annexes: readonly { number: number; title: string; isNew: boolean }[]
  }[]
  /** Annexes that the invitation before had. Null `itemNumber`: the item is gone as well. */
  takenOut: readonly { number: number; title: string; itemNumber: number | null }[]
  available: number
  /** For the item about the year's goals, where there is one. */
  results: MeetingResults | null
  status: {
    validTo: string | null
    isRunning: boolean
    agreed: number
    total: number
    deviations: readonly string[]
    lastEvaluated: string | null
    changed: { since: string; places: readonly ({ number: string } | { annex: number })[] } | null
  } | null
}

export const clockOf = (time: string): string => time.replace(':', '.')

/** When, where, who and what: one page that can be sent as it is. */
export function invitationPaperOf(facts: InvitationFacts): Paper {
  const { plan, office } = facts
  const words = invitationPaper[plan.language]
  const date = formatDate(noon(plan.date), plan.language)
  return {
    language: plan.language,
    title: words.title,
    lead: leadOf(facts, words),
    office: `Nav ${office}`,
    running: fill(words.running, { date }),
    mark: '',
    blocks: [
      ...whereAndWho(facts, words),
      agenda(facts, words),
      ...timeTaken(facts, words),
      ...aboutAnnexes(facts, words),
      paragraph(words.absence),
      ...(facts.results ? resultsBlocksOf(facts.results, plan.language) : []),
    ],
  }
}

/** Only where the time is enough: that it is not is the NAV leader's to mend, and is said where the agenda is made. */
function timeTaken({ items, available }: InvitationFacts, { total }: Words): readonly Block[] {
  const planned = items.reduce((sum, { minutes }) => sum + minutes, 0)
  return planned <= available ? [paragraph(fill(total, { planned, available }))] : []
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const leadOf = ({ plan: { date, from, to, language } }: InvitationFacts, { lead }: Words): string => {
  const weekday = new Intl.DateTimeFormat(LANGUAGE_TAG[language], {
    weekday: 'long',
    timeZone: 'Europe/Oslo',
  }).format(noon(date))
  const day = formatDate(noon(date), language)
  return capital(fill(lead, { weekday, date: day, from: clockOf(from), to: clockOf(to) }))
}

const fact = (label: string, text: string): Block => paragraph(strong(label), plain(` ${text}`))

function whereAndWho({ plan, people, others, leader }: InvitationFacts, words: Words): readonly Block[] {
  const lineOf = ({ name, role, organisation }: InvitationFacts['people'][number]) =>
    [name, words.roles[role], organisation].filter(Boolean).join(', ')
  const who = people.filter(({ reply }) => reply?.answer !== 'absent').map(lineOf)
  const absent = people.flatMap((one) =>
    one.reply?.answer === 'absent'
      ? [[lineOf(one), saidOf(one.reply, words)].filter(Boolean).join(': ')]
      : [],
  )
  return [
    fact(words.place, plan.place || words.online),
    ...(plan.link ? [fact(words.link, plan.link)] : []),
    ...(leader ? [fact(words.leader, fill(words.leaderIs, { name: leader }))] : []),
    ...(who.length + others.length > 0
      ? [paragraph(strong(words.called)), bullets([...who, ...others].map((name) => paragraph(name)))]
      : []),
    ...(absent.length > 0
      ? [paragraph(strong(words.absent)), bullets(absent.map((name) => paragraph(name)))]
      : []),
  ]
}

/** What the others should know, and who said it in somebody else's place. */
const saidOf = (
  { note, saidBy }: NonNullable<InvitationFacts['people'][number]['reply']>,
  words: Words,
): string => [note, saidBy === null ? '' : fill(words.saidBy, { name: saidBy })].filter(Boolean).join(', ')

/** Where they are, and which of those people may have read are no longer there. */
function aboutAnnexes({ items, takenOut }: InvitationFacts, words: Words): readonly Block[] {
  const gone = takenOut.map(({ number, title, itemNumber }) =>
    paragraph(
      itemNumber === null
        ? fill(words.takenWithItem, { title })
        : fill(words.takenFrom, { item: itemNumber, number, title }),
    ),
  )
  return [
    ...(items.some(({ annexes }) => annexes.length > 0) ? [paragraph(words.whereAnnexes)] : []),
    ...(gone.length > 0 ? [paragraph(strong(words.takenOut)), bullets(gone)] : []),
  ]
}

function agenda(facts: InvitationFacts, words: Words): Block {
  const rows = facts.items.map(({ title, type, minutes, note, annexes }, at) => [
    String(at + 1),
    [title, at === 0 ? statusLine(facts, words) : note, ...annexes.map((annex) => annexLine(annex, words))]
      .filter(Boolean)
      .join('\n'),
    words.types[type],
    // The number and its unit stand on one line.
    fill(words.length, { minutes }).replace(' ', '\u00A0'),
  ])
  return tableOf(words.agenda, [words.number, words.what, words.type, words.minutes], rows)
}

const annexLine = (
  { number, title, isNew }: InvitationFacts['items'][number]['annexes'][number],
  words: Words,
): string => fill(isNew ? words.newAnnex : words.annex, { number, title })

function statusLine({ status, plan }: InvitationFacts, { status: words }: Words): string {
  if (!status) return words.none
  const { validTo, isRunning, agreed, total, deviations } = status
  const valid = validTo
    ? fill(words.validTo, { date: formatDate(noon(validTo), plan.language) })
    : words[isRunning ? 'running' : 'unknown']
  const departs =
    deviations.length > 0 ? fill(words.deviations, { numbers: deviations.join(', ') }) : words.noDeviations
  const line = fill(words.line, { agreed, total, valid, deviations: departs })
  return [line, ...sinceLast(status, plan.language, words), words.question].join(' ')
}

function sinceLast(
  { lastEvaluated, changed }: NonNullable<InvitationFacts['status']>,
  language: InvitationFacts['plan']['language'],
  words: Words['status'],
): readonly string[] {
  const date = (day: string) => formatDate(noon(day), language)
  const evaluated = lastEvaluated ? [fill(words.evaluated, { date: date(lastEvaluated) })] : []
  if (!changed) return evaluated
  const places = changed.places
    .map((place) => ('annex' in place ? fill(words.annex, { annex: place.annex }) : place.number))
    .join(', ')
  const values = { date: date(changed.since), places }
  return [...evaluated, fill(places ? words.changed : words.unchanged, values)]
}
