/** Two states of an agreement, clause by clause: what differs in what it says. */
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import {
  countParts,
  countWords,
  diffLines,
  type LineDifference,
  sumWords,
  type WordCount,
} from '#lib/document/diff-lines.ts'
import { type DiffPart, diffWords, wordsIn } from '#lib/document/diff-words.ts'
import { linesOf } from '#lib/document/lines.ts'
import { commonPlaces } from '#lib/document/match-in-order.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import type { Language } from '#lib/i18n/language.ts'
import { canonicalClause } from './canonical-clause.ts'

export type ClauseChange = {
  key: string
  kind:
    | 'same'
    | 'changed'
    /** Every word is the same: bold type, lists or links were changed, or the wording was unlocked. */
    | 'looks'
    | 'added'
    | 'removed'
    /** Two languages, between which words are not compared. */
    | 'language'
  /** Number of the annex it stands in; null in the agreement itself. */
  annex: number | null
  /** Undefined: the clause was not there. */
  before: ResolvedClause | undefined
  /** Undefined: the clause is taken out. */
  after: ResolvedClause | undefined
  /** It stands at another place among those that are in both. */
  isMoved: boolean
  isRenumbered: boolean
  heading: readonly DiffPart[]
  /** Empty where the words are not compared. */
  lines: readonly LineDifference[]
  words: WordCount
}

export type AgreementDifference = {
  languages: { before: Language; after: Language }
  /** Also those that say the same, in the agreement's order; those taken out stand where they stood. */
  clauses: readonly ClauseChange[]
}

/** What stands before an annex' first clause, or on the title page, is compared as a clause with the part's own key. */
export const isFront = (key: string): boolean => !key.includes('/')

export function compareAgreements(before: ResolvedDocument, after: ResolvedDocument): AgreementDifference {
  const [was, is] = [byKey(before), byKey(after)]
  const moved = movedKeys([...was.keys()], [...is.keys()])
  return {
    languages: { before: before.language, after: after.language },
    clauses: keysInOrder([...was.keys()], [...is.keys()]).map((key) =>
      compareClauses(pairOf(key, was, is), {
        isMoved: moved.has(key),
        areApart: before.language !== after.language,
      }),
    ),
  }
}

/** Only the clauses that say something else, without the front pages; also across languages. */
export const compareDocuments = (
  before: ResolvedDocument,
  after: ResolvedDocument,
): readonly ClauseChange[] => {
  const [was, is] = [byKey(before), byKey(after)]
  return keysInOrder([...was.keys()], [...is.keys()])
    .filter((key) => !isFront(key))
    .map((key) => compareClauses(pairOf(key, was, is), { acrossLanguages: true }))
    .filter(
      ({ kind, before: one, after: other }) =>
        kind !== 'same' && !(kind === 'looks' && isOnlyLanguage(one, other)),
    )
}

type Placed = { clause: ResolvedClause; annex: number | null }
type Clauses = ReadonlyMap<string, Placed>

const byKey = (document: ResolvedDocument): Clauses =>
  new Map(
    document.parts.flatMap((part) =>
      [frontOf(part, document.language), ...part.clauses].map(
        (clause) => [clause.key, { clause, annex: part.annexNumber }] as const,
      ),
    ),
  )

const pairOf = (key: string, was: Clauses, is: Clauses): Pair => {
  const [before, after] = [was.get(key), is.get(key)]
  return { key, annex: (after ?? before)?.annex ?? null, before: before?.clause, after: after?.clause }
}

const frontOf = (part: ResolvedPart, language: Language): ResolvedClause => ({
  key: part.template,
  number: null,
  level: 1,
  heading: [{ type: 'text', text: part.title, origin: 'standard' }],
  headingHidden: false,
  blocks: part.front,
  deviation: 'none',
  language,
  missing: [],
})

function keysInOrder(was: readonly string[], is: readonly string[]): string[] {
  const keys = [...is]
  was.forEach((key, at) => {
    if (!keys.includes(key)) keys.splice(keys.indexOf(was[at - 1] ?? '') + 1, 0, key)
  })
  return keys
}

/** The fewest that must change place for the rest to stand in the same order. */
function movedKeys(was: readonly string[], is: readonly string[]): ReadonlySet<string> {
  const [stayed, there] = [was.filter((key) => is.includes(key)), is.filter((key) => was.includes(key))]
  const still = new Set(commonPlaces(stayed, there).map(([at]) => stayed[at]))
  return new Set(stayed.filter((key) => !still.has(key)))
}

type Pair = Pick<ClauseChange, 'key' | 'annex' | 'before' | 'after'>

type How = {
  isMoved?: boolean
  /** The agreements are in two languages. */
  areApart?: boolean
  /** Words are compared all the same. */
  acrossLanguages?: boolean
}

function compareClauses(
  pair: Pair,
  { isMoved = false, areApart = false, acrossLanguages }: How,
): ClauseChange {
  const { before, after } = pair
  const place = { isMoved, isRenumbered: !!before && !!after && before.number !== after.number }
  if (before && after && !acrossLanguages && !isComparable(before, after, areApart))
    return { ...pair, ...place, kind: 'language', heading: [], lines: [], words: replaced(before, after) }
  const heading = diffWords(headingOf(before), headingOf(after))
  const lines = diffLines(linesOf(before?.blocks ?? []), linesOf(after?.blocks ?? []))
  const words = sumWords([countParts(heading), countWords(lines)])
  return { ...pair, ...place, kind: kindOf(pair, heading, lines), heading, lines, words }
}

/** What the parties wrote themselves stays as it was when the agreement changes language, and is then the same. */
const isComparable = (before: ResolvedClause, after: ResolvedClause, areApart: boolean): boolean =>
  areApart ? canonicalClause(before) === canonicalClause(after) : before.language === after.language

/** Between two languages every word is another one. */
const replaced = (before: ResolvedClause, after: ResolvedClause): WordCount => ({
  kept: 0,
  removed: wordsOf(before),
  added: wordsOf(after),
})

const wordsOf = (clause: ResolvedClause): number =>
  [headingOf(clause), ...linesOf(clause.blocks).flatMap(({ cells }) => cells)].flatMap(wordsIn).length

function kindOf(
  { before, after }: Pair,
  heading: readonly DiffPart[],
  lines: readonly LineDifference[],
): ClauseChange['kind'] {
  if (!before) return 'added'
  if (!after) return 'removed'
  if (canonicalClause(before) === canonicalClause(after)) return 'same'
  const isSaidAlike =
    heading.every(({ kind }) => kind === 'same') && lines.every(({ kind }) => kind === 'same')
  return isSaidAlike ? 'looks' : 'changed'
}

/** A clause that reads the same in both languages is no change to anybody. */
const isOnlyLanguage = (before: ResolvedClause | undefined, after: ResolvedClause | undefined): boolean =>
  before?.language !== after?.language && before?.deviation === after?.deviation

const headingOf = (clause: ResolvedClause | undefined): string =>
  clause ? plainInline(clause.heading).normalize('NFC') : ''
