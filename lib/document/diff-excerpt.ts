/** The changed words with a few words on each side of them: enough to find the place, short enough for a side column. */
import type { DiffPart } from './diff-words.ts'

/** `changes`: places where words differ. The excerpt shows the first of them. */
export type DiffExcerpt = { parts: readonly DiffPart[]; changes: number }

const AROUND = 5
const MOST_CHANGES = 3
const MOST_WORDS = 40
const LEFT_OUT = '…'

export const diffExcerpt = (parts: readonly DiffPart[]): DiffExcerpt => {
  const groups = changedPlaces(parts)
  const shown = groups.slice(0, MOST_CHANGES)
  return {
    changes: groups.length,
    parts: shown.flatMap(({ from, to }, at) => [
      ...before(parts[from - 1], at === 0),
      ...parts.slice(from, to + 1).map(shortened),
      ...after(parts[to + 1], parts[to + 2] !== undefined, at === shown.length - 1),
    ]),
  }
}

/** Parts next to each other that are not the same on both sides are one place. */
const changedPlaces = (parts: readonly DiffPart[]) => {
  const places: { from: number; to: number }[] = []
  parts.forEach(({ kind }, at) => {
    const last = places.at(-1)
    if (kind === 'same') return
    if (last?.to === at - 1) last.to = at
    else places.push({ from: at, to: at })
  })
  return places
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const same = (text: string): DiffPart[] => (text === '' ? [] : [{ kind: 'same', text }])

/** What stands between two changes is shown once: after the first of them. */
const before = (part: DiffPart | undefined, isFirst: boolean): DiffPart[] => {
  if (!part || !isFirst) return []
  const words = wordsOf(part.text)
  const cut = words.length > AROUND ? LEFT_OUT : ''
  return same(`${cut}${words.slice(-AROUND).join(' ')}${spaceAfter(part.text)}`)
}

const after = (part: DiffPart | undefined, isBetween: boolean, isLast: boolean): DiffPart[] => {
  if (!part) return []
  const words = wordsOf(part.text)
  const start = spaceBefore(part.text)
  if (!isBetween || isLast) {
    const cut = words.length > AROUND || isBetween ? LEFT_OUT : ''
    return same(`${start}${words.slice(0, AROUND).join(' ')}${cut}`)
  }
  const end = spaceAfter(part.text)
  if (words.length <= 2 * AROUND) return same(`${start}${words.join(' ')}${end}`)
  const [left, right] = [words.slice(0, AROUND), words.slice(-AROUND)].map((some) => some.join(' '))
  return same(`${start}${left} ${LEFT_OUT} ${right}${end}`)
}

const spaceBefore = (text: string): string => (/^\s/.test(text) ? ' ' : '')
const spaceAfter = (text: string): string => (/\s$/.test(text) ? ' ' : '')

const shortened = ({ kind, text }: DiffPart): DiffPart => {
  const words = wordsOf(text)
  const cut =
    words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')}${LEFT_OUT}` : words.join(' ')
  return { kind, text: `${spaceBefore(text)}${cut}${spaceAfter(text)}` }
}
