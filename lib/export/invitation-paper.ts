import type { Block } from '#lib/document/content.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import { fill } from './clean-text.ts'
import { bullets, type Paper, paragraph, plain, strong, tableOf } from './paper.ts'

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
    reply: { answer: 'coming' | 'absent'; note: string } | null
  }[]
  /** Those who have no account: a line each, as it was written. */
  others: readonly string[]
  items: readonly { id: string; title: string; type: keyof Words['types']; minutes: number; note: string }[]
  available: number
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
      paragraph(
        fill(words.total, {
          planned: facts.items.reduce((sum, { minutes }) => sum + minutes, 0),
          available: facts.available,
        }),
      ),
      paragraph(words.absence),
    ],
  }
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
    one.reply?.answer === 'absent' ? [[lineOf(one), one.reply.note].filter(Boolean).join(': ')] : [],
  )
  return [
    ...(plan.place ? [fact(words.place, plan.place)] : []),
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

function agenda(facts: InvitationFacts, words: Words): Block {
  const rows = facts.items.map(({ title, type, minutes, note }, at) => [
    String(at + 1),
    [title, at === 0 ? statusLine(facts, words) : note].filter(Boolean).join('\n'),
    words.types[type],
    // The number and its unit stand on one line.
    fill(words.length, { minutes }).replace(' ', '\u00A0'),
  ])
  return tableOf(words.agenda, [words.number, words.what, words.type, words.minutes], rows)
}

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
