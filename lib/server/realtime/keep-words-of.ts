/** Two changed the same text at once: what the one would have swallowed of the other's is stored beside it. */
import { randomUUID } from 'node:crypto'
import { KEPT } from '#lib/document/doc-names.ts'
import { keepWords } from '#lib/document/keep-words.ts'
import type { Seen } from '#lib/document/take-in.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import { db } from '../db.ts'
import { log } from '../log.ts'
import { type Author, updatesAfter } from '../update-log.ts'
import type { NewRow } from './insert-together.ts'
import type { Copy } from './take-into-copy.ts'

type Taken = { agreementId: string; author: Author; update: Uint8Array; seen: Seen | undefined }

/**
 * The row to be stored right after the update, which the copy has taken in; none when nothing needs saving. The log
 * must hold all that the copy held before it. Null when it went wrong: what somebody wrote is stored all the same.
 */
export const keepWordsOf = async (
  copy: Copy,
  { agreementId, author, update, seen }: Taken,
): Promise<readonly NewRow[] | null> => {
  const history = (await updatesAfter(db(), agreementId, 0)).map((row) => row.update)
  const made: Uint8Array[] = []
  try {
    const parts = touchedParts(copy.doc, () => {
      const kept = keepWords(copy.doc, history, update, () => randomUUID().slice(0, 8), seen)
      if (kept) made.push(kept)
    })
    return made.map((kept) => ({ update: kept, author, parts: parts.filter((name) => name !== KEPT) }))
  } catch (error) {
    log.error('words not kept', { agreement: agreementId, reason: error instanceof Error ? error.name : '' })
    return null
  }
}
