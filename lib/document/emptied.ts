/**
 * May an update take the last word out of a text? Only when somebody means it. The rule, all of it:
 *
 * An update is refused as `emptied` when the text held words and holds none after it, and the update
 *  - itself takes away a sweep, 8 characters or more: who deletes the last letters may not know that another has just
 *    deleted the rest, and
 *  - brings no words, and
 *  - no marker covers what it takes, and
 *  - where it is known what its author had seen: the text was empty there too.
 *
 * A marker (`emptied` in the Y.Doc) says which words somebody meant to delete: for each who wrote them, how far. The
 * browser sets it before every change of its user's that leaves no words or is a sweep (so that two who each delete half
 * of a text are not refused). It never covers what is written later, and need not be taken away again.
 */
import type * as Y from 'yjs'
import type { Stretch } from './clock-ranges.ts'
import { EMPTIED, entryKey, factOfEntry } from './doc-names.ts'
import { livingWords } from './text-items.ts'

export const SWEEP = 8
const MAX_WRITERS = 400

/** Must such a change be marked first? Counted in characters that are not space; a field is one. */
export const isSweep = (before: number, after: number): boolean =>
  before > 0 && (after === 0 || before - after >= SWEEP)

/**
 * Says that all words in the text may be deleted now. Called before the change, and before each undo and redo. `id` is
 * new each time.
 */
export function meansToEmpty(doc: Y.Doc, fragment: string, id: string): void {
  const ends = new Map<number, number>()
  for (const item of livingWords(doc.getXmlFragment(fragment)))
    ends.set(item.id.client, Math.max(ends.get(item.id.client) ?? 0, item.id.clock + item.length))
  if (ends.size === 0) return
  const markers = doc.getMap<string>(EMPTIED)
  doc.transact(() => {
    for (const key of markers.keys()) if (factOfEntry(key) === fragment) markers.delete(key)
    markers.set(entryKey(fragment, id), write(ends))
  })
}

const write = (ends: ReadonlyMap<number, number>): string =>
  [...ends]
    .slice(0, MAX_WRITERS)
    .map(([client, end]) => `${client.toString(36)}.${end.toString(36)}`)
    .join(' ')

export const isMarker = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= MAX_WRITERS * 16 && /^([a-z0-9]+\.[a-z0-9]+ ?)*$/.test(value)

/** Did somebody mean to delete all of these? */
export function isMeant(doc: Y.Doc, fragment: string, deleted: readonly Stretch[]): boolean {
  const ends = new Map<number, number>()
  for (const [key, marker] of doc.getMap<string>(EMPTIED).entries())
    if (factOfEntry(key) === fragment)
      for (const [client, end] of read(marker)) ends.set(client, Math.max(ends.get(client) ?? 0, end))
  return deleted.every(({ client, to }) => to <= (ends.get(client) ?? 0))
}

const read = (marker: string): [number, number][] =>
  marker.split(' ').map((part) => {
    const [client = '', end = ''] = part.split('.')
    return [Number.parseInt(client, 36), Number.parseInt(end, 36)]
  })
