import type { Block, Inline, ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { formatClock, formatDate, noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { casePaper } from '#lib/i18n/texts/council-case.ts'
import { clauseTitle } from './bookmarks.ts'
import { fill } from './clean-text.ts'
import { bullets, heading, listed, numbered, type Paper, paragraph, plain, strong, toWrite } from './paper.ts'
import type { PartySays } from './party-says.ts'
import { shorten } from './shorten.ts'

type Words = (typeof casePaper)[Language]

/** A clause that is another than before. */
export type CaseChange = {
  kind: 'changed' | 'added' | 'removed'
  clause: ResolvedClause
  annex: number | null
}

export type CaseFacts = {
  document: ResolvedDocument
  /** Without «Nav» in front. */
  office: string
  /** Whose political body it is for. A partner municipality joins; it does not make the agreement. */
  municipality: { organisation: string; contracting: boolean }
  contracting: readonly string[]
  partners: readonly string[]
  state: string
  /** The text it is about: a frozen version, or the draft as it is. */
  basis: { number: number | null; at: Date; hash: string }
  /** Of who signs for the contracting municipality, as the agreement has it. */
  signatoryTitle: string | null
  /** What the municipality has said of itself; null where it has said nothing. */
  says: PartySays | null
  /** What is known of the meeting. */
  meeting: { body: string; date: string; caseNumber: string } | null
  /** The agreement that was signed before this one. Null: there is none. */
  since: { number: number; at: Date; language: Language; changes: readonly CaseChange[] } | null
  hearings: readonly {
    kind: 'employees' | 'users' | 'safety'
    heldOn: string
    participants: string
    input: string
    answer: string
  }[]
}

/** What the agreement is, what is new in it, and what is asked for: one page for a council, to be finished in Word. */
export function casePaperOf(facts: CaseFacts): Paper {
  const { document, office, municipality } = facts
  const words = casePaper[document.language]
  return {
    language: document.language,
    title: fill(words.title, { office }),
    lead: leadOf(facts, words),
    office: municipality.organisation,
    running: words.running,
    mark: '',
    blocks: [
      meeting(facts, words),
      heading(words.proposal.title),
      proposal(facts, words),
      heading(words.about.title),
      paragraph(`${words.about.law} ${aboutParties(facts, words)}`),
      heading(words.content.title),
      bullets(content(document, words)),
      heading(words.changes.title),
      ...changes(facts, words),
      heading(words.hearings.title),
      ...hearings(facts, words),
      heading(words.assessment),
      paragraph(toWrite(words.write.assessment)),
      paragraph(enclosed(document, words)),
    ],
  }
}

const dateIn =
  ({ document }: CaseFacts) =>
  (at: Date): string =>
    formatDate(at, document.language)

const dayOf = (day: string, language: Language): string => formatDate(noon(day), language)

const leadOf = (facts: CaseFacts, { lead }: Words): string => {
  const { number, at, hash } = facts.basis
  const code = (hash.slice(0, 16).match(/.{4}/g) ?? []).join('\u00A0')
  const values = { date: dateIn(facts)(at), clock: formatClock(at), code }
  return number === null ? fill(lead.draft, values) : fill(lead.version, { ...values, number })
}

function meeting({ meeting: known, says, document }: CaseFacts, { meta, write }: Words): Block {
  const said = (text: string | undefined, label: string): Inline => (text ? plain(text) : toWrite(label))
  const date = known && dayOf(known.date, document.language)
  const gap = plain('   ')
  return paragraph(
    ...[strong(`${meta.case} `), said(known?.caseNumber, write.case), gap],
    ...[strong(`${meta.body} `), said(known?.body, write.bodyShort), gap],
    ...[strong(`${meta.date} `), said(date ?? undefined, write.date), gap],
    ...[strong(`${meta.officer} `), toWrite(write.officer)],
    ...(says?.caseNumber ? [gap, strong(`${meta.own} `), plain(says.caseNumber)] : []),
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function proposal(facts: CaseFacts, words: Words): Block {
  const { meeting: known, municipality, office, contracting, state, document } = facts
  const body = known ? plain(capital(known.body)) : toWrite(words.write.body)
  const annexes = annexNames(document, words)
  const { approve, approveAlone, join } = words.proposal
  const what = municipality.contracting ? (annexes === '' ? approveAlone : approve) : join
  const text = fill(what, { office, municipalities: listed(contracting, words.and), state, annexes })
  return numbered([paragraph(body, text), authority(facts, words)])
}

/** Who signs, and by what: as the municipality has said it, else what the council is to give. */
function authority(facts: CaseFacts, words: Words): Block {
  const { municipality, says, document } = facts
  const { proposal: said, write } = words
  const { organisation } = municipality
  const title = titleIn(facts)
  const who = whoSigns(title, says?.signatoryName ?? '')
  if (!who)
    return paragraph(fill(said.signFor, { organisation }), title ? plain(`${title}.`) : toWrite(write.title))
  const by = says && authorityIn(says, document.language, words)
  return paragraph(fill(by ? said.signsBy : said.sign, { who, organisation, by: by ?? '' }))
}

/** A partner municipality signs nothing. */
const titleIn = ({ municipality, says, signatoryTitle }: CaseFacts): string =>
  municipality.contracting ? says?.signatoryTitle || signatoryTitle || '' : ''

/** «kommunedirektør» → «Kommunedirektøren», or «Kommunedirektør Kari Brekke»; a title one cannot be sure of is not bent. */
const whoSigns = (title: string, name: string): string | null => {
  if (name !== '') return capital(`${title} ${name}`.trim())
  return /^\p{L}*(?:direktør|rådmann|sjef|leder|leiar)$/u.test(title) ? `${capital(title)}en` : null
}

/** Null: what the council decides is the authority. */
const authorityIn = (
  { authority: kind, authorityText, authorityOn }: PartySays,
  language: Language,
  { proposal: { by } }: Words,
): string | null => {
  const date = authorityOn === '' ? '' : dayOf(authorityOn, language)
  const which = [authorityText, date].filter(Boolean).join(', ')
  if (kind === null || (kind === 'decision' && which === '')) return null
  return which === '' ? by[kind] : `${by[kind]} (${which})`
}

const annexNames = (document: ResolvedDocument, { and }: Words): string =>
  listed(
    document.parts.flatMap(({ annexNumber, title }) => (annexNumber === null ? [] : [title.toLowerCase()])),
    and,
  )

function aboutParties({ contracting, partners, state, office }: CaseFacts, { about, and }: Words): string {
  const values = { municipalities: listed(contracting, and), state, office }
  if (partners.length === 0) return fill(about.parties, values)
  const as = partners.length === 1 ? about.partner : about.manyPartners
  return fill(about.partners, { ...values, partners: listed(partners, and), as })
}

const LONGEST = { services: 330, additions: 160, period: 260, economy: 300, leadership: 120 } as const

/** The agreement's own words, cut where they are long. What is not in it is not told of. */
function content(document: ResolvedDocument, { content: said, write }: Words): readonly Block[] {
  const says: Says = (blocks) =>
    plainBlocks(blocks, (label) => fill(said.missing, { label: midSentence(label) })).replaceAll('\n', ' ')
  const line = (label: string, key: string, text: (blocks: readonly Block[]) => string, more?: Inline) => {
    const found = document.parts
      .flatMap((part) => part.clauses)
      .find((one) => one.key === `partnerskapsavtale/${key}`)
    const words = found ? text(found.blocks) : ''
    if (!found || words === '') return []
    const name = strong(fill(label, { number: found.number ?? '–' }))
    return [paragraph(name, plain(` ${words}${more ? ' ' : ''}`), ...(more ? [more] : []))]
  }
  const first = (blocks: readonly Block[]): string => says(blocks.slice(0, 1))
  return [
    ...line(said.services, 'tjenester', (blocks) => servicesIn(blocks, says)),
    ...line(said.leadership, 'tilsetting', (blocks) => shorten(first(blocks), LONGEST.leadership)),
    ...line(said.period, 'avtaleperiode', (blocks) => shorten(says(blocks), LONGEST.period)),
    ...line(
      said.economy,
      'driftsavtale',
      (blocks) => shorten(first(blocks), LONGEST.economy),
      toWrite(write.budget),
    ),
  ]
}

/** Blocks on one line. */
type Says = (blocks: readonly Block[]) => string

/** What each line of the list begins with, and what the office has of its own. */
function servicesIn(blocks: readonly Block[], says: Says): string {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items.map(says) : []))
  if (items.length === 0) return shorten(says(blocks), LONGEST.services)
  const names = items.map((item) => item.split(/;|,? (?:herunder|medrekna) /)[0] ?? '')
  const list = names.map((name, at) => (at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
  const own = blocks.flatMap((block) =>
    block.type === 'local' ? block.content.map((one) => says([one])) : [],
  )
  return `${shorten(`${list.join('; ')}.`, LONGEST.services)} ${shorten(own.join('; '), LONGEST.additions)}`.trim()
}

const MOST_CLAUSES = 8

function changes(facts: CaseFacts, words: Words): readonly Block[] {
  const { since } = facts
  const { changes: said } = words
  if (!since) return [paragraph(said.first, toWrite(words.write.news))]
  const values = { number: since.number, date: dateIn(facts)(since.at) }
  if (since.language !== facts.document.language)
    return [paragraph(fill(said.language, { ...values, language: said[since.language] }))]
  if (since.changes.length === 0) return [paragraph(fill(said.none, values))]
  const kinds = (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const names = since.changes.filter((one) => one.kind === kind).map((one) => nameOf(one, words))
    return names.length === 0 ? [] : [paragraph(strong(said[kind]), plain(` ${some(names, words)}.`))]
  })
  return [paragraph(fill(said.since, values)), bullets(kinds)]
}

const some = (names: readonly string[], { and, changes: { more } }: Words): string => {
  const left = names.length - MOST_CLAUSES
  return left <= 1
    ? listed(names, and)
    : listed([...names.slice(0, MOST_CLAUSES), fill(more, { count: left })], and)
}

function nameOf({ clause, annex }: CaseChange, { changes: said }: Words): string {
  const title = clauseTitle(clause).replace(/,? (ved|av|for|i) nav .*$/i, '')
  return annex === null ? title : fill(said.annex, { number: annex, clause: title })
}

const LONGEST_WORD = { input: 150, answer: 120 } as const

function hearings({ hearings: held, document }: CaseFacts, { hearings: said }: Words): readonly Block[] {
  const lines = held.map(({ kind, heldOn, participants, input, answer }) => {
    const date = dayOf(heldOn, document.language)
    const oneLine = (text: string, most: number): string => shorten(text.replaceAll(/\s+/g, ' '), most)
    return paragraph(
      [
        fill(said[kind], { date, who: participants }),
        ...(input === '' ? [] : [fill(said.said, { text: oneLine(input, LONGEST_WORD.input) })]),
        ...(answer === '' ? [] : [fill(said.answered, { text: oneLine(answer, LONGEST_WORD.answer) })]),
      ].join(' '),
    )
  })
  const isDiscussed = held.some(({ kind }) => kind === 'employees')
  return [...(isDiscussed ? [] : [paragraph(said.none)]), ...(lines.length === 0 ? [] : [bullets(lines)])]
}

function enclosed(document: ResolvedDocument, words: Words): string {
  const annexes = annexNames(document, words)
  const agreement = document.title
  return fill(annexes === '' ? words.enclosed : words.enclosedWith, { agreement, annexes })
}
