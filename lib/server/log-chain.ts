/**
 * The audit trail is a chain: each event carries the sha-256 of itself and of the event before it. The database makes the
 * hashes (`audit_event_hash` in the migration); here they are computed once more, without asking it.
 */
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'

export type ChainedEvent = {
  chain: string
  number: number
  id: bigint
  at: Date
  actorId: string | null
  /** Whom the actor belonged to then. */
  partyId: string | null
  officeId: string | null
  agreementId: string | null
  kind: string
  /** As the database writes it: what is hashed is exactly these letters. */
  details: string
  previousHash: string | null
  hash: string
}

/** The newest event of a chain: who keeps it can tell later that nothing was cut off. */
export type Head = { number: number; hash: string }

/**
 * The first event that is wrong, and how. `changed`: it is not what its hash says. `missing`: there is none with this
 * number. `not-after`: it does not follow the one before it, so that one of the two is not the one that was written.
 */
export type ChainFault = { number: number; what: 'changed' | 'missing' | 'not-after' }

const FORM = 'samstemt-logg-1'

export const eventHash = (event: Omit<ChainedEvent, 'hash'>): string =>
  sha256(
    [
      FORM,
      event.chain,
      event.number,
      event.id,
      event.at.toISOString(),
      event.actorId ?? '',
      event.partyId ?? '',
      event.officeId ?? '',
      event.agreementId ?? '',
      event.kind,
      event.details,
      event.previousHash ?? '',
    ].join('\n'),
  )

/** Null when everything holds together. The events of one chain, by number. */
export const checkChain = (events: readonly ChainedEvent[]): ChainFault | null => {
  for (const [at, event] of events.entries()) {
    const number = at + 1
    if (event.number !== number) return { number, what: 'missing' }
    if (event.hash !== eventHash(event)) return { number, what: 'changed' }
    if (event.previousHash !== (events[at - 1]?.hash ?? null)) return { number, what: 'not-after' }
  }
  return null
}

export const headOf = (events: readonly ChainedEvent[]): Head | null => {
  const newest = events.at(-1)
  return newest ? { number: newest.number, hash: newest.hash } : null
}

/** The events of one chain, by number. */
export const readChain = (tx: Tx, chain: string): Promise<readonly ChainedEvent[]> =>
  tx.$queryRaw<ChainedEvent[]>`
    SELECT chain::text, number, id, at, actor_id::text AS "actorId", party_id::text AS "partyId", office_id::text AS "officeId",
      agreement_id::text AS "agreementId", kind, details::text AS details, previous_hash AS "previousHash", hash
    FROM audit_event WHERE chain = ${chain}::uuid ORDER BY number, id`

/** What an evidence sheet prints, for somebody who checks the log later. Null: nothing is written down yet. */
export const logHead = async (tx: Tx, agreementId: string): Promise<Head | null> =>
  tx.auditEvent.findFirst({
    where: { chain: agreementId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true },
  })
