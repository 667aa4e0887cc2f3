/** Which words of two lists are the same in every best comparison of them: never a guess between two places. */

/** As many pairs as a comparison is done for; above it, nothing is known to be the same. */
const MOST_PAIRS = 4_000_000

export type SameWords = {
  /** Of each word of the first list, its place in the second; -1 where it is gone, or could be more than one. */
  placeOf: readonly number[]
  /** Where all the words from `from` to `to` can stand one after the other in a best comparison. */
  placesOf: (from: number, to: number) => readonly number[]
}

export function sameWords(one: readonly string[], other: readonly string[]): SameWords {
  if (one.length * other.length > MOST_PAIRS) return { placeOf: one.map(() => -1), placesOf: () => [] }
  const [was, is] = asNumbers(one, other)
  const [before, after] = [commonBefore(was, is), commonAfter(was, is)]
  const best = after[0]?.[0] ?? 0
  return {
    placeOf: one.map((_word, i) => onlyPlace(i, { was, is, before, after, best })),
    placesOf: (from, to) =>
      other.flatMap((_word, j) => {
        const isThere = was.slice(from, to).every((word, at) => word === is[j + at])
        const length = to - from
        const common = (before[from]?.[j] ?? 0) + length + (after[to]?.[j + length] ?? 0)
        return isThere && common === best ? [j] : []
      }),
  }
}

/** The same number is the same word. */
function asNumbers(...lists: readonly (readonly string[])[]): [Uint32Array, Uint32Array] {
  const known = new Map<string, number>()
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size
    known.set(word, number)
    return number
  }
  const [was = [], is = []] = lists.map((words) => words.map(numberOf))
  return [Uint32Array.from(was), Uint32Array.from(is)]
}

type Tables = { was: Uint32Array; is: Uint32Array; before: Table; after: Table; best: number }

/** Where the word stands in every best comparison; -1 where one does without it, or puts it elsewhere. */
function onlyPlace(i: number, { was, is, before, after, best }: Tables): number {
  const [row, below] = [before[i], after[i + 1]] as [Uint16Array, Uint16Array]
  let place = -1
  for (let j = 0; j <= is.length; j += 1) {
    const common = row[j] ?? 0
    if (common + (below[j] ?? 0) === best) return -1
    if (was[i] !== is[j] || common + 1 + (below[j + 1] ?? 0) !== best) continue
    if (place >= 0) return -1
    place = j
  }
  return place
}

type Table = readonly Uint16Array[]

/** `table[i][j]`: how much what stands before i and j has in common. */
function commonBefore(was: Uint32Array, is: Uint32Array): Table {
  const table = emptyTable(was, is)
  for (let i = 1; i <= was.length; i += 1)
    for (let j = 1; j <= is.length; j += 1) {
      const [row, above] = [table[i], table[i - 1]] as [Uint16Array, Uint16Array]
      row[j] = was[i - 1] === is[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0)
    }
  return table
}

/** `table[i][j]`: how much what stands from i and j on has in common. */
function commonAfter(was: Uint32Array, is: Uint32Array): Table {
  const table = emptyTable(was, is)
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]] as [Uint16Array, Uint16Array]
      row[j] = was[i] === is[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const emptyTable = (was: Uint32Array, is: Uint32Array): Uint16Array[] =>
  Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1))
