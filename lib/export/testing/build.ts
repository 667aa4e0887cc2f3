/** Few words for documents in tests: `agreement(clause('1.0', 'Parter', paragraph('Tekst')))`. */
import type {
  Block,
  Cell,
  Gap,
  Inline,
  Missing,
  ResolvedClause,
  ResolvedDocument,
  ResolvedPart,
  TextRun,
} from '#lib/document/content.ts'
import type { WordOptions } from '../context.ts'

export const text = (words: string, more: Partial<TextRun> = {}): TextRun => ({
  type: 'text',
  text: words,
  origin: 'standard',
  ...more,
})
export const gap = (label: string, reason: Gap['reason'] = 'missing'): Gap => ({
  type: 'gap',
  fact: label,
  label,
  reason,
})
export const missing = (label: string, reason: Missing['reason'] = 'missing'): Missing => ({
  fact: label,
  label,
  reason,
})

const inline = (content: Inline | string): Inline => (typeof content === 'string' ? text(content) : content)

export const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map(inline),
})
export const list = (ordered: boolean, ...items: (string | readonly Block[])[]): Block => ({
  type: 'list',
  ordered,
  items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
})
export const cell = (words: string, more: Partial<Cell> = {}): Cell => ({
  content: [paragraph(words)],
  ...more,
})
export const table = (header: readonly (string | Cell)[], ...rows: (string | Cell)[][]): Block => ({
  type: 'table',
  caption: 'Driftsutgifter',
  header: header.map(asCell),
  rows: rows.map((row) => row.map(asCell)),
})
const asCell = (content: string | Cell): Cell => (typeof content === 'string' ? cell(content) : content)
export const signature = (...names: string[]): Block => ({
  type: 'signature',
  placeAndDate: 'Sted, dato',
  signatories: names.map((name) => ({ lines: [[text(name)], [text('Direktør')]] })),
})

export const clause = (number: string | null, heading: string, ...blocks: Block[]): ResolvedClause => ({
  key: `mal/${heading.toLowerCase()}`,
  number,
  level: number === null || number.endsWith('.0') || !number.includes('.') ? 1 : 2,
  heading: [text(heading)],
  headingHidden: false,
  blocks,
  deviation: 'none',
  language: 'nb',
  missing: [],
})

const part = (
  title: string,
  annexNumber: number | null,
  clauses: readonly ResolvedClause[],
): ResolvedPart => ({
  template: 'mal',
  version: '2019-05',
  title,
  annexNumber,
  front: [],
  clauses,
})
export const annex = (number: number, title: string, ...clauses: ResolvedClause[]): ResolvedPart =>
  part(title, number, clauses)
export const agreement = (...clauses: ResolvedClause[]): ResolvedPart =>
  part('Partnerskapsavtale', null, clauses)

export const documentOf = (...parts: ResolvedPart[]): ResolvedDocument => ({
  language: 'nb',
  title: 'Partnerskapsavtale for Nav Fossdal',
  office: 'Nav Fossdal',
  parts,
})

export const FINAL: WordOptions = {
  version: 'Versjon 1',
  draft: false,
  now: new Date('2026-03-10T10:00:00Z'),
  author: 'Nav Fossdal',
}
export const DRAFT: WordOptions = { ...FINAL, version: 'Utkast 10. mars 2026', draft: true }
