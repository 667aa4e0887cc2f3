import type { Block, Gap, Inline, Missing, ResolvedClause, ResolvedDocument } from './content.ts'

/** A missing fact's number in the reading view, and the clause where it is filled in. */
export type NumberedFact = { number: number; clause: string }
export type GapNumbers = {
  byFact: ReadonlyMap<string, NumberedFact>
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

export const gapsIn = (blocks: readonly Block[]): readonly Gap[] =>
  blocks.flatMap((block) =>
    inlinesOf(block).flatMap((inlines) => inlines.filter((inline) => inline.type === 'gap')),
  )

/** What is missing in a clause without a gap in its text to show it: an empty table, an alternative not chosen. */
export const unseenMissing = (clause: ResolvedClause): readonly Missing[] => {
  const seen = new Set(
    gapsIn([{ type: 'paragraph', content: clause.heading }, ...clause.blocks]).map((gap) => gap.fact),
  )
  return clause.missing.filter((missing) => !seen.has(missing.fact))
}

/** The marks of a clause in reading order. */
const marksIn = (clause: ResolvedClause): readonly (Gap | Missing)[] => [
  ...gapsIn(clause.headingHidden ? [] : [{ type: 'paragraph', content: clause.heading }]),
  ...gapsIn(clause.blocks),
  ...unseenMissing(clause),
]

/** Where a fact is asked for: the first clause that misses it. */
const homesOf = (document: ResolvedDocument): ReadonlyMap<string, string> => {
  const homes = new Map<string, string>()
  for (const part of document.parts)
    for (const clause of part.clauses)
      for (const { fact } of clause.missing) if (!homes.has(fact)) homes.set(fact, clause.key)
  return homes
}

/** Numbers what is missing, once per fact, in the order a reader meets it. */
export const numberGaps = (document: ResolvedDocument): GapNumbers => {
  const homes = homesOf(document)
  const byFact = new Map<string, NumberedFact>()
  const anchors = new Set<Gap | Missing>()
  const marks = document.parts.flatMap((part) => [
    ...gapsIn(part.front).map((mark) => ({ mark, clause: part.clauses[0]?.key ?? '' })),
    ...part.clauses.flatMap((clause) => marksIn(clause).map((mark) => ({ mark, clause: clause.key }))),
  ])
  for (const { mark, clause } of marks) {
    if (byFact.has(mark.fact)) continue
    byFact.set(mark.fact, { number: byFact.size + 1, clause: homes.get(mark.fact) ?? clause })
    anchors.add(mark)
  }
  return { byFact, anchors }
}
