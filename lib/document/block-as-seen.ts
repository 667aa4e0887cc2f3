import * as Y from 'yjs'
import { type Stretch, stretchOf, without } from './clock-ranges.ts'
import type { Replay } from './replay-log.ts'
import { itemsOf, type Type, typeIn } from './text-items.ts'
import { isAttribute, isMark, mayHold } from './text-rules.ts'

type Attributes = Record<string, unknown>
type Run = { insert: string; attributes: Attributes }
/** What stands in a paragraph, in order: runs of text, and fields and line breaks. */
export type Piece = Run | { node: string; attrs: Attributes }

export const isRun = (piece: Piece): piece is Run => 'insert' in piece

/** The words, for a notice or to compare. */
export const plainPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (isRun(piece) ? piece.insert : ' ')).join('')

/**
 * A deleted paragraph as the one whose words were swallowed saw it: what was swallowed, and what vanished with the
 * paragraph, less what the same update deletes.
 */
export const blockAsSeen = (replay: Replay, block: Y.XmlElement): Piece[] =>
  piecesOf(block, (stretch) => partsSeen(replay, stretch, endOf(replay, block)))

/** The same without what the last update brought: what was put back the last time. */
export function blockBefore(replay: Replay, block: Y.XmlElement): Piece[] {
  const isOld = (part: Stretch) => replay.deletionsIn(part).every(({ at }) => at < replay.now)
  return piecesOf(block, (stretch) => partsSeen(replay, stretch, endOf(replay, block)).filter(isOld))
}

/** When the paragraph was deleted, as a place in the log. */
const endOf = (replay: Replay, { _item: item }: Y.XmlElement): number =>
  (item && replay.deletionsIn(stretchOf(item))[0]?.at) ?? replay.now

function partsSeen(replay: Replay, stretch: Stretch, end: number): Stretch[] {
  return replay.deletionsIn(stretch).flatMap(({ at, swallowed, client, from, to }) => {
    const part = { client, from, to }
    if (swallowed) return without(part, replay.namedSince(part, at + 1))
    if (at !== end) return []
    return end < replay.now ? without(part, replay.namedSince(part, replay.now)) : [part]
  })
}

type Visible = (stretch: Stretch) => readonly Stretch[]

/** Words that were swallowed in a text whose paragraph still stands. */
export const swallowedIn = (text: Y.XmlText, swallowed: readonly Stretch[]): Piece[] =>
  runsOf(text, ({ client, from, to }) =>
    swallowed
      .filter((part) => part.client === client)
      .map((part) => ({ client, from: Math.max(from, part.from), to: Math.min(to, part.to) }))
      .filter((part) => part.from < part.to)
      .sort((one, other) => one.from - other.from),
  )

function piecesOf(block: Y.XmlElement, visible: Visible): Piece[] {
  const pieces: Piece[] = []
  for (const item of itemsOf(block)) {
    const type = typeIn(item)
    if (type instanceof Y.XmlText) pieces.push(...runsOf(type, visible))
    else if (isInline(type) && visible(stretchOf(item)).length > 0)
      pieces.push({ node: type.nodeName, attrs: attributesOf(type) })
  }
  return pieces
}

const isInline = (type: Type | undefined): type is Y.XmlElement =>
  type instanceof Y.XmlElement && mayHold('paragraph', type.nodeName)

function runsOf(text: Y.XmlText, visible: Visible): Run[] {
  const runs: Run[] = []
  const attributes: Attributes = {}
  for (const item of itemsOf(text)) {
    const { content } = item
    const parts = visible(stretchOf(item))
    if (content instanceof Y.ContentFormat && parts.length > 0) setMark(attributes, content)
    if (!(content instanceof Y.ContentString)) continue
    for (const { from, to } of parts)
      runs.push({
        insert: content.str.slice(from - item.id.clock, to - item.id.clock),
        attributes: { ...attributes },
      })
  }
  return runs
}

function setMark(attributes: Attributes, { key, value }: Y.ContentFormat): void {
  if (value === null) delete attributes[key]
  else if (isMark(key, value)) attributes[key] = value
}

/** Also of an element that is deleted. */
export function attributesOf(element: Y.XmlElement): Attributes {
  const attrs: Attributes = {}
  for (const [key, item] of element._map)
    if (item.content instanceof Y.ContentAny && isAttribute(element.nodeName, key, item.content.arr.at(-1)))
      attrs[key] = item.content.arr.at(-1)
  return attrs
}
