/** The runs of two paragraphs as one list in which every word that came or went is tracked. */
import { tokensOf } from '#lib/document/diff-words.ts'
import { commonPlaces } from '#lib/document/match-in-order.ts'
import { type Change, mark, type Revisions } from './revision.ts'
import { childOf, childrenOf, type Element, element, elementXml, textOf } from './xml.ts'

/** A word, a line break or a tab, with the looks of its run and the link it stands in. */
export type Token = {
  key: string
  content: Element
  looks: Element | undefined
  /** The link without what stands in it. */
  link: Element | undefined
}

/** Follows a link's relationship to its address; one inside the file leads to a bookmark, whose name is not compared. */
export type AddressOf = (link: Element) => string

/** @throws where a paragraph holds what our export never writes: it must not be dropped in silence. */
export const tokensOfParagraph = (paragraph: Element, addressOf: AddressOf): Token[] =>
  childrenOf(paragraph).flatMap((child) => {
    if (child.name === 'w:r') return tokensOfRun(child, undefined, '')
    if (child.name === 'w:hyperlink')
      return childrenOf(child).flatMap((run) =>
        tokensOfRun(run, { ...child, children: [] }, `link ${addressOf(child)}`),
      )
    if (child.name === 'w:pPr' || child.name.startsWith('w:bookmark')) return []
    throw new Error(`${child.name} cannot be compared`)
  })

function tokensOfRun(run: Element, link: Element | undefined, where: string): Token[] {
  const looks = childOf(run, 'w:rPr')
  const style = looks ? elementXml(looks) : ''
  return childrenOf(run).flatMap((child): Token[] => {
    if (child.name === 'w:rPr' || child.name === 'w:fldChar' || child.name === 'w:instrText') return []
    const contents =
      child.name === 'w:t' ? tokensOf(textOf(child)).map((word) => ({ ...child, children: [word] })) : [child]
    return contents.map((content) => ({
      key: JSON.stringify([elementXml(content), style, where]),
      content,
      looks,
      link,
    }))
  })
}

type Piece = { change: Change | null; tokens: Token[] }

/** Reads as the old paragraph without what is inserted, and as the new one without what is deleted. */
export function trackedRuns(
  before: readonly Token[],
  after: readonly Token[],
  revisions: Revisions,
): Element[] {
  const common = commonPlaces(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  for (const [atBefore, atAfter] of [...common, [before.length, after.length] as const]) {
    add(pieces, 'del', before.slice(i, atBefore))
    add(pieces, 'ins', after.slice(j, atAfter))
    add(pieces, null, after.slice(atAfter, atAfter + 1))
    ;[i, j] = [atBefore + 1, atAfter + 1]
  }
  return pieces.map((piece) => pieceXml(piece, revisions))
}

/** Joined to the one before where nothing but the words differs, so that a sentence is one change and not ten. */
function add(pieces: Piece[], change: Change | null, tokens: readonly Token[]): void {
  for (const token of tokens) {
    const last = pieces.at(-1)
    const [other] = last?.tokens ?? []
    if (last && other && last.change === change && isAlike(other, token)) last.tokens.push(token)
    else pieces.push({ change, tokens: [token] })
  }
}

const isAlike = (one: Token, other: Token): boolean =>
  xmlOf(one.looks) === xmlOf(other.looks) && xmlOf(one.link) === xmlOf(other.link)
const xmlOf = (one: Element | undefined): string => (one ? elementXml(one) : '')

function pieceXml({ change, tokens }: Piece, revisions: Revisions): Element {
  const [first] = tokens
  const run = element('w:r', {}, [...(first?.looks ? [first.looks] : []), ...contentsOf(tokens, change)])
  const tracked = change === null ? run : { ...mark(change, revisions), children: [run] }
  return first?.link ? { ...first.link, children: [tracked] } : tracked
}

function contentsOf(tokens: readonly Token[], change: Change | null): Element[] {
  const contents: Element[] = []
  for (const { content } of tokens) {
    const name = content.name === 'w:t' && change === 'del' ? 'w:delText' : content.name
    const last = contents.at(-1)
    if (last?.name === name && (name === 'w:t' || name === 'w:delText'))
      last.children.push(...content.children)
    else contents.push({ ...content, name, children: [...content.children] })
  }
  return contents
}
