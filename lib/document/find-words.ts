/** Finding words in what an agreement says, as it is printed: nothing else is searched. */
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from './content.ts'
import { plainBlocks, plainInline } from './plain-content.ts'

/** A line with one hit in it, cut to what can be taken in at a glance. */
export type FoundLine = { before: string; hit: string; after: string }
export type FoundClause = {
  /** Null: the title and the front page of agreement or annex. */
  clause: ResolvedClause | null
  part: ResolvedPart
  hits: number
  lines: readonly FoundLine[]
}
export type Found = {
  /** `words`: the words stand apart, all of them or only some in each clause. */
  as: 'phrase' | 'words' | 'some-words'
  hits: number
  clauses: readonly FoundClause[]
}

const CONTEXT = 90
const MAX_LINES = 3

/** The whole phrase where it stands; otherwise clauses with all its words; otherwise with some of them. */
export function findWords(document: ResolvedDocument, query: string): Found {
  const words = wordsOf(query)
  if (words.length === 0) return { as: 'phrase', hits: 0, clauses: [] }
  const texts = document.parts.flatMap(textsOf)
  const phrase = search(texts, [words.join(' ')], 'every')
  if (phrase.length > 0 || words.length === 1) return toFound('phrase', phrase)
  const telling = tellingWords(words)
  const all = search(texts, telling, 'every')
  if (all.length > 0) return toFound('words', all)
  return toFound('some-words', search(texts, telling, 'some'))
}

/** «og», «i» and «§» by themselves stand everywhere. */
const tellingWords = (words: readonly string[]): readonly string[] => {
  const long = words.filter((word) => word.length > 2)
  return long.length > 0 ? long : words
}

const toFound = (as: Found['as'], clauses: readonly FoundClause[]): Found => ({
  as,
  hits: clauses.reduce((sum, { hits }) => sum + hits, 0),
  clauses,
})

const wordsOf = (query: string): string[] => query.normalize('NFC').split(/\s+/).filter(Boolean)

type Searched = Pick<FoundClause, 'clause' | 'part'> & { lines: readonly string[] }

const textsOf = (part: ResolvedPart): Searched[] => [
  { clause: null, part, lines: linesOf(part.title, plainBlocks(part.front)) },
  ...part.clauses.map((clause) => ({
    clause,
    part,
    lines: linesOf(clause.headingHidden ? '' : plainInline(clause.heading), plainBlocks(clause.blocks)),
  })),
]

const linesOf = (...texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.normalize('NFC').split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)

/** Those with most of the words first, otherwise in the agreement's order. */
function search(
  texts: readonly Searched[],
  wanted: readonly string[],
  amount: 'every' | 'some',
): FoundClause[] {
  const patterns = wanted.map(patternOf)
  const any = new RegExp(patterns.join('|'), 'giu')
  const found = texts.map(({ lines, ...place }) => {
    const has = (pattern: string) => lines.some((line) => new RegExp(pattern, 'iu').test(line))
    const hits = lines.flatMap((line) => hitsIn(line, any))
    const words = patterns.filter(has).length
    return { words, clause: { ...place, hits: hits.length, lines: hits.slice(0, MAX_LINES) } }
  })
  const least = amount === 'every' ? patterns.length : 1
  return found
    .filter(({ words }) => words >= least)
    .sort((one, other) => other.words - one.words)
    .map(({ clause }) => clause)
}

/** Letters as they are, whatever space between the words. */
const patternOf = (phrase: string): string =>
  phrase
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')

const hitsIn = (line: string, pattern: RegExp): FoundLine[] =>
  [...line.matchAll(pattern)].map((match) => ({
    before: shortenedBefore(line.slice(0, match.index)),
    hit: match[0],
    after: shortenedAfter(line.slice(match.index + match[0].length)),
  }))

/** Whole words only, with «…» where something is left out. */
const shortenedBefore = (text: string): string =>
  text.length <= CONTEXT ? text : `… ${text.slice(-CONTEXT).replace(/^\S*\s/, '')}`
const shortenedAfter = (text: string): string =>
  text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT).replace(/\s\S*$/, '')} …`
