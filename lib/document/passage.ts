/**
 * Where a passage of a clause stands now. It is bound to the text it was chosen in, and its place is computed from that
 * text and the present one each time: words that come back are found again, and nothing drifts.
 */
import { type ClauseText, clauseText } from './clause-text.ts'
import type { Block } from './content.ts'
import { cutContent } from './cut-content.ts'
import { type KeptTokens, keptTokens, samePairs } from './kept-tokens.ts'
import { plainInline } from './plain-content.ts'
import type { Range, Token } from './word-tokens.ts'

export type PassageNow =
  /** Exactly these words. */
  | { kind: 'whole'; range: Range }
  /** What stands between the words that are kept. */
  | { kind: 'changed'; range: Range }
  /** In the other language: the paragraphs it stood in. */
  | { kind: 'paragraph'; range: Range }
  /** In the other language, where the paragraphs are others. */
  | { kind: 'clause'; range: null }
  | { kind: 'removed'; range: null }

export type Said = { blocks: readonly Block[]; language: string }

/** The two texts are compared once for all that is said about them, and only if something is. */
export function passagesNow(was: Said, is: Said): (range: Range) => PassageNow {
  const [before, after] = [clauseText(was.blocks), clauseText(is.blocks)]
  if (was.language !== is.language) return (range) => amongParagraphs(before, after, range)
  let kept: KeptTokens | undefined
  return (range) => {
    kept ??= keptTokens(before, after)
    return amongWords(kept, range)
  }
}

const touches = (range: Range, { start, end }: Range): boolean => start < range.end && range.start < end

const REMOVED: PassageNow = { kind: 'removed', range: null }

function amongWords(kept: KeptTokens, range: Range): PassageNow {
  const from = kept.was.findIndex((token) => touches(range, token))
  const to = kept.was.findLastIndex((token) => touches(range, token)) + 1
  if (from < 0) return REMOVED
  const whole = kept.placeOfAll(from, to)
  if (whole >= 0) return { kind: 'whole', range: rangeOf(kept.is, whole, whole + to - from) }
  const places = placesNow(kept, from, to)
  return places ? { kind: 'changed', range: rangeOf(kept.is, ...places) } : REMOVED
}

const rangeOf = (tokens: readonly Token[], from: number, to: number): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

type Places = readonly [from: number, to: number]

/** What is kept of it, with what has come in between; where its edge is gone, to the nearest word that was outside it. */
function placesNow(kept: KeptTokens, from: number, to: number): Places | null {
  const inside = new Set(kept.placeOf.slice(from, to).filter((place) => place >= 0))
  if (inside.size === 0) return placesBetween(kept, from, to)
  const taken = new Set(kept.placeOf.filter((place) => place >= 0 && !inside.has(place)))
  const first = Math.min(...inside)
  let last = first
  for (let at = first + 1; at < kept.is.length && !taken.has(at); at += 1) if (inside.has(at)) last = at
  const start = (kept.placeOf[from] ?? -1) >= 0 ? first : freeFrom(kept.is, taken, first, -1)
  const end = (kept.placeOf[to - 1] ?? -1) >= 0 ? last : freeFrom(kept.is, taken, last, 1)
  return [start, end + 1]
}

/** As far as what is new in the same paragraph reaches. */
function freeFrom(tokens: readonly Token[], taken: ReadonlySet<number>, from: number, step: 1 | -1): number {
  let at = from
  while (tokens[at + step]?.line === tokens[from]?.line && !taken.has(at + step)) at += step
  return at
}

/** Nothing of it is kept: what has come in its place, if anything has. */
function placesBetween({ was, is, placeOf }: KeptTokens, from: number, to: number): Places | null {
  const nearest = (start: number, step: 1 | -1): number => {
    const { line } = was[start - step] ?? { line: -1 }
    let at = start
    while (was[at]?.line === line && (placeOf[at] ?? -1) < 0) at += step
    return was[at]?.line === line ? (placeOf[at] ?? -1) : -1
  }
  const [left, right] = [nearest(from - 1, -1), nearest(to, 1)]
  if (left < 0 && right < 0) return null
  if (left >= 0 && right >= 0 && is[left]?.line !== is[right]?.line) return null
  const taken = new Set(placeOf)
  const start = left >= 0 ? left + 1 : freeFrom(is, taken, right, -1)
  const end = right >= 0 ? right : freeFrom(is, taken, left, 1) + 1
  const isFree = is.slice(start, end).every((_, at) => !taken.has(start + at))
  // A full stop alone says nothing in its place.
  return isFree && is.slice(start, end).some(({ isWord }) => isWord) ? [start, end] : null
}

/** Words of two languages are not compared; what the parties wrote themselves is the same in both. */
function amongParagraphs(before: ClauseText, after: ClauseText, range: Range): PassageNow {
  const lines = before.lines.flatMap(({ start, text }, at) =>
    touches(range, { start, end: start + text.length }) ? [at] : [],
  )
  const pairs = samePairs(before, after)
  const [first = 0] = lines
  const same = pairs.get(first)
  const shift = (after.lines[same ?? 0]?.start ?? 0) - (before.lines[first]?.start ?? 0)
  if (same !== undefined && lines.every((line, at) => pairs.get(line) === same + at))
    return { kind: 'whole', range: { start: range.start + shift, end: range.end + shift } }
  const shapeOf = ({ lines }: ClauseText) => lines.map(({ place }) => place).join('\n')
  if (shapeOf(before) !== shapeOf(after)) return { kind: 'clause', range: null }
  const [start, last] = [after.lines[first], after.lines[lines.at(-1) ?? 0]]
  return start && last
    ? { kind: 'paragraph', range: { start: start.start, end: last.start + last.text.length } }
    : { kind: 'clause', range: null }
}

/** The words of a passage, as they were chosen; a line each paragraph. */
export const quoteOf = (blocks: readonly Block[], range: Range): string => {
  const pieces = [...cutContent(blocks, [range.start, range.end]).placeOf].filter(
    ([, place]) => place.start < place.end && touches(range, place),
  )
  return pieces
    .map(([piece, { start }], at) => {
      const isNewLine = at > 0 && pieces[at - 1]?.[1].end !== start
      return `${isNewLine ? '\n' : ''}${plainInline([piece])}`
    })
    .join('')
}
