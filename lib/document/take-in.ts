/**
 * An update on its way into an agreement's document: may it come in, what does it touch, and whose words would be
 * swallowed by it? Asked on a copy before anything is stored.
 */
import type * as Y from 'yjs'
import { bothChanged } from './both-changed.ts'
import { checkEmptied } from './check-emptied.ts'
import { checkNames, checkUpdate, type Refusal } from './check-update.ts'
import { EMPTIED, KEPT } from './doc-names.ts'
import { lostWords, type Seen } from './lost-words.ts'
import { type Arrival, receiveUpdate } from './receive-update.ts'
import { touchedParts } from './touched-parts.ts'

/**
 * What a browser that comes back had seen: clock by client, as its first message on the line says (SyncStep1). Given
 * with all that it sends until it has answered «what do you have?» (SyncStep2), and with that answer.
 *
 * It must send its own unconfirmed updates again, as they were made. An answer made from its document as it is now tells
 * less: its browser deletes, and forgets, its own words in a paragraph the moment it hears that another has deleted
 * it, and says of another's words in what it deleted itself that they are deleted too.
 */
export type { Seen }

export type Taken =
  | {
      ok: true
      /** Names of the parts it touches, `answers:<fact>` for answers. */
      parts: readonly string[]
      /** Words would be swallowed, or two have changed the same paragraph apart: `keepWords` must look at it. */
      needsKeeping: boolean
    }
  | { ok: false; refusal: Refusal }

const MAX_UPDATE_BYTES = 512 * 1024

/** Applies the update to `copy`. After a refusal the copy is spoilt: throw it away. */
export function takeIn(copy: Y.Doc, update: Uint8Array, seen?: Seen): Taken {
  if (update.byteLength > MAX_UPDATE_BYTES) return { ok: false, refusal: 'too-large' }
  const known = copy.share.size
  let refusal: Refusal | null = null
  let needsKeeping = false
  const look = (arrival: Arrival): void => {
    const lost = lostWords(arrival, seen)
    refusal = checkNames(copy, known) ?? checkUpdate(arrival) ?? checkEmptied(arrival, lost, seen)
    needsKeeping = lost.swallowed.length > 0 || (seen !== undefined && bothChanged(arrival, seen).length > 0)
  }
  try {
    const touched = touchedParts(copy, () => receiveUpdate(copy, update, look))
    if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) refusal = 'incomplete'
    const parts = touched.filter((name) => name !== EMPTIED && name !== KEPT)
    return refusal ? { ok: false, refusal } : { ok: true, parts, needsKeeping }
  } catch {
    return { ok: false, refusal: 'malformed' }
  }
}
