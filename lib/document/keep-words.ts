/**
 * What two who changed the same text at once would have swallowed of each other's, put back. The CRDT deletes a
 * paragraph with all that is in it: also what another wrote there before hearing of it. And it takes less than a
 * deletion: who makes a list of a paragraph, or joins two, makes a new one and deletes the old.
 */
import * as Y from 'yjs'
import { blockAsSeen, blockBefore, isRun, type Piece, plainPieces, swallowedIn } from './block-as-seen.ts'
import type { Stretch } from './clock-ranges.ts'
import { KEPT } from './doc-names.ts'
import { type ItemId, type Kept, readKept } from './kept.ts'
import {
  contentOf,
  idOf,
  indexAfter,
  insertBlocks,
  livingLeft,
  makeBlock,
  type Place,
  placeOf,
  typeAt,
} from './put-back.ts'
import { type Replay, replayLog } from './replay-log.ts'
import type { Seen } from './take-in.ts'
import { blockOf, itemsOf, parentOf, rootOf, type Type, typeIn } from './text-items.ts'

const MAX_NOTICE = 300

type Work = { copy: Y.Doc; replay: Replay; tell: (notice: Kept, id?: string) => void }

/**
 * Applies what it saves to `copy`, which has taken `update` in, and returns it as an update of the server's own; null
 * when there was nothing to save. `history` is the whole log before the update, in order; `newId` names a notice;
 * `seen` is what `takeIn` was given, if anything.
 */
export function keepWords(
  copy: Y.Doc,
  history: readonly Uint8Array[],
  update: Uint8Array,
  newId: () => string,
  seen?: Seen,
): Uint8Array | null {
  const replay = replayLog(history, update, seen)
  const made: Uint8Array[] = []
  const note = (change: Uint8Array): void => void made.push(change)
  const tell = (notice: Kept, id = newId()): void => void copy.getMap<Kept>(KEPT).set(id, notice)
  copy.on('update', note)
  try {
    copy.transact(() => putBackAll({ copy, replay, tell }))
  } finally {
    copy.off('update', note)
  }
  replay.doc.destroy()
  return made.length > 0 ? Y.mergeUpdates(made) : null
}

function putBackAll(work: Work): void {
  const { dead, living } = homesOf(work.replay)
  for (const text of living) putBackInside(work, text)
  for (const { place, blocks } of groups(work.replay, dead)) putBackBlocks(work, place, blocks)
  for (const block of work.replay.both) tellBoth(work, block)
}

/** Where swallowed words stood: blocks that are deleted, and texts that are deleted inside a block that lives. */
function homesOf({ doc, swallowed }: Replay): {
  dead: ReadonlySet<Y.XmlElement>
  living: ReadonlySet<Y.XmlText>
} {
  const [dead, living] = [new Set<Y.XmlElement>(), new Set<Y.XmlText>()]
  for (const stretch of swallowed)
    for (const item of itemsIn(doc, stretch)) {
      const [text, block] = [parentOf(item), blockOf(item)]
      if (block?._item?.deleted) dead.add(block)
      else if (block && text instanceof Y.XmlText && text._item?.deleted) living.add(text)
    }
  return { dead, living }
}

function* itemsIn(doc: Y.Doc, { client, from, to }: Stretch): Generator<Y.Item> {
  for (let clock = from; clock < to; ) {
    const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock))
    if (item instanceof Y.Item) yield item
    clock = item.id.clock + item.length
  }
}

type Group = { place: Place; blocks: Y.XmlElement[] }

/** Neighbours that are put back together, in the order of the text. */
function groups({ doc }: Replay, dead: ReadonlySet<Y.XmlElement>): readonly Group[] {
  const found = new Map<string, Group>()
  const fragments = new Set([...dead].map((block) => rootOf(block)))
  for (const fragment of fragments)
    for (const block of inOrder(doc.getXmlFragment(fragment), dead)) {
      if (!block._item) continue
      const place = placeOf(block._item)
      const key = JSON.stringify(place)
      const group = found.get(key) ?? { place, blocks: [] }
      group.blocks.push(block)
      found.set(key, group)
    }
  return [...found.values()]
}

function* inOrder(type: Type, wanted: ReadonlySet<Y.XmlElement>): Generator<Y.XmlElement> {
  for (const item of itemsOf(type)) {
    const inner = typeIn(item)
    if (inner instanceof Y.XmlElement && wanted.has(inner)) yield inner
    if (inner) yield* inOrder(inner, wanted)
  }
}

function putBackBlocks(work: Work, place: Place, dead: readonly Y.XmlElement[]): void {
  const { copy, replay, tell } = work
  const left = dead.filter((block) => !writeOn(work, block))
  const put = left
    .map((block) => ({ block, pieces: blockAsSeen(replay, block) }))
    .filter(({ pieces }) => plainPieces(pieces).trim() !== '' || !pieces.every(isRun))
    .map(({ block, pieces }) => ({ block, pieces, made: makeBlock(block, pieces) }))
  if (put.length === 0) return
  insertBlocks(
    copy,
    place,
    put.map(({ made }) => made),
  )
  tell({
    text: place.fragment,
    kind: 'restored',
    words: put
      .map(({ pieces }) => plainPieces(pieces))
      .join(' ')
      .slice(0, MAX_NOTICE),
    blocks: put.flatMap(({ block, made }) =>
      block._item && made._item ? [{ from: idOf(block._item), to: idOf(made._item) }] : [],
    ),
  })
}

/**
 * More words for a paragraph that was put back a moment ago: they are written into it, as long as nobody has touched it
 * and they only add to it. Otherwise it is put back once more, beside the first.
 */
function writeOn({ copy, replay, tell }: Work, block: Y.XmlElement): boolean {
  const earlier = block._item && earlierOf(copy, idOf(block._item))
  if (!earlier) return false
  const [before, after] = [blockBefore(replay, block), blockAsSeen(replay, block)]
  const [text] = earlier.block.toArray()
  const isUntouched =
    text instanceof Y.XmlText && earlier.block.length === 1 && text.toString() === xmlOf(before)
  if (!isUntouched || !after.every(isRun)) return false
  const added = addedTo(plainPieces(before), plainPieces(after))
  if (!added) return false
  text.insert(added.at, added.words)
  tell({ ...earlier.notice, words: plainPieces(after).slice(0, MAX_NOTICE) }, earlier.id)
  return true
}

/** As Yjs writes a text out, marks and all. */
const xmlOf = (pieces: readonly Piece[]): string | null => {
  if (!pieces.every(isRun)) return null
  const scratch = new Y.Doc().getXmlFragment('x')
  scratch.insert(0, contentOf(pieces))
  return scratch.toString()
}

function earlierOf(copy: Y.Doc, from: ItemId): { id: string; notice: Kept; block: Y.XmlElement } | undefined {
  for (const [id, notice] of readKept(copy)) {
    const to = notice.blocks.find((one) => one.from.join() === from.join())?.to
    const block = to && typeAt(copy, to)
    if (block instanceof Y.XmlElement && !block._item?.deleted) return { id, notice, block }
  }
  return undefined
}

/** Where the one is the other with something put in; undefined when anything is gone. */
function addedTo(before: string, after: string): { at: number; words: string } | undefined {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const rest = before.slice(at)
  if (!after.slice(at).endsWith(rest) || after.length <= before.length) return undefined
  return { at, words: after.slice(at, after.length - rest.length) }
}

/** The paragraph stands; only the text inside it that they wrote in has been replaced by another. */
function putBackInside({ copy, replay, tell }: Work, text: Y.XmlText): void {
  const item = text._item
  const block = item && parentOf(item)
  const place = block?._item && typeAt(copy, idOf(block._item))
  if (!item || !(place instanceof Y.XmlElement)) return
  const pieces = swallowedIn(text, replay.swallowed)
  const left = livingLeft(item)
  place.insert(left ? indexAfter(place, left) : 0, contentOf(pieces))
  tell({ text: rootOf(place), kind: 'restored', words: plainOf(place), blocks: [] })
}

function tellBoth({ copy, tell }: Work, { _item: item }: Y.XmlElement): void {
  const block = item && typeAt(copy, idOf(item))
  if (block instanceof Y.XmlElement)
    tell({ text: rootOf(block), kind: 'both', words: plainOf(block), blocks: [] })
}

const plainOf = (block: Y.XmlElement): string =>
  block
    .toArray()
    .map((part) => (part instanceof Y.XmlText ? wordsOf(part) : ' '))
    .join('')
    .slice(0, MAX_NOTICE)

const wordsOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map((run: { insert: unknown }) => String(run.insert))
    .join('')
