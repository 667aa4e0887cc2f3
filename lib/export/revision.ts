/** Marks of tracked changes: who, when, and what came or went. */
import { childrenOf, type Element, element } from './xml.ts'

export type Change = 'ins' | 'del'

export type Revisions = {
  /** One attribute list a change: Word wants a number of its own for each. */
  next: () => Element['attributes']
}

/** Far from the numbers of bookmarks, which Word counts with the same ones. */
const FIRST = 100_000

export const revisionsBy = (author: string, at: Date): Revisions => {
  let last = FIRST
  const date = at.toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    next: () => {
      last += 1
      return { 'w:id': String(last), 'w:author': author, 'w:date': date }
    },
  }
}

export const mark = (change: Change, revisions: Revisions): Element =>
  element(`w:${change}`, revisions.next())

/** The properties of a paragraph with its end marked: `w:rPr` stands after all but the section and the old properties. */
export function withMarkedEnd(properties: Element, change: Change, revisions: Revisions): Element {
  const all = childrenOf(properties)
  const isLast = ({ name }: Element) => name === 'w:sectPr' || name === 'w:pPrChange'
  return {
    ...properties,
    children: [
      ...all.filter((one) => !isLast(one)),
      element('w:rPr', {}, [mark(change, revisions)]),
      ...all.filter(isLast),
    ],
  }
}
