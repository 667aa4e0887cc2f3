/**
 * A signed file's text beside the text of the version it is said to be of: every place where they differ, with the
 * words around it and the clause it stands in. What one expects of a signed copy – names, dates, the stamp of an
 * e-signature – is told apart, and listed all the same.
 */
import { diffSequence, type Hunk } from '#lib/document/diff-sequence.ts'
import type { PrintedPassage } from '#lib/export/printed-text.ts'
import { asCompared, type FileWord, fileWords, LINE_HYPHEN, squeezed } from './file-words.ts'

export type SignedDifference = {
  /** Null: on the title page, in the list of contents, or after the last clause. */
  clause: string | null
  kind: 'signing' | 'other'
  /** With the space that stands between it and what differs, as `after`. */
  before: string
  removed: string
  added: string
  after: string
}

export type SignedComparison = {
  /** False: the words are so different that it is another text, and no list would help. */
  isComparable: boolean
  /** The first of them; `count` is how many there are. */
  differences: readonly SignedDifference[]
  count: number
  /** How many of them are not what one expects of a signed copy. */
  others: number
}

const MOST_SHOWN = 500
const AROUND = 8
const MOST_WORDS = 120

type Place = Pick<PrintedPassage, 'clause' | 'isSignature' | 'tableHeads'>
type Texts = { one: readonly FileWord[]; two: readonly FileWord[]; places: readonly Place[] }

export function compareSigned(expected: readonly PrintedPassage[], file: string): SignedComparison {
  const passages = expected.map((passage) => ({ passage, words: fileWords(`${passage.text}\n`) }))
  const texts: Texts = {
    one: passages.flatMap(({ words }) => words),
    two: fileWords(file),
    places: passages.flatMap(({ passage, words }) => words.map(() => passage)),
  }
  const hunks = diffSequence(
    texts.one.map(({ key }) => key),
    texts.two.map(({ key }) => key),
  )
  if (!hunks) return { isComparable: false, differences: [], count: 0, others: 0 }
  const all = joined(hunks)
    .filter((hunk) => !isOnlyDivided(texts, hunk) && !isTableHead(texts, hunk))
    .map((hunk) => differenceAt(texts, hunk))
  return {
    isComparable: true,
    differences: all.slice(0, MOST_SHOWN),
    count: all.length,
    others: all.filter(({ kind }) => kind === 'other').length,
  }
}

/** Differences with one word between them are read as one. */
const joined = (hunks: readonly Hunk[]): readonly Hunk[] => {
  const all: Hunk[] = []
  for (const hunk of hunks) {
    const last = all.at(-1)
    if (last && hunk.from - last.to <= 1) all[all.length - 1] = { ...last, to: hunk.to, to2: hunk.to2 }
    else all.push(hunk)
  }
  return all
}

const isOnlyDivided = ({ one, two }: Texts, { from, to, from2, to2 }: Hunk): boolean => {
  const [was, is] = [one.slice(from, to), two.slice(from2, to2)]
  return (['', '-'] as const).some((hyphen) => squeezed(was, hyphen) === squeezed(is, hyphen))
}

/** The head of a table that goes on to the next page. */
const isTableHead = ({ two, places }: Texts, hunk: Hunk): boolean => {
  if (hunk.to > hunk.from) return false
  const added = squeezed(two.slice(hunk.from2, hunk.to2), '')
  return placeOf(places, hunk)?.tableHeads.some((head) => squeezed(fileWords(head), '') === added) === true
}

function differenceAt(texts: Texts, hunk: Hunk): SignedDifference {
  const { one, two, places } = texts
  const place = placeOf(places, hunk)
  const removed = wordsOf(one.slice(hunk.from, hunk.to))
  const added = wordsOf(two.slice(hunk.from2, hunk.to2))
  const [start, end] = [Math.max(0, hunk.from - AROUND), hunk.to + AROUND]
  const last = hunk.to2 > hunk.from2 ? two[hunk.to2 - 1] : one[hunk.to - 1]
  return {
    clause: place?.clause ?? null,
    kind: isSigning(place, removed, added) ? 'signing' : 'other',
    before: `${start > 0 ? '… ' : ''}${textOf(one.slice(start, hunk.from))}`,
    removed,
    added,
    after: `${last?.text.endsWith(' ') ? ' ' : ''}${textOf(one.slice(hunk.to, end)).trimEnd()}${end < one.length ? ' …' : ''}`,
  }
}

/** Words that come in between two clauses belong to the one before; after the last one they belong to none. */
const placeOf = (places: readonly Place[], { from, to }: Hunk): Place | undefined => {
  if (to > from) return places[from]
  return from >= places.length ? { clause: null, isSignature: true, tableHeads: [] } : places[from - 1]
}

/** What is written on the dotted line, and what programs for e-signature print. Words that are gone are never that. */
const isSigning = (place: Place | undefined, removed: string, added: string): boolean => {
  if (/[\p{L}\p{N}]/u.test(removed)) return false
  return place?.isSignature === true || STAMP.test(added)
}

const STAMP =
  /(elektronisk|digitalt|electronically|digitally)\s+(signert|underskrive|signed)|bank\s?id|buypass|penneo|visma\s+addo|documenso|docusign|adobe\s+(acrobat\s+)?sign|transaksjons-?id|dokumentn(ø|o)kkel|envelope\s+id/iu

const textOf = (words: readonly FileWord[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replaceAll(LINE_HYPHEN, '-')

const wordsOf = (words: readonly FileWord[]): string =>
  (words.length > MOST_WORDS ? `${textOf(words.slice(0, MOST_WORDS))} …` : textOf(words)).trim()

/** Whether the version's own code stands in the file: `other` is the code of another text. */
export function codeIn(text: string, hash: string): 'own' | 'other' | 'none' {
  const codes = [...asCompared(text).matchAll(/kontrollkode\s*((?:[0-9a-f]{4}\s*){4})/giu)].map(
    ([, code = '']) => code.replace(/\s+/g, '').toLowerCase(),
  )
  if (codes.length === 0) return 'none'
  return codes.every((code) => hash.startsWith(code)) ? 'own' : 'other'
}
