import type { HocuspocusProvider } from '@hocuspocus/provider'
import type { Outbox } from './outbox.ts'
import type { Unsent } from './unsent-store.ts'

/**
 * Sends what the server has not confirmed, as it was made, with what had been seen then: before the browser answers
 * what the server has, for that answer is made from a document in which others' deletions have been carried out.
 */
export function sendOutbox(provider: HocuspocusProvider, outbox: Outbox): void {
  const own = outbox.own()
  for (const unsent of [...outbox.left, ...(own ? [own] : [])]) send(provider, unsent)
}

function send(provider: HocuspocusProvider, { seen, chunks }: Unsent): void {
  provider.sendStateless(`seen:${toBase64(seen)}`)
  for (const chunk of chunks) {
    provider.documentUpdateHandler(chunk, 'outbox')
    provider.flushPendingUpdates()
  }
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
