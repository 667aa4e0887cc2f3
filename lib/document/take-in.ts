/**
 * An update on its way into an agreement's document: may it come in, what does it touch, and whose words would be
 * swallowed by it? Asked on a copy before anything is stored.
 */
import type * as Y from 'yjs'
import { checkUpdate, type Refusal } from './check-update.ts'

/** What a browser had seen when it wrote: clock by client. Known only for one that comes back after an absence. */
export type Seen = ReadonlyMap<number, number>

export type Taken =
  | {
      ok: true
      /** Names of the parts it touches, `answers:<fact>` for answers. */
      parts: readonly string[]
      /** It deletes, or was written into, text that another changed at the same time: `keepWords` must look at it. */
      needsKeeping: boolean
    }
  | { ok: false; refusal: Refusal }

/** Applies the update to `copy`. After a refusal the copy is spoilt: throw it away. */
export function takeIn(copy: Y.Doc, update: Uint8Array, _seen?: Seen): Taken {
  const refusal = checkUpdate(copy, update)
  return refusal ? { ok: false, refusal } : { ok: true, parts: [], needsKeeping: false }
}
