/** Which words of a clause still stand, and where: a paragraph that is the same is, and between those word by word. */
import type { ClauseText } from './clause-text.ts'
import { commonPlaces } from './match-in-order.ts'
import { sameWords } from './same-words.ts'
import { type Token, wordTokens } from './word-tokens.ts'

export type KeptTokens = {
  was: readonly Token[]
  is: readonly Token[]
  /** Of each old word, its place among the new ones; -1 where it is gone, or could be more than one. */
  placeOf: readonly number[]
  /** The one place where these old words stand, one after the other; -1 where there is none, or more. */
  placeOfAll: (from: number, to: number) => number
}

type Lines = { was: readonly number[]; is: readonly number[] }

export function keptTokens(before: ClauseText, after: ClauseText): KeptTokens {
  const [was, is] = [wordTokens(before), wordTokens(after)]
  const pairs = samePairs(before, after)
  const placeOf = was.map(() => -1)
  for (const [one, other] of pairs) {
    const [from, to] = [was.findIndex(({ line }) => line === one), is.findIndex(({ line }) => line === other)]
    for (let at = from; was[at]?.line === one; at += 1) placeOf[at] = to + at - from
  }
  const found = stretches(before, after, pairs).map((lines) => compareStretch(lines, was, is))
  for (const stretch of found) for (const [one, other] of stretch.pairs) placeOf[one] = other
  const placeOfAll = (from: number, to: number): number => {
    const first = placeOf[from] ?? -1
    const isTogether = first >= 0 && was.slice(from, to).every((_, at) => placeOf[from + at] === first + at)
    if (isTogether) return first
    return found.find(({ holds }) => holds(from, to))?.placeOfAll(from, to) ?? -1
  }
  return { was, is, placeOf, placeOfAll }
}

/** Paragraphs that stand once in both: they are the same wherever they stand. */
export function samePairs(before: ClauseText, after: ClauseText): ReadonlyMap<number, number> {
  const [was, is] = [placesByKey(before), placesByKey(after)]
  const pairs = new Map<number, number>()
  for (const [key, [one, ...others]] of was) {
    const [other, ...more] = is.get(key) ?? []
    if (one !== undefined && other !== undefined && others.length + more.length === 0) pairs.set(one, other)
  }
  return pairs
}

const placesByKey = ({ lines }: ClauseText): ReadonlyMap<string, number[]> => {
  const places = new Map<string, number[]>()
  for (const [at, { text, content }] of lines.entries()) {
    const key = [text, ...content.flatMap((one) => (one.type === 'gap' ? [one.fact] : []))].join('\n')
    if (text.trim() !== '') places.set(key, [...(places.get(key) ?? []), at])
  }
  return places
}

/** What stands between the paragraphs that are the same, in both; those that were moved are left out. */
function stretches(before: ClauseText, after: ClauseText, pairs: ReadonlyMap<number, number>): Lines[] {
  const olds = [...pairs.keys()].sort((one, other) => one - other)
  const news = [...pairs.values()].sort((one, other) => one - other)
  const anchors = commonPlaces(
    olds.map((line) => String(pairs.get(line))),
    news.map(String),
  ).map(([i, j]) => [olds[i] ?? 0, news[j] ?? 0] as const)
  const moved = new Set(news)
  const between = (from: number, to: number, skip: (line: number) => boolean) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter((line) => !skip(line))
  let [i, j] = [0, 0]
  return [...anchors, [before.lines.length, after.lines.length] as const].map(([one, other]) => {
    const lines = {
      was: between(i, one, (line) => pairs.has(line)),
      is: between(j, other, (line) => moved.has(line)),
    }
    ;[i, j] = [one + 1, other + 1]
    return lines
  })
}

type Compared = {
  /** Old word, new word. */
  pairs: readonly (readonly [number, number])[]
  holds: (from: number, to: number) => boolean
  placeOfAll: (from: number, to: number) => number
}

function compareStretch(lines: Lines, was: readonly Token[], is: readonly Token[]): Compared {
  const [olds, news] = [placesIn(was, lines.was), placesIn(is, lines.is)]
  const { placeOf, placesOf } = sameWords(
    olds.map((at) => was[at]?.key ?? ''),
    news.map((at) => is[at]?.key ?? ''),
  )
  const certain = olds.flatMap((one, at) => {
    const other = news[placeOf[at] ?? -1]
    return other === undefined ? [] : [[one, other] as const]
  })
  const areAlike = likeness(certain, was, is)
  const isAlone = isOneParagraph(olds, was) && isOneParagraph(news, is)
  const pairs = certain.filter(([one, other]) => areAlike(one, other))
  return {
    pairs,
    holds: (from, to) => olds.includes(from) && olds.includes(to - 1),
    placeOfAll: (from, to) => {
      const [start, length] = [olds.indexOf(from), to - from]
      const [place, ...others] = placesOf(start, start + length)
      if (place === undefined || others.length > 0) return -1
      const first = news[place] ?? -1
      const isTogether = news[place + length - 1] === first + length - 1
      const isSure = certain.some(([one, other]) => one >= from && one < to && other === first + one - from)
      const words = was.slice(from, to).filter(({ isWord }) => isWord).length
      const belongs = was
        .slice(from, to)
        .every((_, at) => areAlike(from + at, first + at) || (isAlone && words > 1))
      return isTogether && isSure && belongs ? first : -1
    },
  }
}

const placesIn = (tokens: readonly Token[], lines: readonly number[]): number[] =>
  tokens.flatMap(({ line }, at) => (lines.includes(line) ? [at] : []))

const isOneParagraph = (places: readonly number[], tokens: readonly Token[]): boolean =>
  new Set(places.map((at) => tokens[at]?.line)).size === 1

/** As large a share of the words as must be kept for a paragraph to have become another, whole or as a part of it. */
const ALIKE = 0.4
/** So many words in common are no chance, however long the other paragraph is. */
const MANY = 4

/** Two paragraphs that only happen to have some words in common are not the same paragraph. */
function likeness(
  certain: readonly (readonly [number, number])[],
  was: readonly Token[],
  is: readonly Token[],
): (one: number, other: number) => boolean {
  const lineOf = (tokens: readonly Token[], at: number) => tokens[at]?.line ?? -1
  const keyOf = (one: number, other: number) => `${lineOf(was, one)} ${lineOf(is, other)}`
  const kept = new Map<string, number>()
  for (const [one, other] of certain)
    if (was[one]?.isWord) kept.set(keyOf(one, other), (kept.get(keyOf(one, other)) ?? 0) + 1)
  const wordsIn = (tokens: readonly Token[], at: number) =>
    tokens.filter(({ line, isWord }) => isWord && line === lineOf(tokens, at)).length
  return (one, other) => {
    const common = kept.get(keyOf(one, other)) ?? 0
    const sizes = [wordsIn(was, one), wordsIn(is, other)]
    const size = common >= MANY ? Math.min(...sizes) : Math.max(...sizes)
    return common > 0 && common >= ALIKE * size
  }
}
