/** Which of two ordered lists answer to each other: what is the same first, then what is alike between them. */
export type Match<Item> = { before: Item | null; after: Item | null }

export type Compared<Item> = {
  /** Equal keys: the same. */
  keyOf: (item: Item) => string
  /** What likeness is counted by. */
  wordsOf: (item: Item) => readonly string[]
  /** Whether the one could have become the other. */
  fits: (one: Item, other: Item) => boolean
}

/** Below it, two paragraphs have less in common than apart, and are easier read as one taken out and one new. */
const ALIKE = 0.4
/** Above this many pairs, likeness is not asked for: all of the one list went, all of the other came. */
const MOST_PAIRS = 250_000

/** Both lists whole and in their own order; within a stretch that differs, what was stands before what came. */
export function matchInOrder<Item>(
  before: readonly Item[],
  after: readonly Item[],
  how: Compared<Item>,
): Match<Item>[] {
  const [was, is] = [before.map(how.keyOf), after.map(how.keyOf)]
  const anchors = commonPlaces(was, is)
  const matches: Match<Item>[] = []
  let [i, j] = [0, 0]
  for (const [atBefore, atAfter] of [...anchors, [before.length, after.length] as const]) {
    matches.push(...matchAlike(before.slice(i, atBefore), after.slice(j, atAfter), how))
    const [one, other] = [before[atBefore], after[atAfter]]
    if (one !== undefined && other !== undefined) matches.push({ before: one, after: other })
    ;[i, j] = [atBefore + 1, atAfter + 1]
  }
  return matches
}

type Place = readonly [number, number]

/** A longest common subsequence, as places in both lists. */
export function commonPlaces(was: readonly string[], is: readonly string[]): Place[] {
  const start = leading(was, is)
  const end = Math.min(leading(was.toReversed(), is.toReversed()), was.length - start, is.length - start)
  const middle = places(was.slice(start, was.length - end), is.slice(start, is.length - end))
  return [
    ...Array.from({ length: start }, (_, at): Place => [at, at]),
    ...middle.map(([i, j]): Place => [i + start, j + start]),
    ...Array.from({ length: end }, (_, at): Place => [was.length - end + at, is.length - end + at]),
  ]
}

function leading(one: readonly string[], other: readonly string[]): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

/** @returns none where the lists are so long that nobody would wait: then everything is replaced. */
function places(was: readonly string[], is: readonly string[]): Place[] {
  if (was.length * is.length > 16 * MOST_PAIRS) return []
  return bestPath(was.length, is.length, (i, j) => (was[i] === is[j] ? 1 : 0))
}

type Worth = (i: number, j: number) => number
type Sums = readonly Float64Array[]

/** Pairs in the order of both lists whose worth sums to the most. */
function bestPath(rows: number, columns: number, worth: Worth): Place[] {
  const sums = bestSums(rows, columns, worth)
  const at = (i: number, j: number) => sums[i]?.[j] ?? 0
  const path: Place[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (at(i, j) === at(i + 1, j)) i += 1
    else if (at(i, j) === at(i, j + 1)) j += 1
    else {
      path.push([i, j])
      i += 1
      j += 1
    }
  }
  return path
}

/** `sums[i][j]`: the most that what is left from i and j can be worth. */
function bestSums(rows: number, columns: number, worth: Worth): Sums {
  const sums = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  for (let i = rows - 1; i >= 0; i -= 1) {
    const [row, below] = [sums[i], sums[i + 1]] as [Float64Array, Float64Array]
    for (let j = columns - 1; j >= 0; j -= 1) {
      const pair = worth(i, j)
      const together = pair > 0 ? pair + (below[j + 1] ?? 0) : 0
      row[j] = Math.max(together, below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return sums
}

function matchAlike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  how: Compared<Item>,
): Match<Item>[] {
  const pairs = before.length * after.length > MOST_PAIRS ? [] : alikePlaces(before, after, how)
  const matches: Match<Item>[] = []
  let [i, j] = [0, 0]
  for (const [atBefore, atAfter] of [...pairs, [before.length, after.length] as const]) {
    for (const item of before.slice(i, atBefore)) matches.push({ before: item, after: null })
    for (const item of after.slice(j, atAfter)) matches.push({ before: null, after: item })
    const [one, other] = [before[atBefore], after[atAfter]]
    if (one !== undefined && other !== undefined) matches.push({ before: one, after: other })
    ;[i, j] = [atBefore + 1, atAfter + 1]
  }
  return matches
}

function alikePlaces<Item>(before: readonly Item[], after: readonly Item[], how: Compared<Item>): Place[] {
  if (before.length === 0 || after.length === 0) return []
  const [was, is] = [before, after].map((items) => items.map((item) => bagOf(how.wordsOf(item))))
  return bestPath(before.length, after.length, (i, j) => {
    const [one, other] = [before[i], after[j]]
    if (one === undefined || other === undefined || !how.fits(one, other)) return 0
    const likeness = likenessOf(was?.[i] ?? EMPTY, is?.[j] ?? EMPTY)
    return likeness >= ALIKE ? likeness : 0
  })
}

type Bag = { words: ReadonlyMap<string, number>; size: number }
const EMPTY: Bag = { words: new Map(), size: 0 }

function bagOf(words: readonly string[]): Bag {
  const counted = new Map<string, number>()
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1)
  return { words: counted, size: words.length }
}

/** 0: no word in common. 1: the same words. */
function likenessOf(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 1
  let common = 0
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0)
  return (2 * common) / (one.size + other.size)
}
