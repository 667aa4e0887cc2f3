/** The papers beside an agreement, with invented people: for tests and for the check with LibreOffice. */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type CaseFacts, casePaperOf } from '../case-paper.ts'
import { type EvidenceFacts, evidencePaperOf } from '../evidence-paper.ts'
import { exportPaper } from '../export-paper.ts'
import { exportWord } from '../export-word.ts'
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

const HEARD: EvidenceFacts['hearings'] = [
  {
    kind: 'employees',
    heldOn: '2026-02-12',
    participants: 'Fagforbundet og NTL',
    caseNumber: '',
    isApproved: null,
    organisation: null,
    isSameText: false,
  },
  {
    kind: 'political',
    heldOn: '2026-03-05',
    participants: 'Kommunestyret',
    caseNumber: '26/14',
    isApproved: true,
    organisation: 'Fossdal kommune',
    isSameText: true,
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
    { partyId: 'k', name: 'Kari Brekke', role: 'municipal_director', at: AT, hash: code('whole') },
    { partyId: 'n', name: 'Harald Lunde', role: 'state_director', at: AT, hash: code('whole') },
  ],
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
    ],
    settled: 2,
    standing: new Map([[first?.key ?? '', 'Kommunen: enig · Nav: ikke svart']]),
    ...more,
  }
}

/** Every kind of Word file there is of an agreement, by name. */
export const everyWordFile = async (
  document: ResolvedDocument,
): Promise<Readonly<Record<string, Uint8Array>>> => {
  const options = { ...MADE, version: '10. mars 2026' }
  return {
    avtale: await exportWord(document, { ...options, draft: false, mark: 'Versjon 1' }),
    utkast: await exportWord(document, { ...options, draft: true }),
    arbeidskopi: await exportWord(document, { ...options, draft: true, copy: workingCopy(document) }),
    bevisark: await exportPaper(evidencePaperOf(evidenceFacts(document)), MADE),
    saksframlegg: await exportPaper(casePaperOf(caseFacts(document)), MADE),
  }
}
