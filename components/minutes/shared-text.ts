import * as Y from 'yjs'
import { rewrite } from '#lib/meetings/minutes-doc.ts'

type Place = readonly [from: Y.RelativePosition, to: Y.RelativePosition]

/** A text that several write in, as a field shows it. */
export type SharedText = {
  value: () => string
  /** What the field holds now, and where the caret or the selection is. */
  write: (next: string, from: number, to: number) => void
  /** Where the caret is now that others have written: kept as a place in the text, not as a number. */
  caret: () => readonly [number, number] | null
}

export const sharedText = (doc: Y.Doc, name: string): SharedText => {
  const text = doc.getText(name)
  let place: Place | null = null
  const placeAt = (at: number) => Y.createRelativePositionFromTypeIndex(text, Math.min(at, text.length), -1)
  const indexOf = (one: Y.RelativePosition): number =>
    Y.createAbsolutePositionFromRelativePosition(one, doc)?.index ?? text.length
  return {
    value: () => text.toString(),
    write: (next, from, to) => {
      rewrite(text, next)
      place = [placeAt(from), placeAt(to)]
    },
    caret: () => place && [indexOf(place[0]), indexOf(place[1])],
  }
}
