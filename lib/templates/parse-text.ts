import type { Heading, RootContent } from 'mdast'
import type { Language } from '#lib/i18n/language.ts'
import { lineOf, parseMarkdown, type Reader, report, toBlocks, toInlines } from './parse-markdown.ts'
import type { TBlock, TClause, TInline, TText } from './template.ts'

/** A heading's own words, its number and its `{#id flags}`. */
export type ReadHeading = {
  number: string | null
  id: string | null
  flags: readonly string[]
  content: TInline[]
}

export function readHeading(reader: Reader, node: Heading): ReadHeading {
  const content = toInlines(reader, node.children)
  const last = content.at(-1)
  const tail =
    last?.type === 'text' ? /^(.*?)\s*\{#([^\s}]+)((?:\s+[a-zæøå-]+)*)\}\s*$/s.exec(last.text) : null
  if (tail && last?.type === 'text') content[content.length - 1] = { ...last, text: tail[1] ?? '' }
  const first = content[0]
  const head = first?.type === 'text' ? /^(\d+(?:\.\d+)*)\.?\s+(.*)$/s.exec(first.text) : null
  if (head && first?.type === 'text') content[0] = { ...first, text: head[2] ?? '' }
  return {
    number: head?.[1] ?? null,
    id: tail?.[2] ?? null,
    flags: (tail?.[3] ?? '').split(/\s+/).filter(Boolean),
    content: content.filter((part) => part.type !== 'text' || part.text !== ''),
  }
}

/** Reads `text.nb.md` or `text.nn.md`. */
export function parseText(
  file: string,
  source: string,
  language: Language,
): { value: TText; errors: Reader['errors'] } {
  const reader: Reader = { file, errors: [] }
  const { front, sections } = splitAtHeadings(parseMarkdown(source).children, 2)
  const clauses = sections.map((section) => toClause(reader, section))
  checkNumbers(reader, clauses)
  checkIds(reader, clauses)
  return { value: { language, front: toFront(reader, front), clauses }, errors: reader.errors }
}

export type Section = { heading: Heading; content: RootContent[] }

/** What stands before the first heading, and then each heading (of at most this depth) with what follows it. */
export function splitAtHeadings(
  nodes: readonly RootContent[],
  depth: number,
): { front: RootContent[]; sections: Section[] } {
  const front: RootContent[] = []
  const sections: Section[] = []
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth) sections.push({ heading: node, content: [] })
    else (sections.at(-1)?.content ?? front).push(node)
  }
  return { front, sections }
}

function toFront(reader: Reader, nodes: readonly RootContent[]): TBlock[] {
  return nodes.flatMap((node) => {
    if (node.type === 'containerDirective' && node.name === 'forside') return toBlocks(reader, node.children)
    report(reader, node, 'før første punkt kan det bare stå :::forside')
    return []
  })
}

function toClause(reader: Reader, { heading, content }: Section): TClause {
  const { number, id, flags, content: words } = readHeading(reader, heading)
  if (!id || !/^[a-z][a-z0-9-]*$/.test(id))
    report(reader, heading, 'punktet mangler en id: {#navn} sist i overskriften')
  const headingHidden = flags.includes('skjult')
  for (const flag of flags)
    if (flag !== 'skjult') report(reader, heading, `overskriften kjenner ikke «${flag}»`)
  return {
    id: id ?? 'mangler',
    number,
    level: heading.depth === 1 ? 1 : 2,
    heading: words,
    headingHidden,
    blocks: withLocalText(toBlocks(reader, content), reader.file),
    line: lineOf(heading),
  }
}

/** A clause with wording and no place of its own for local text gets one last. */
function withLocalText(blocks: TBlock[], file: string): TBlock[] {
  const isClosed =
    blocks.length === 0 || blocks.some((block) => block.type === 'signature' || hasLocal(block))
  return isClosed
    ? blocks
    : [
        ...blocks,
        {
          type: 'local',
          slot: 'lokal',
          label: LOCAL_TEXT_LABEL[file.includes('.nn.') ? 'nn' : 'nb'],
          required: false,
        },
      ]
}

const LOCAL_TEXT_LABEL = { nb: 'Lokal tekst', nn: 'Lokal tekst' } as const

function hasLocal(block: TBlock): boolean {
  if (block.type === 'local') return true
  if (block.type === 'when' || block.type === 'strikable' || block.type === 'addition')
    return block.content.some(hasLocal)
  return block.type === 'choice' && block.options.some((option) => option.content.some(hasLocal))
}

function checkNumbers(reader: Reader, clauses: readonly TClause[]): void {
  const zero = clauses[0]?.number?.endsWith('.0') ? '.0' : ''
  let chapter = 0
  let clauseNumber = 0
  for (const clause of clauses) {
    if (clause.number === null) continue
    if (clause.level === 1) {
      chapter += 1
      clauseNumber = 0
    } else clauseNumber += 1
    const expected = clause.level === 1 ? `${chapter}${zero}` : `${chapter}.${clauseNumber}`
    if (clause.number !== expected)
      reader.errors.push({
        file: reader.file,
        line: clause.line,
        cause: `punktet har nummer ${clause.number}; det neste i rekken er ${expected}`,
      })
  }
}

function checkIds(reader: Reader, clauses: readonly TClause[]): void {
  const seen = new Set<string>()
  for (const clause of clauses) {
    if (seen.has(clause.id))
      reader.errors.push({
        file: reader.file,
        line: clause.line,
        cause: `punktets id «${clause.id}» er brukt før`,
      })
    seen.add(clause.id)
  }
}
