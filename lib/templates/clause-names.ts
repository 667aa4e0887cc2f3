/** What a clause is called where only its name is shown; also one that is taken out of the agreement. */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { ownFact } from '#lib/document/doc-names.ts'
import type { Draft } from '#lib/document/draft.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { ownIdOf } from './clause-scope.ts'

export type ClauseName = {
  key: string
  number: string | null
  heading: string
  /** Number of the annex it stands in. */
  annex: number | null
  /** False: it is not in the agreement now. */
  isThere: boolean
}

export function clauseNames(document: ResolvedDocument, draft: Draft) {
  const all: readonly ClauseName[] = document.parts.flatMap((part) =>
    part.clauses.map((clause) => ({
      key: clause.key,
      number: clause.number,
      heading: plainInline(clause.heading),
      annex: part.annexNumber,
      isThere: true,
    })),
  )
  const known = new Map(all.map((name) => [name.key, name]))
  const of = (key: string): ClauseName => known.get(key) ?? gone(draft, key)
  return {
    all,
    of,
    /** Those that are gone come last. */
    inOrder: (keys: readonly string[]): readonly ClauseName[] => [
      ...all.filter(({ key }) => keys.includes(key)),
      ...[...new Set(keys)].filter((key) => !known.has(key)).map(of),
    ],
  }
}

const gone = (draft: Draft, key: string): ClauseName => ({
  key,
  number: null,
  heading: String(draft.answers[ownFact(ownIdOf(key) ?? '', 'title')]?.[0] ?? ''),
  annex: null,
  isThere: false,
})

/** «… ved Nav Fossdal» is the same in every line: a name is easier to read without it. */
export const headingText = ({ heading }: Pick<ClauseName, 'heading'>): string =>
  heading.replace(/,? (ved|av|for|i) nav .*$/i, '')
