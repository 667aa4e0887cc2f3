/** What is said about single words of the clauses that are read: never part of what they say. */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type CutContent, cutContent } from '#lib/document/cut-content.ts'
import type { PassageNow } from '#lib/document/passage.ts'
import type { Range } from '#lib/document/word-tokens.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'

/** Words that an open thread is about. */
export type MarkedPassage = {
  comment: string
  number: number
  /** Who began the thread. */
  name: string
  range: Range
  href: string
}
export type ClausePassages = {
  /** Which text of the clause it is, for whoever chooses words in it; undefined for those who may not comment. */
  text: string | undefined
  passages: readonly MarkedPassage[]
}
/** A clause's text cut where passages begin and end. */
export type ClauseMarks = CutContent & { passages: readonly MarkedPassage[] }

type Thread = {
  id: string
  clause: string
  isSettled: boolean
  isDeleted: boolean
  person: { name: string }
  passage: { number: number; now: PassageNow } | null
}
type Said = {
  canonical: { clauses: readonly { clause: string; text: string; hash: string }[] }
  seq: number
  threads: readonly Thread[]
}

/** Nothing for a clause that says something else in the document that is shown than what the passages were found in. */
export function clausePassages(
  document: ResolvedDocument,
  { canonical, seq, threads }: Said,
  { agreement, mayComment }: { agreement: string; mayComment: boolean },
): ReadonlyMap<string, ClausePassages> {
  const kept = new Map(canonical.clauses.map((one) => [one.clause, one]))
  const shown = document.parts
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => kept.get(clause.key)?.text === canonicalClause(clause))
  return new Map(
    shown.map(({ key }) => [
      key,
      {
        text: mayComment ? `${seq}.${kept.get(key)?.hash}` : undefined,
        passages: threads.filter(({ clause }) => clause === key).flatMap((one) => marked(one, agreement)),
      },
    ]),
  )
}

function marked({ passage, ...thread }: Thread, agreement: string): MarkedPassage[] {
  const range = passage?.now.range
  if (!range || thread.isSettled || thread.isDeleted) return []
  const href = `/avtaler/${agreement}/${thread.clause}#kommentar-${thread.id}`
  return [{ comment: thread.id, number: passage.number, name: thread.person.name, range, href }]
}

export const marksOf = (
  blocks: Parameters<typeof cutContent>[0],
  { passages }: ClausePassages,
): ClauseMarks => ({
  ...cutContent(
    blocks,
    passages.flatMap(({ range }) => [range.start, range.end]),
  ),
  passages,
})
