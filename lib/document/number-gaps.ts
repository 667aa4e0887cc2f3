import type { Block, Gap, Inline, Missing, ResolvedClause, ResolvedDocument } from './content.ts'

/** A missing fact's number in the reading view, and the clause where it is filled in. */
export type NumberedFact = { number: number; clause: string; fact: string }
export type GapNumbers = {
  /** By the fact of a mark; the cells of a table share the table's number. */
  byFact: ReadonlyMap<string, NumberedFact>
  /** How many numbers there are. */
  count: number
  /** The first mark of each number; only that one can be linked to. */
  anchors: ReadonlySet<Gap | Missing>
}

const inlinesOf = (block: Block): readonly (readonly Inline[])[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(inlinesOf))
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => cell.content.flatMap(inlinesOf))
    case 'local':
      return block.content.flatMap(inlinesOf)
    case 'signature':
      return block.signatories.flatMap((signatory) => signatory.lines)
  }
}

const gapsInText = (content: readonly Inline[]): readonly Gap[] =>
  content.filter((inline) => inline.type === 'gap')

const gapsIn = (blocks: readonly Block[]): readonly Gap[] =>
  blocks.flatMap((block) => inlinesOf(block).flatMap(gapsInText))

const gapsOf = (clause: ResolvedClause): readonly Gap[] => [
  ...(clause.headingHidden ? [] : gapsInText(clause.heading)),
  ...gapsIn(clause.blocks),
]

/** A table is missing as one thing; its cells are `<table>:<row>:<column>`. */
const covers = (missing: Missing, gap: Gap): boolean =>
  gap.fact === missing.fact || gap.fact.startsWith(`${missing.fact}:`)

/** What is missing in a clause without a gap in its text to show it, such as a table without rows. */
export const unseenMissing = (clause: ResolvedClause): readonly Missing[] => {
  const gaps = gapsOf(clause)
  return clause.missing.filter((missing) => !gaps.some((gap) => covers(missing, gap)))
}

type Mark = { mark: Gap | Missing; fact: string; clause: string }

/** The marks of a clause in reading order, each with the missing fact it stands for. */
const marksIn = (clause: ResolvedClause): readonly Mark[] => [
  ...gapsOf(clause).map((gap) => ({
    mark: gap,
    fact: clause.missing.find((missing) => covers(missing, gap))?.fact ?? gap.fact,
    clause: clause.key,
  })),
  ...unseenMissing(clause).map((missing) => ({
    mark: missing,
    fact: missing.fact,
    clause: clause.key,
  })),
]

/** Where a fact is asked for: the first clause that misses it. */
const homesOf = (document: ResolvedDocument): ReadonlyMap<string, string> => {
  const clauses = document.parts.flatMap((part) => part.clauses)
  const homes = clauses.flatMap(({ key, missing }) =>
    missing.map(({ fact }): [string, string] => [fact, key]),
  )
  // Of two homes for one fact a Map keeps the last.
  return new Map(homes.reverse())
}

const allMarks = (document: ResolvedDocument): readonly Mark[] =>
  document.parts.flatMap((part) => [
    ...gapsIn(part.front).map((mark) => ({
      mark,
      fact: mark.fact,
      clause: part.clauses[0]?.key ?? '',
    })),
    ...part.clauses.flatMap(marksIn),
  ])

/** Numbers what is missing, once per fact, in the order a reader meets it. */
export const numberGaps = (document: ResolvedDocument): GapNumbers => {
  const homes = homesOf(document)
  const numbers = new Map<string, NumberedFact>()
  const byFact = new Map<string, NumberedFact>()
  const anchors = new Set<Gap | Missing>()
  for (const { mark, fact, clause } of allMarks(document)) {
    const known = numbers.get(fact)
    const numbered = known ?? { number: numbers.size + 1, clause: homes.get(fact) ?? clause, fact }
    if (!known) anchors.add(mark)
    numbers.set(fact, numbered)
    byFact.set(mark.fact, numbered)
  }
  return { byFact, count: numbers.size, anchors }
}
