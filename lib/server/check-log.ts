/** Whether the log is as it was written: every hash computed anew, and what the log vouches for looked up. */
import type { Tx } from './db.ts'
import { type ChainedEvent, type ChainFault, checkChain, type Head, headOf, readChain } from './log-chain.ts'
import { checkVouched, type VouchedFault } from './vouched.ts'

export type LogCheck = {
  /** Null: nothing is written down. */
  head: Head | null
  fault: ChainFault | null
  vouched: readonly VouchedFault[]
}

export const checkEvents = async (
  tx: Tx,
  chain: string,
  events: readonly ChainedEvent[],
): Promise<LogCheck> => {
  const fault = checkChain(events)
  return {
    head: headOf(events),
    fault,
    // Where the chain is broken, what it says is not to be trusted.
    vouched: fault ? [] : await checkVouched(tx, chain, events),
  }
}

export type CheckedChain = LogCheck & {
  chain: string
  of: 'agreement' | 'office' | 'rest'
  /** Hashes of all its events: a code that somebody kept is one of them. */
  hashes: readonly string[]
}

/** One agreement's chain, or all there are. */
export const checkLogs = async (tx: Tx, only?: string): Promise<readonly CheckedChain[]> => {
  const chains = await tx.$queryRaw<{ chain: string; of: CheckedChain['of'] }[]>`
    SELECT chain::text, CASE WHEN bool_or(agreement_id = chain) THEN 'agreement'
      WHEN bool_or(office_id = chain) THEN 'office' ELSE 'rest' END AS of
    FROM audit_event WHERE ${only ?? null}::uuid IS NULL OR chain = ${only ?? null}::uuid
    GROUP BY chain ORDER BY min(id)`
  const checked: CheckedChain[] = []
  for (const { chain, of } of chains) {
    const events = await readChain(tx, chain)
    const check = await checkEvents(tx, chain, events)
    checked.push({ ...check, chain, of, hashes: events.map(({ hash }) => hash) })
  }
  return checked
}
