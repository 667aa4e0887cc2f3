/**
 * Two wordings side by side, whole, with their differences numbered: the same number on both sides and in the list.
 * What is proposed must be read as a whole, so nothing is left out here.
 */
import { type DiffPart, diffWords } from './diff-words.ts'

export type NumberedPart = { kind: DiffPart['kind']; text: string; number: number }
export type NumberedChange = {
  number: number
  /** Empty: it only comes in, or goes out. Both empty: only paragraphs are divided or joined. */
  removed: string
  added: string
}
export type NumberedDiff = {
  before: readonly (readonly NumberedPart[])[]
  after: readonly (readonly NumberedPart[])[]
  changes: readonly NumberedChange[]
}

/** Stands for the end of a paragraph while words are compared, so that one that was divided is seen. */
const END = '\uE000'

/** Fewer words in common than this between two changes say nothing: «er», «i den». */
const FEW_WORDS = 3

export function diffNumbered(before: string, after: string): NumberedDiff {
  const was = before.replaceAll('\n', END)
  const parts = inItsOwnOrder(gathered(withoutSpaces(diffWords(was, after.replaceAll('\n', END)))))
  const [left, right] = [sideOf(parts, 'removed', was), sideOf(parts, 'added')]
  return { before: left, after: right, changes: changesIn(parts) }
}

/** Another space after the same word is no difference to read. */
const withoutSpaces = (parts: readonly DiffPart[]): readonly DiffPart[] =>
  parts.flatMap((part): DiffPart[] => {
    if (part.kind === 'same' || part.text.trim() !== '') return [part]
    return part.kind === 'added' ? [{ kind: 'same', text: part.text }] : []
  })

/** Words that are the same are given as they stand on their own side: «møtes ofte.» was «møtes.», without a space. */
function inItsOwnSpaces(text: string, parts: readonly DiffPart[]): DiffPart[] {
  let rest = text
  return parts.map((part) => {
    const letters = [...part.text].filter((char) => char.trim() !== '').length
    const own = new RegExp(`^\\s*(\\S\\s*){${letters}}`, 'u').exec(rest)?.[0] ?? ''
    rest = rest.slice(own.length)
    return { ...part, text: own }
  })
}

function paragraphs<Part extends DiffPart>(parts: readonly Part[]): Part[][] {
  const found: Part[][] = [[]]
  for (const part of parts)
    part.text.split(END).forEach((text, index) => {
      if (index > 0) found.push([])
      if (text) found.at(-1)?.push({ ...part, text })
    })
  return found
}

const isChange = (part: DiffPart | undefined): boolean => part !== undefined && part.kind !== 'same'

/** Small words that two wordings happen to share are not shown as kept in the middle of what was rewritten. */
function gathered(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((part, at): DiffPart[] => {
    const isBetween = isChange(parts[at - 1]) && isChange(parts[at + 1])
    const words = part.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (part.kind !== 'same' || !isBetween || words >= FEW_WORDS || part.text.includes(END)) return [part]
    return isRewritten(parts, at)
      ? [
          { kind: 'removed', text: part.text },
          { kind: 'added', text: part.text },
        ]
      : [part]
  })
}

/** Words both went and came on this place: a word that only came in beside them leaves the others as they were. */
const isRewritten = (parts: readonly DiffPart[], at: number): boolean => {
  const near = [parts[at - 2], parts[at - 1], parts[at + 1], parts[at + 2]]
  const has = (kind: DiffPart['kind'], places: readonly (DiffPart | undefined)[]) =>
    places.some((part) => part?.kind === kind && /[\p{L}\p{N}]/u.test(part.text))
  const [before, after] = [near.slice(0, 2), near.slice(2)]
  return [before, after].every((places) => has('removed', places) && has('added', places))
}

/** In every place what goes stands first, then what comes; each as one. */
function inItsOwnOrder(parts: readonly DiffPart[]): readonly NumberedPart[] {
  let number = 0
  return placesIn(parts).flatMap((place) => {
    if (!isChange(place[0])) return place.map((part) => ({ ...part, number: 0 }))
    number += 1
    return (['removed', 'added'] as const).flatMap((kind) => joined(place, kind, number))
  })
}

/** What is the same, and the changes between, as they follow each other. */
function placesIn(parts: readonly DiffPart[]): readonly (readonly DiffPart[])[] {
  const places: DiffPart[][] = []
  for (const part of parts) {
    const last = places.at(-1)
    if (last && isChange(part) && isChange(last[0])) last.push(part)
    else places.push([part])
  }
  return places
}

const joined = (place: readonly DiffPart[], kind: DiffPart['kind'], number: number): NumberedPart[] => {
  const text = place.flatMap((part) => (part.kind === kind ? [part.text] : [])).join('')
  return text === '' ? [] : [{ kind, text, number }]
}

function sideOf(
  parts: readonly NumberedPart[],
  own: 'removed' | 'added',
  before?: string,
): readonly (readonly NumberedPart[])[] {
  const shown = parts.filter(({ kind }) => kind === 'same' || kind === own)
  const spaced = before === undefined ? shown : inItsOwnSpaces(before, shown)
  const numbered = spaced.map((part, at) => ({ ...part, number: shown[at]?.number ?? 0 }))
  return paragraphs(numbered).filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''))
}

function changesIn(parts: readonly NumberedPart[]): readonly NumberedChange[] {
  const numbers = [...new Set(parts.map(({ number }) => number))].filter((number) => number > 0)
  const wordsOf = (number: number, kind: DiffPart['kind']) =>
    parts
      .filter((part) => part.number === number && part.kind === kind)
      .map(({ text }) => text.replaceAll(END, ' ').replaceAll(/\s+/g, ' ').trim())
      .join(' ')
  return numbers.map((number) => ({
    number,
    removed: wordsOf(number, 'removed'),
    added: wordsOf(number, 'added'),
  }))
}
