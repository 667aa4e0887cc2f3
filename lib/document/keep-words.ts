import type * as Y from 'yjs'

/**
 * Saves what two who changed the same text at once would have swallowed of each other's. Applies it to `copy`, which
 * has taken `update` in, and returns it as an update of the server's own; null when there was nothing to save.
 * `history` is the whole log before the update, in order; `newId` names the notice.
 */
export function keepWords(
  _copy: Y.Doc,
  _history: readonly Uint8Array[],
  _update: Uint8Array,
  _newId: () => string,
): Uint8Array | null {
  return null
}
