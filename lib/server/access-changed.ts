/** Whoever changes a membership, a role or a session says so, so that open sockets and pages are asked again at once. */
import type { Tx } from './db.ts'

export const ACCESS_CHANNEL = 'access_changed'

/** `id`: the person whose rights have changed, or the office where everybody's have. Heard when the transaction commits. */
export const notifyAccessChanged = async (tx: Tx, id: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_notify(${ACCESS_CHANNEL}, ${id})`
}
