/** Lists of the old file that the new one has not: given a place in it. */
import { childOf, childrenOf, type Element, element } from './xml.ts'

export type NumberingAdoption = {
  /** Told that a paragraph answers to another: its list is that one's. */
  pair: (before: Element, after: Element) => void
  /** The same paragraph, numbered as the new file numbers. */
  adopt: (properties: Element) => Element
  /** The new file's numbering with the lists that were adopted. */
  numbering: () => Element
}

const numberOf = (paragraph: Element): string | undefined =>
  childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:numPr'), 'w:numId')?.attributes['w:val']

const numsOf = (numbering: Element) =>
  new Map(
    childrenOf(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((num) => [num.attributes['w:numId'] ?? '', num] as const),
  )

const kindOf = (num: Element | undefined): string | undefined =>
  childOf(num, 'w:abstractNumId')?.attributes['w:val']

/** Both files declare the same kinds of lists in the same order; `isShared` tells those of which there is one for all. */
export function adoptNumbering(
  before: Element,
  after: Element,
  isShared: (kind: string) => boolean,
): NumberingAdoption {
  const [was, is] = [numsOf(before), numsOf(after)]
  const kinds = new Set(childrenOf(after).map(({ attributes }) => attributes['w:abstractNumId']))
  const known = new Map<string, string>()
  const added: Element[] = []
  let last = Math.max(0, ...[...is.keys()].map(Number))
  const called = (id: string): string | undefined => {
    const kind = kindOf(was.get(id))
    const old = was.get(id)
    if (kind === undefined || old === undefined || !kinds.has(kind)) return undefined
    const shared = isShared(kind) ? [...is].find(([, num]) => kindOf(num) === kind)?.[0] : undefined
    if (shared !== undefined) return shared
    last += 1
    added.push({ ...old, attributes: { ...old.attributes, 'w:numId': String(last) } })
    return String(last)
  }
  return {
    pair: (one, other) => {
      const [from, to] = [numberOf(one), numberOf(other)]
      if (from !== undefined && to !== undefined && kindOf(was.get(from)) === kindOf(is.get(to)))
        known.set(from, to)
    },
    adopt: (properties) => {
      const list = childOf(properties, 'w:numPr')
      const id = childOf(list, 'w:numId')?.attributes['w:val']
      if (!list || id === undefined) return properties
      const now = known.get(id) ?? called(id)
      if (now !== undefined) known.set(id, now)
      return { ...properties, children: renumbered(properties, list, now) }
    },
    numbering: () => ({ ...after, children: [...after.children, ...added] }),
  }
}

/** Without a list of that kind in the new file the paragraph stands without a number. */
const renumbered = (properties: Element, list: Element, now: string | undefined): Element[] =>
  childrenOf(properties).flatMap((child) => {
    if (child !== list) return [child]
    if (now === undefined) return []
    return [
      {
        ...list,
        children: childrenOf(list).map((one) =>
          one.name === 'w:numId' ? element('w:numId', { 'w:val': now }) : one,
        ),
      },
    ]
  })
