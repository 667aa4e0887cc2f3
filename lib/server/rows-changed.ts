/**
 * Says to open browsers that something outside the document has changed: which agreement, and nothing else. They ask
 * again through the usual doors. Said only of what everybody who reads the agreement may know, so that what one party
 * does for itself makes no sound.
 */
import type { Tx } from './db.ts'

export const ROWS_CHANNEL = 'rows_changed'

/** Heard when the transaction commits; several in one are one. */
export const notifyRowsChanged = async (tx: Tx, agreementId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_notify(${ROWS_CHANNEL}, ${agreementId})`
}
