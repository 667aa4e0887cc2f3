/** What the Word file says, in reading order, without making it: what a signed copy of it is held up against. */
import type {
  Block,
  List,
  ResolvedClause,
  ResolvedDocument,
  ResolvedPart,
  Table,
} from '#lib/document/content.ts'
import { word } from '#lib/i18n/texts/word.ts'
import { clauseTitle, headingText, partTitle } from './bookmarks.ts'
import { cleanText } from './clean-text.ts'
import { plainText } from './plain-text.ts'

/** A piece that stands in one clause; outside of them on the title page, in the list of contents and in front of an annex. */
export type PrintedPassage = {
  clause: string | null
  isSignature: boolean
  text: string
  /** First rows of tables: printed again on top of every page that the table goes on to. */
  tableHeads: readonly string[]
}

export type PrintedOptions = {
  /** «Til signering 10. mars 2026», as it stands on the title page. */
  version: string
  /** On paper and in a PDF the numbers of clauses and lists are text; in a Word file Word makes them. */
  numbers: boolean
}

/** A paragraph a line. */
export function printedText(
  document: ResolvedDocument,
  { version, numbers }: PrintedOptions,
): readonly PrintedPassage[] {
  const [agreement] = document.parts
  const words = word[document.language]
  const outside = (lines: readonly string[]): PrintedPassage => ({
    clause: null,
    isSignature: false,
    tableHeads: [],
    text: lines.map(cleanText).join('\n'),
  })
  return [
    outside([
      agreement?.title ?? document.title,
      ...linesOf(agreement?.front ?? [], numbers),
      version,
      ...contentsOf(document),
    ]),
    ...document.parts.flatMap((part) => [
      ...(part.annexNumber === null
        ? []
        : [outside([partTitle(part, words), ...linesOf(part.front, numbers)])]),
      ...part.clauses.map((clause) => clausePassage(clause, numbers)),
    ]),
  ]
}

/** Top and bottom of every page: not part of what is agreed, and in the way when a PDF is read. */
export const runningTexts = (
  document: ResolvedDocument,
  { version, mark }: { version: string; mark: string },
): readonly string[] =>
  document.parts.flatMap((part) => {
    const title = partTitle(part, word[document.language])
    return [`${document.office} ${version}`, `${title} ${mark}`, `${document.title} ${mark}`]
  })

function contentsOf(document: ResolvedDocument): readonly string[] {
  const words = word[document.language]
  const entries = document.parts.flatMap((part) => contentsOfPart(part, partTitle(part, words)))
  return entries.length === 0 ? [] : [words.contents, ...entries]
}

const contentsOfPart = (part: ResolvedPart, title: string): readonly string[] => {
  const isAnnex = part.annexNumber !== null
  const clauses = part.clauses.filter(
    ({ headingHidden, level }) => !headingHidden && !(isAnnex && level === 2),
  )
  return [...(isAnnex ? [title] : []), ...clauses.map(clauseTitle)]
}

const clausePassage = (clause: ResolvedClause, numbers: boolean): PrintedPassage => {
  const heading = numbers ? clauseTitle(clause) : headingText(clause)
  const lines = [...(clause.headingHidden ? [] : [heading]), ...linesOf(clause.blocks, numbers)]
  return {
    clause: clause.key,
    isSignature: clause.blocks.some(({ type }) => type === 'signature'),
    tableHeads: tableHeads(clause.blocks),
    text: lines.map(cleanText).join('\n'),
  }
}

const tableHeads = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'local') return tableHeads(block.content)
    if (block.type === 'list') return block.items.flatMap(tableHeads)
    return block.type === 'table' ? [tableLines({ ...block, caption: '', rows: [] }, false).join('\n')] : []
  })

const linesOf = (blocks: readonly Block[], numbers: boolean, level = 0): readonly string[] =>
  blocks.flatMap((block) => lines(block, numbers, level))

function lines(block: Block, numbers: boolean, level: number): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content)]
    case 'list':
      return listLines(block, numbers, level)
    case 'table':
      return tableLines(block, numbers)
    case 'local':
      return linesOf(block.content, numbers, level)
    case 'signature':
      return block.signatories.flatMap(({ lines: own }) => [block.placeAndDate, ...own.map(plainText)])
  }
}

const tableLines = ({ caption, header, rows }: Table, numbers: boolean): readonly string[] => [
  caption,
  ...[header, ...rows].flatMap((row) => row.flatMap((cell) => linesOf(cell.content, numbers))),
]

const listLines = (list: List, numbers: boolean, level: number): readonly string[] =>
  list.items.flatMap((item, at) => {
    const [first = '', ...rest] = linesOf(item, numbers, level + 1)
    return [list.ordered && numbers ? `${marker(at + 1, level)} ${first}` : first, ...rest]
  })

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/** As `NUMBERED_LIST` counts: 1. a. i. */
const marker = (count: number, level: number): string => {
  const kind = level % 3
  if (kind === 1) return `${String.fromCharCode(96 + ((count - 1) % 26) + 1)}.`
  return kind === 2 ? `${'x'.repeat(Math.floor(count / 10))}${ROMAN[count % 10]}.` : `${count}.`
}
