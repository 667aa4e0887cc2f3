import { type DiffPart, diffWords } from './diff-words.ts'

/** Null: paragraphs that are the same, and not beside one that is changed, are left out. */
type Shown = readonly DiffPart[] | null
/** The same text twice, a list of paragraphs each: as it was with what was removed, as it is with what is new. */
export type SideBySide = { before: readonly Shown[]; after: readonly Shown[] }

/** Stands for the end of a paragraph while words are compared, so that one that was divided is seen. */
const END = '\uE000'

/** Compared over the whole text, so that words that moved to another paragraph are found. */
export function diffParagraphs(before: string, after: string): SideBySide {
  const was = before.replaceAll('\n', END)
  const parts = diffWords(was, after.replaceAll('\n', END))
  const touched = touchedParagraphs(parts)
  const removed = parts.filter(({ kind }) => kind !== 'added')
  const added = parts.filter(({ kind }) => kind !== 'removed')
  return {
    before: shortened(paragraphs(inItsOwnSpaces(was, removed)), touched.before),
    after: shortened(paragraphs(added), touched.after),
  }
}

/** Words that are the same are given as they stand afterwards: «møtes ofte.» was «møtes.», without a space. */
function inItsOwnSpaces(text: string, parts: readonly DiffPart[]): DiffPart[] {
  let rest = text
  return parts.map((part) => {
    const letters = [...part.text].filter((char) => char.trim() !== '').length
    const own = new RegExp(`^\\s*(\\S\\s*){${letters}}`, 'u').exec(rest)?.[0] ?? ''
    rest = rest.slice(own.length)
    return { ...part, text: own }
  })
}

type Touched = { before: ReadonlySet<number>; after: ReadonlySet<number> }

/** Where words were removed or came in: on both sides, so that one finds the place in the side that lacks them. */
function touchedParagraphs(parts: readonly DiffPart[]): Touched {
  const touched = { before: new Set<number>(), after: new Set<number>() }
  const at = { before: 0, after: 0 }
  for (const { kind, text } of parts) {
    const ends = text.split(END).length - 1
    const to = {
      before: at.before + (kind === 'added' ? 0 : ends),
      after: at.after + (kind === 'removed' ? 0 : ends),
    }
    if (kind !== 'same') {
      addAll(touched.before, at.before, to.before)
      addAll(touched.after, at.after, to.after)
    }
    Object.assign(at, to)
  }
  return touched
}

const addAll = (set: Set<number>, from: number, to: number): void => {
  for (let one = from; one <= to; one += 1) set.add(one)
}

/** What is changed, with a paragraph on each side of it to read it by. */
function shortened(all: readonly DiffPart[][], touched: ReadonlySet<number>): Shown[] {
  const isShown = (at: number) => touched.size === 0 || [at - 1, at, at + 1].some((one) => touched.has(one))
  return all.flatMap((paragraph, at): Shown[] => {
    if (!isShown(at)) return at > 0 && !isShown(at - 1) ? [] : [null]
    return paragraph.some(({ text }) => text.trim() !== '') ? [paragraph] : []
  })
}

function paragraphs(parts: readonly DiffPart[]): DiffPart[][] {
  const found: DiffPart[][] = [[]]
  for (const part of parts)
    part.text.split(END).forEach((text, index) => {
      if (index > 0) found.push([])
      if (text) found.at(-1)?.push({ ...part, text })
    })
  return found
}
