/** The papers beside an agreement, with invented people: for tests and for the check with LibreOffice. */
import { clauseText } from '#lib/document/clause-text.ts'
import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { type Range, wholeWords } from '#lib/document/word-tokens.ts'
import { type AddendaFacts, addendaPaperOf } from '../addenda-paper.ts'
import { type CaseFacts, casePaperOf } from '../case-paper.ts'
import { type EvidenceFacts, evidencePaperOf } from '../evidence-paper.ts'
import { exportPaper } from '../export-paper.ts'
import { exportWord } from '../export-word.ts'
import { type InvitationFacts, invitationPaperOf } from '../invitation-paper.ts'
import { type MinutesFacts, type MinutesStanding, minutesPaperOf } from '../minutes-paper.ts'
import { type OrientationFacts, orientationPaperOf } from '../orientation-paper.ts'
import type { PartySays } from '../party-says.ts'
import { type PlanFacts, planPaperOf } from '../plan-paper.ts'
import type { MeetingResults } from '../results-blocks.ts'
import type { WorkingCopy } from '../working-copy.ts'

const AT = new Date('2026-03-10T10:03:00Z')
const MADE = { now: AT, author: 'Samstemt' }
/** Looks like a hash. */
const code = (of: string): string =>
  Array.from({ length: 64 }, (_, at) =>
    (((of.charCodeAt(at % of.length) || 7) * (at + 3)) % 16).toString(16),
  ).join('')
const clausesIn = (document: ResolvedDocument) =>
  document.parts
    .flatMap((part) => part.clauses)
    .filter(({ blocks, headingHidden }) => blocks.length > 0 && !headingHidden)

const HOST_SAYS: PartySays = {
  caseNumber: '2026/1234',
  signatoryName: 'Kari Brekke',
  signatoryTitle: 'kommunedirektør',
  authority: 'delegation',
  authorityText: 'delegasjonsreglementet punkt 4',
  authorityOn: '2024-06-12',
}

const HEARD: EvidenceFacts['hearings'] = [
  {
    kind: 'employees',
    heldOn: '2026-02-12',
    participants: 'Fagforbundet og NTL',
    caseNumber: '',
    isApproved: null,
    organisation: null,
    isSameText: false,
    files: [],
  },
  {
    kind: 'political',
    heldOn: '2026-03-05',
    participants: 'Kommunestyret',
    caseNumber: '26/14',
    isApproved: true,
    organisation: 'Fossdal kommune',
    isSameText: true,
    files: [{ name: 'Særutskrift 26-14.pdf', sha256: code('decision') }],
  },
]

export const evidenceFacts = (
  document: ResolvedDocument,
  more: Partial<EvidenceFacts> = {},
): EvidenceFacts => ({
  document,
  office: { name: 'Fossdal', number: '9901' },
  number: 1,
  frozenAt: AT,
  hash: code('whole'),
  annexes: document.parts
    .filter(({ annexNumber }) => annexNumber !== null)
    .map(({ template }) => ({ template, hash: code(template) })),
  templates: document.parts.map(({ template, version }) => ({
    slug: template,
    version,
    hash: code(version),
  })),
  file: { name: 'Partnerskapsavtale.docx', sha256: code('file') },
  parties: [
    { id: 'k', side: 'municipality', organisation: 'Fossdal kommune' },
    { id: 'n', side: 'state', organisation: 'Nav Østfjell' },
  ],
  partners: [],
  approvals: [
    {
      partyId: 'k',
      name: 'Kari Brekke',
      role: 'municipal_director',
      at: AT,
      hash: code('whole'),
      deputyFor: null,
    },
    {
      partyId: 'n',
      name: 'Siri Lund',
      role: 'state_director',
      at: AT,
      hash: code('whole'),
      deputyFor: 'Harald Lunde',
    },
  ],
  says: [{ partyId: 'k', ...HOST_SAYS }],
  clauses: clausesIn(document).map(({ key }) => ({
    clause: key,
    hash: code(key),
    agreed: [
      { partyId: 'k', name: 'Kari Brekke', at: AT },
      { partyId: 'n', name: 'Harald Lunde', at: AT },
    ],
  })),
  hearings: HEARD,
  reservations: [{ organisation: 'Fossdal kommune', isReserved: true }],
  isDemonstration: false,
  ...more,
})

export const caseFacts = (document: ResolvedDocument, more: Partial<CaseFacts> = {}): CaseFacts => ({
  document,
  office: 'Fossdal',
  municipality: { organisation: 'Fossdal kommune', contracting: true },
  contracting: ['Fossdal kommune'],
  partners: ['Skogmo kommune', 'Tverrlia kommune'],
  state: 'Nav Østfjell',
  basis: { number: null, at: AT, hash: code('whole') },
  signatoryTitle: 'kommunedirektør',
  says: null,
  meeting: null,
  since: null,
  hearings: [
    {
      kind: 'employees',
      heldOn: '2026-02-12',
      participants: 'Fagforbundet og NTL',
      input: 'Det må settes av tid til opplæring i nye oppgaver.',
      answer: 'Eierne tar det med i kompetanseplanen.',
    },
  ],
  ...more,
})

const minutesItem = (number: number, title: string): MinutesFacts['items'][number] => ({
  number,
  title,
  type: 'agreement',
  annexes: [],
  clauseNumber: null,
  annex: null,
  note: '',
  conclusion: '',
  decision: null,
  responsible: '',
  line: null,
  due: null,
})

export const minutesFacts = (language: MinutesFacts['language']): MinutesFacts => ({
  office: 'Fossdal',
  language,
  date: '2026-03-26',
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset i Fossdal',
  attendees: [
    {
      name: 'Kari Brekke',
      role: 'municipal_director',
      organisation: 'Fossdal kommune',
      attendance: 'present',
    },
    { name: 'Harald Lunde', role: 'state_director', organisation: 'Nav Østfjell', attendance: 'present' },
    { name: 'Amina Hussein', role: 'nav_leader', organisation: null, attendance: 'present' },
    { name: 'Per Solli', role: 'employee_rep', organisation: null, attendance: 'absent' },
  ],
  others: 'Tove Nilsen, økonomisjef',
  items: [
    { ...minutesItem(1, 'Status partnerskapsavtale'), type: 'discussion' },
    {
      ...minutesItem(2, 'Vilkår for tilsetting av Nav-leder'),
      clauseNumber: '3.2',
      note: 'Kommunen ønsker kommunale vilkår.\nNav mener vilkårene bør avgjøres før hver utlysning.',
      conclusion: 'Kommunale vilkår gjelder fram til neste utlysning.',
      decision: 'agreed',
      responsible: 'Nav-leder',
      line: 'both',
      due: '2026-04-10',
    },
    {
      ...minutesItem(3, 'Fordelingsnøkkel'),
      clauseNumber: '8',
      annex: 1,
      decision: 'postponed',
      annexes: [{ number: 1, title: 'Årsverk per 1. januar' }],
    },
  ],
})

export const minutesStanding: MinutesStanding = {
  hash: code('minutes'),
  sent: {
    on: '2026-03-28',
    commentBy: '2026-04-07',
    approvals: [
      { by: { partyId: 'k' }, on: '2026-03-29' },
      { by: { partyId: 'n' }, on: '2026-03-30' },
    ],
  },
  closedOn: '2026-03-30',
  owners: [
    { id: 'k', organisation: 'Fossdal kommune' },
    { id: 'n', organisation: 'Nav Østfjell' },
  ],
}

/** A host and its partner; the whole has a number for one of them only. */
const meetingResults: MeetingResults = {
  year: 2026,
  item: 2,
  municipalities: [
    { id: 'k', organisation: 'Fossdal kommune' },
    { id: 's', organisation: 'Skogmo kommune' },
  ],
  rows: [
    {
      indicator: 'Unge under 30 år med aktivitet innen åtte uker',
      unit: 'prosent',
      goal: '',
      target: 90,
      better: 'higher',
      result: { whole: null, by: { k: 92, s: 81.5 } },
      lastYear: { whole: null, by: { k: 88 } },
      standing: 'missed',
      missedBy: ['s'],
      comment: 'Det mangler plasser i vekstbedriften i Skogmo.',
    },
    {
      indicator: 'Saksbehandlingstid for økonomisk stønad',
      unit: 'dager',
      goal: 'Høyst 14 dager i gjennomsnitt',
      target: 14,
      better: 'lower',
      result: { whole: 13, by: { k: 13, s: 13 } },
      lastYear: { whole: 16, by: {} },
      standing: 'reached',
      missedBy: [],
      comment: '',
    },
  ],
}

export const invitationFacts = (language: InvitationFacts['plan']['language']): InvitationFacts => ({
  office: 'Fossdal',
  plan: {
    date: '2026-03-26',
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset i Fossdal',
    link: 'https://eksempel.no/mote',
    language,
  },
  leader: 'Amina Hussein',
  people: [
    { name: 'Kari Brekke', role: 'municipal_director', organisation: 'Fossdal kommune', reply: null },
    {
      name: 'Harald Lunde',
      role: 'state_director',
      organisation: 'Nav Østfjell',
      reply: { answer: 'absent', note: 'Siri Lund møter', saidBy: 'Siri Lund' },
    },
  ],
  others: ['Tove Nilsen, økonomisjef'],
  items: [
    {
      id: 'status',
      title: 'Status partnerskapsavtale',
      type: 'discussion',
      minutes: 15,
      note: '',
      annexes: [],
    },
    {
      id: 'a',
      title: 'Fordelingsnøkkel',
      type: 'agreement',
      minutes: 30,
      note: 'Punkt 8 i vedlegg 1',
      annexes: [
        { number: 1, title: 'Årsverk per 1. januar', isNew: false },
        { number: 3, title: `Regnskap for ${'driften av kontoret '.repeat(8).trim()}`, isNew: true },
      ],
    },
  ],
  takenOut: [
    { number: 2, title: 'Utkast til regnskap', itemNumber: 2 },
    { number: 1, title: 'Presentasjon', itemNumber: null },
  ],
  available: 120,
  results: meetingResults,
  status: null,
})

export const addendaFacts = (language: AddendaFacts['language']): AddendaFacts => ({
  office: 'Fossdal',
  language,
  date: '2026-03-26',
  minutes: { hash: code('minutes'), closedOn: '2026-03-30' },
  addenda: [
    {
      text: 'I sak 2 skal det stå «ut 2026».\nFristen er den samme.',
      on: '2026-04-10',
      name: 'Amina Hussein',
    },
    { text: 'Per Solli var til stede.', on: '2026-04-12', name: 'Amina Hussein' },
  ],
})

/** Two who talk about the first clause, and one who has said something of a clause that is gone. */
export const workingCopy = (document: ResolvedDocument, more: Partial<WorkingCopy> = {}): WorkingCopy => {
  const [first, second] = clausesIn(document)
  const said = (author: string, text: string) => ({ author, initials: 'KB', at: AT, text })
  return {
    threads: [
      {
        clause: first?.key ?? '',
        called: '',
        comment: said(
          'Kari Brekke (Fossdal kommune)',
          'Skal vi skrive «kommunedirektør» her?\nDet gjør vi ellers.',
        ),
        answers: [said('Harald Lunde (Nav Østfjell)', 'Ja.'), said('Amina Hussein', 'Da retter jeg det.')],
      },
      { clause: second?.key ?? '', called: '', comment: said('Per Solli', 'Dette er uklart.'), answers: [] },
      { clause: 'eget/borte', called: 'Medier', comment: said('Per Solli', 'Savner dette.'), answers: [] },
      ...clausesIn(document).flatMap((clause) =>
        wordsIn(clause).map((range) => ({
          clause: clause.key,
          called: '',
          range,
          comment: said('Per Solli', 'Hva mener vi med dette?'),
          answers: [],
        })),
      ),
    ],
    settled: 2,
    standing: new Map([[first?.key ?? '', 'Kommunen: enig · Nav: ikke svart']]),
    ...more,
  }
}

/** From within its first paragraph into the second half of the clause, and a few words that both overlap. */
const wordsIn = ({ blocks }: ResolvedClause): readonly Range[] => {
  const text = clauseText(blocks)
  const { length } = text.text
  return [
    { start: 5, end: Math.floor(length * 0.7) },
    { start: Math.floor(length * 0.6), end: Math.floor(length * 0.6) + 20 },
  ].flatMap((range) => wholeWords(text, range) ?? [])
}

/** As much as there is room for: long names, comments and words, and more rows than the page takes. */
export const orientationFacts = (more: Partial<OrientationFacts> = {}): OrientationFacts => ({
  language: 'nb',
  office: 'Fossdal',
  year: 2026,
  on: '2026-12-01',
  organisation: 'Tverrlia kommune',
  owners: ['Fossdal kommune'],
  partners: ['Skogmo kommune', 'Tverrlia kommune'],
  state: 'Nav Østfjell',
  agreement: {
    signed: { validFrom: '2023-01-01', validTo: '2027-06-30', evaluationBy: '2027-01-15' },
    next: 'draft',
  },
  results: Array.from({ length: 11 }, (_, at) => ({
    indicator: `Andel arbeidssøkere som har fått arbeid etter seks måneder, gruppe ${at + 1}`,
    unit: 'prosent',
    goal: 'Minst 65 prosent i hver av de tre kommunene',
    target: 65,
    better: 'higher' as const,
    result: at === 10 ? null : 60 + at,
    lastYear: 58 + at,
    whole: at % 3 === 0 ? 64.5 : null,
    standing: at === 10 ? ('no-result' as const) : at < 5 ? ('missed' as const) : ('reached' as const),
    comment:
      'Færre ledige stillinger etter at sagbruket la ned i april, og flere som venter på tiltak enn i fjor.',
  })),
  summary: WORDS,
  ahead: WORDS,
  coming: {
    meeting: '2027-03-26',
    measures: [
      { measure: 'Felles jobbmesse med arbeidsgiverne i de tre kommunene', deadline: '2027-03-15' },
      { measure: 'Ny rutine for mottak av søknader om økonomisk stønad', deadline: '2027-05-01' },
      { measure: 'Fast møte hver måned med oppfølgingstjenesten', deadline: '' },
    ],
  },
  ...more,
})
/** As long as the form lets it be. */
const WORDS = 'Kontoret har fått flere i arbeid, og ventetiden er kortere enn i fjor. '.repeat(4).trim()

export const planFacts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  language: 'nb',
  office: 'Fossdal',
  owners: ['Fossdal kommune', 'Nav Østfjell'],
  year: 2027,
  on: '2026-12-01',
  measures: Array.from({ length: 9 }, (_, at) => ({
    goal: ['Flere unge i arbeid eller utdanning', 'Kortere ventetid', ''][at % 3] ?? '',
    measure: `Fast møte med oppfølgingstjenesten på den videregående skolen, ${at + 1}`,
    owner: ['Nav-leder', 'Saksbehandler, Fossdal kommune', ''][at % 3] ?? '',
    line: (['both', 'municipality', null] as const)[at % 3] ?? null,
    deadline: at % 4 === 0 ? '' : '2027-03-15',
    status: (['planned', 'ongoing', 'done', 'dropped'] as const)[at % 4] ?? 'planned',
    comment: at % 2 === 0 ? 'Venter på lokaler.' : '',
  })),
  ...more,
})

/** Every kind of Word file there is of an agreement, by name. */
export const everyWordFile = async (
  document: ResolvedDocument,
): Promise<Readonly<Record<string, Uint8Array>>> => {
  const options = { ...MADE, version: '10. mars 2026' }
  const { language } = document
  return {
    avtale: await exportWord(document, { ...options, draft: false, mark: 'Versjon 1' }),
    utkast: await exportWord(document, { ...options, draft: true }),
    arbeidskopi: await exportWord(document, { ...options, draft: true, copy: workingCopy(document) }),
    bevisark: await exportPaper(evidencePaperOf(evidenceFacts(document)), MADE),
    saksframlegg: await exportPaper(casePaperOf(caseFacts(document)), MADE),
    referat: await exportPaper(minutesPaperOf(minutesFacts(document.language), minutesStanding), MADE),
    innkalling: await exportPaper(invitationPaperOf(invitationFacts(language)), MADE),
    tillegg: await exportPaper(addendaPaperOf(addendaFacts(language)), MADE),
    orientering: await exportPaper(orientationPaperOf(orientationFacts({ language })), MADE),
    handlingsplan: await exportPaper(planPaperOf(planFacts({ language })), MADE),
  }
}
