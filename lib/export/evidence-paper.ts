import type { Block, ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { formatClock, formatDate, formatNumericDate, noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { evidencePaper } from '#lib/i18n/texts/evidence.ts'
import { word } from '#lib/i18n/texts/word.ts'
import { clauseTitle, partTitle } from './bookmarks.ts'
import { fill } from './clean-text.ts'
import { bullets, heading, listed, type Paper, paragraph, plain, strong, tableOf } from './paper.ts'
import type { PartySays } from './party-says.ts'

type Words = (typeof evidencePaper)['nb']
type RoleName = keyof Words['role']
type HearingName = keyof Words['hearings']['kind']

/** One who approved, or took a position, as it was then. */
type Given = { name: string; at: Date }
export type EvidenceParty = { id: string; side: 'municipality' | 'state'; organisation: string }

/** Everything the sheet tells of, as it is known when the version is frozen. */
export type EvidenceFacts = {
  document: ResolvedDocument
  office: { name: string; number: string }
  number: number
  frozenAt: Date
  /** Of the whole. */
  hash: string
  annexes: readonly { template: string; hash: string }[]
  templates: readonly { slug: string; version: string; hash: string }[]
  file: { name: string; sha256: string }
  /** The contracting ones, and those who are not. */
  parties: readonly EvidenceParty[]
  partners: readonly string[]
  approvals: readonly (Given & {
    partyId: string
    role: RoleName
    hash: string
    /** The director it was given for, where a deputy gave it. */
    deputyFor: string | null
  })[]
  /** What each party had said of itself then. */
  says: readonly (PartySays & { partyId: string })[]
  clauses: readonly { clause: string; hash: string; agreed: readonly (Given & { partyId: string })[] }[]
  hearings: readonly {
    kind: HearingName
    /** `2026-03-12`. */
    heldOn: string
    participants: string
    caseNumber: string
    isApproved: boolean | null
    /** Whose political body it is. */
    organisation: string | null
    /** They had exactly the text of this version. */
    isSameText: boolean
    /** The papers of it that stood then. */
    files: readonly { name: string; sha256: string }[]
  }[]
  /** What each municipality has said about its council. */
  reservations: readonly { organisation: string; isReserved: boolean }[]
  /** Anybody could be anybody. */
  isDemonstration: boolean
}

/** Stands on one line in a table. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0')
/** «9c1f 44b2 7e0a d316». */
const shortCode = (hash: string): string => unbroken(inFours(hash.slice(0, 16)))
const inFours = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(' ')

/** Who agreed to what, when and to which words: made with the version, for whoever must show it later. */
export function evidencePaperOf(facts: EvidenceFacts): Paper {
  const { document, number, hash, office } = facts
  const words = evidencePaper[document.language]
  return {
    language: document.language,
    title: words.title,
    lead: fill(words.lead, { number, agreement: document.title }),
    office: `Nav ${office.name}`,
    running: fill(words.running, { number }),
    mark: `${fill(words.codes.short, { code: shortCode(hash) })}`,
    blocks: [
      ...introduction(facts, words),
      approvals(facts, words),
      signatories(facts, words),
      ...hearings(facts, words),
      heading(words.deviations.title),
      ...deviations(document, words),
      ...codes(facts, words),
      heading(words.check.title),
      bullets(checks(facts, words)),
      heading(words.limits.title),
      bullets(limits(facts, words)),
      ...positions(facts, words),
    ],
  }
}

const fact = (label: string, text: string): Block => paragraph(strong(label), plain(` ${text}`))

function introduction(facts: EvidenceFacts, words: Words): readonly Block[] {
  const { document, office, number, frozenAt, parties, partners } = facts
  const { language } = document
  const at = { date: formatDate(frozenAt, language), clock: formatClock(frozenAt) }
  const names = parties.map(({ side, organisation }) => fill(words.side[side], { organisation }))
  return [
    fact(words.facts.office, fill(words.facts.officeIs, office)),
    fact(
      words.facts.version,
      fill(words.facts.versionIs, { number, language: words.facts[language], ...at }),
    ),
    fact(words.facts.parties, listed(names, words.and)),
    ...(partners.length === 0
      ? []
      : [fact(words.facts.partners, fill(words.facts.partnersAre, { names: listed(partners, words.and) }))]),
  ]
}

function codes({ document, hash, annexes, templates, file }: EvidenceFacts, words: Words): readonly Block[] {
  const { title, part: what, code, template: from, whole, file: signed } = words.codes
  const templateOf = (slug: string | undefined): string => {
    const ref = templates.find((one) => one.slug === slug)
    const part = document.parts.find(({ template }) => template === slug)
    return ref && part ? `${part.title} ${ref.version}, ${shortCode(ref.hash)}` : ''
  }
  const annexRows = document.parts.flatMap((part) => {
    const annex = annexes.find(({ template }) => template === part.template)
    const name = partTitle(part, word[document.language])
    return annex ? [[name, inFours(annex.hash), templateOf(annex.template)]] : []
  })
  const wholeRow = [whole, inFours(hash), templateOf(document.parts[0]?.template)]
  return [tableOf(title, [what, code, from], [wholeRow, ...annexRows, [signed, inFours(file.sha256), '–']])]
}

const momentIn =
  (words: Words) =>
  (at: Date): string =>
    unbroken(fill(words.moment, { date: formatNumericDate(at), clock: formatClock(at) }))

function approvals({ parties, approvals: given }: EvidenceFacts, words: Words): Block {
  const { title, party, who, role, when, code } = words.approvals
  const moment = momentIn(words)
  return tableOf(
    title,
    [party, who, role, when, code],
    parties.flatMap(({ id, organisation }) =>
      given
        .filter(({ partyId }) => partyId === id)
        .map((one) => [organisation, one.name, roleOf(one, words), moment(one.at), shortCode(one.hash)]),
    ),
  )
}

const roleOf = ({ role, deputyFor }: EvidenceFacts['approvals'][number], words: Words): string =>
  deputyFor ? fill(words.approvals.deputy, { role: words.role[role], name: deputyFor }) : words.role[role]

/** The party's own case number, who signs for it, and by what authority. */
function signatories({ document, parties, says }: EvidenceFacts, words: Words): Block {
  const { title, party, caseNumber, who, authority, none } = words.signatories
  return tableOf(
    title,
    [party, caseNumber, who, authority],
    parties.map(({ id, organisation }) => {
      const said = says.find(({ partyId }) => partyId === id)
      const signatory = [said?.signatoryName, said?.signatoryTitle].filter(Boolean).join(', ')
      const right = said ? authorityOf(said, document.language, words) : ''
      return [organisation, said?.caseNumber || none, signatory || none, right || none]
    }),
  )
}

const authorityOf = (
  { authority, authorityText, authorityOn }: PartySays,
  language: Language,
  words: Words,
): string => {
  if (authority === null) return ''
  const date = authorityOn === '' ? '' : formatDate(noon(authorityOn), language)
  const which = [authorityText, date].filter(Boolean).join(', ')
  const kind = words.signatories.authorities[authority]
  return which === '' ? kind : `${kind}: ${which}`
}

function positions({ document, parties, clauses }: EvidenceFacts, words: Words): readonly Block[] {
  const { title, about, clause, code } = words.positions
  const columns = parties.map((party) => columnOf(party, clauses, words))
  const titles = clauseTitles(document, words)
  return [
    heading(title),
    paragraph(about),
    tableOf(
      '',
      [clause, ...columns.map((column) => column.header), code],
      clauses.map((one, at) => [
        titles.get(one.clause) ?? one.clause,
        ...columns.map((column) => column.cells[at] ?? ''),
        shortCode(one.hash),
      ]),
    ),
  ]
}

/** Who answered for the party on most of the clauses is named once, above the column. */
function columnOf(
  { id, organisation }: EvidenceParty,
  clauses: EvidenceFacts['clauses'],
  words: Words,
): { header: string; cells: readonly string[] } {
  const moment = momentIn(words)
  const given = clauses.map(({ agreed }) => agreed.find(({ partyId }) => partyId === id))
  const names = given.flatMap((one) => one?.name ?? [])
  const most = mostCommon(names)
  const { by, mostlyBy, none } = words.positions
  const header = names.every((name) => name === most) ? by : mostlyBy
  return {
    header: fill(header, { organisation, name: most }),
    cells: given.map((one) => {
      if (!one) return none
      return one.name === most ? moment(one.at) : `${one.name}, ${moment(one.at)}`
    }),
  }
}

const mostCommon = (names: readonly string[]): string => {
  const times = (name: string): number => names.filter((one) => one === name).length
  return names.reduce((most, name) => (times(name) > times(most) ? name : most), names[0] ?? '')
}

/** «… ved Nav Fossdal» is the same in every line. */
const withoutOffice = (title: string): string => title.replace(/,? (ved|av|for|i) nav .*$/i, '')

const clauseTitles = (document: ResolvedDocument, words: Words): ReadonlyMap<string, string> =>
  new Map(
    document.parts.flatMap(({ annexNumber, clauses }) =>
      clauses.map((one) => {
        const clause = withoutOffice(clauseTitle(one))
        const name =
          annexNumber === null ? clause : fill(words.positions.annex, { number: annexNumber, clause })
        return [one.key, name] as const
      }),
    ),
  )

function hearings(facts: EvidenceFacts, words: Words): readonly Block[] {
  const { hearings: said } = words
  const rows = facts.hearings.map((one) => [
    fill(said.kind[one.kind], { organisation: one.organisation ?? '' }),
    formatNumericDate(noon(one.heldOn)),
    [one.participants, one.caseNumber && fill(said.caseNumber, { number: one.caseNumber })]
      .filter(Boolean)
      .join(', '),
    one.isApproved === null ? said.heard : one.isApproved ? said.approved : said.refused,
    one.isSameText ? said.same : said.earlier,
  ])
  const header = [said.what, said.date, said.who, said.result, said.text]
  return [
    ...(rows.length === 0
      ? [heading(said.title), paragraph(said.none)]
      : [tableOf(said.title, header, rows)]),
    ...filesOf(facts, words),
    ...facts.reservations.map(({ organisation, isReserved }) =>
      paragraph(fill(isReserved ? said.reserved : said.delegated, { organisation })),
    ),
  ]
}

function filesOf(facts: EvidenceFacts, { hearings: said }: Words): readonly Block[] {
  const files = facts.hearings.flatMap((one) => one.files)
  if (files.length === 0) return []
  return [
    paragraph(said.files),
    bullets(files.map(({ name, sha256 }) => paragraph(fill(said.file, { name, code: inFours(sha256) })))),
  ]
}

function deviations(document: ResolvedDocument, words: Words): readonly Block[] {
  const lines = (['adapted', 'own'] as const).flatMap((kind) => {
    const clauses = document.parts.flatMap(({ annexNumber, clauses: all }) =>
      all.filter(({ deviation }) => deviation === kind).map((one) => placeOf(one, annexNumber, words)),
    )
    const count = clauses.length
    return count === 0
      ? []
      : [paragraph(fill(words.deviations[kind], { count, clauses: listed(clauses, words.and) }))]
  })
  return lines.length === 0 ? [paragraph(words.deviations.none)] : lines
}

const placeOf = (clause: ResolvedClause, annexNumber: number | null, words: Words): string => {
  const place = clause.number ?? withoutOffice(clauseTitle(clause))
  return annexNumber === null ? place : fill(words.positions.annex, { number: annexNumber, clause: place })
}

const checks = ({ hash }: EvidenceFacts, { check }: Words): readonly Block[] => [
  paragraph(check.code),
  paragraph(fill(check.paper, { code: shortCode(hash) })),
  paragraph(check.file),
  paragraph(check.samstemt),
]

const limits = ({ isDemonstration }: EvidenceFacts, { limits: said }: Words): readonly Block[] =>
  [said.signed, said.authority, isDemonstration ? said.demo : said.identity, said.later].map((one) =>
    paragraph(one),
  )
