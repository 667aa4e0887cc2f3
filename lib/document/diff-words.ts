/** Word-level difference between two wordings: longest common subsequence, so that the fewest words are marked. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words with the space after them, and marks of punctuation by themselves: joined, they are the text. */
export const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}§«»–-]+\s*|[^\p{L}\p{N}§«»–-]\s*/gu) ?? []

const WORD = /[\p{L}\p{N}]/u

/** The words, as they are compared; marks of punctuation are none. */
export const wordsIn = (text: string): string[] =>
  tokensOf(text)
    .map((token) => token.trim())
    .filter((token) => WORD.test(token))

const MAX_WORDS = 4000

/**
 * What is kept and removed is the old text to the last space, and what is kept and added the new one. Above a size no
 * clause reaches, the whole text is shown as replaced rather than keeping the reader waiting.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return merge([{ kind: 'same', text: after }])
  const [one, two] = [tokensOf(before), tokensOf(after)]
  if (one.length > MAX_WORDS || two.length > MAX_WORDS)
    return merge([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  return merge(walk(one, two, commonLengths(one, two)))
}

/** `table[i][j]`: length of the longest common subsequence of what is left from i and j. */
function commonLengths(one: readonly string[], two: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(two.length + 1))
  const [was, is] = [one, two].map((tokens) => tokens.map((token) => token.trim())) as [string[], string[]]
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint16Array
      const below = table[i + 1] as Uint16Array
      row[j] = was[i] === is[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim()

function walk(one: readonly string[], two: readonly string[], table: readonly Uint16Array[]): DiffPart[] {
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < two.length) {
    const step = stepAt(i, j, one, two, table)
    parts.push(...partsOf(step, one[i] ?? '', two[j] ?? ''))
    if (step !== 'added') i += 1
    if (step !== 'removed') j += 1
  }
  return parts
}

/** The same word may have another space after it: «møtes ofte.» was «møtes.». */
function partsOf(step: DiffPart['kind'], was: string, is: string): DiffPart[] {
  if (step === 'removed') return [{ kind: step, text: was }]
  if (step === 'added' || was === is) return [{ kind: step, text: is }]
  const word = is.trimEnd()
  return [
    { kind: 'same', text: word },
    { kind: 'removed', text: was.slice(word.length) },
    { kind: 'added', text: is.slice(word.length) },
  ]
}

/** Keeps a common word, else goes the way that leaves most in common. */
function stepAt(
  i: number,
  j: number,
  one: readonly string[],
  two: readonly string[],
  table: readonly Uint16Array[],
): DiffPart['kind'] {
  if (i >= one.length) return 'added'
  if (j >= two.length) return 'removed'
  if (same(one[i], two[j])) return 'same'
  return (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0) ? 'removed' : 'added'
}

function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else if (part.text !== '') merged.push({ ...part })
  }
  return merged
}
