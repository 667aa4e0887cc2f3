/** What is chosen in the text of a clause, as places in it: paragraphs say where they begin (`data-from`). */
export type SelectedPassage = {
  clause: string
  /** Which text of the clause, and from where to where in it. */
  passage: string
  quote: string
  /** Where the last of it stands in the window. */
  box: DOMRect
}

export function selectedPassage(selection: Selection | null): SelectedPassage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const clause = elementOf(range.startContainer)?.closest<HTMLElement>('[data-clause][data-text]')
  if (!clause) return null
  const parts = [...clause.querySelectorAll<HTMLElement>('[data-from]')].flatMap((paragraph) =>
    partOf(paragraph, range),
  )
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || !parts.some(({ words }) => /[\p{L}\p{N}]/u.test(words))) return null
  return {
    clause: clause.dataset.clause ?? '',
    passage: `${clause.dataset.text}.${first.from}.${last.to}`,
    quote: parts
      .map(({ words }) => words.replaceAll(GAP, '[…]').trim())
      .filter(Boolean)
      .join('\n'),
    box: last.box,
  }
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** What stands for something that is not answered yet. */
const GAP = '\u{FFFC}'

type Part = { from: number; to: number; words: string; box: DOMRect }

/** As much of the paragraph as is chosen: what is chosen may reach into the next clause, which is left out. */
function partOf(paragraph: HTMLElement, chosen: Range): Part[] {
  if (!chosen.intersectsNode(paragraph)) return []
  const before = document.createRange()
  const inside = document.createRange()
  before.selectNodeContents(paragraph)
  inside.selectNodeContents(paragraph)
  if (paragraph.contains(chosen.endContainer)) inside.setEnd(chosen.endContainer, chosen.endOffset)
  if (paragraph.contains(chosen.startContainer)) {
    before.setEnd(chosen.startContainer, chosen.startOffset)
    inside.setStart(chosen.startContainer, chosen.startOffset)
  } else before.collapse(true)
  const from = Number(paragraph.dataset.from) + signsIn(before.cloneContents()).length
  const words = signsIn(inside.cloneContents())
  return words === '' ? [] : [{ from, to: from + words.length, words, box: inside.getBoundingClientRect() }]
}

/** What stands there, sign by sign as in the text of the clause: what is only shown there takes no place in it. */
function signsIn(node: Node): string {
  if (node instanceof Text) return node.data.normalize('NFC')
  if (node instanceof HTMLBRElement) return ' '
  const length = node instanceof HTMLElement ? node.dataset.length : undefined
  if (length !== undefined) return length === '0' ? '' : GAP
  return [...node.childNodes].map(signsIn).join('')
}
