import { type DiffExcerpt, diffExcerpt } from '#lib/document/diff-excerpt.ts'
import type { DiffPart } from '#lib/document/diff-words.ts'
import type { PlainClause } from '#lib/templates/plain-canonical.ts'

/** Null: it was not there, or is not known. */
export type WordChange = {
  before: PlainClause | null
  now: PlainClause | null
  diff: readonly DiffPart[] | null
}

/** What has become other words in a clause, short enough for the side column. */
export type SeenChange = {
  excerpt: DiffExcerpt
  /** The heading as it was, where that is another too. */
  oldHeading: string | null
  /** No word is another: lists, links or bold. */
  isWordless: boolean
}

export const seenChange = ({ before, now, diff }: WordChange): SeenChange => {
  const excerpt = diffExcerpt(diff ?? [])
  const oldHeading = before && now && before.heading !== now.heading ? before.heading : null
  return { excerpt, oldHeading, isWordless: diff !== null && excerpt.changes === 0 && oldHeading === null }
}
