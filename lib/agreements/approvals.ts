/** Which parties have approved the whole, computed from append-only rows and from what the agreement says now. */
import type { Role } from './role.ts'

/** One hash an annex, beside the one of the whole. */
export type AnnexHash = { template: string; hash: string }

export type ApprovalRow = {
  /** Number of the version it is meant to become: an approval never counts twice. */
  version: number
  partyId: string
  userId: string
  userName: string
  /** What the person acted as: for a deputy the director's. */
  role: Role
  /** The director it was given for, where a deputy gave it. */
  deputyFor?: string | undefined
  act: 'given' | 'withdrawn'
  hash: string
  seq: number
  at: Date
}

/** `changed-since`: the party approved, but other words than these. */
export type PartyApproval = {
  partyId: string
  status: 'none' | 'approved' | 'changed-since'
  last: ApprovalRow | null
}

export type Wanted = {
  /** The version that is to be. */
  version: number
  /** Of the whole as it is now. */
  hash: string
}

/** One a contracting party, in the parties' order. Rows in the order they were written. */
export const approvalsNow = (
  { version, hash }: Wanted,
  parties: readonly { id: string }[],
  rows: readonly ApprovalRow[],
): readonly PartyApproval[] => {
  const newest = new Map(rows.filter((row) => row.version === version).map((row) => [row.partyId, row]))
  return parties.map(({ id }) => {
    const row = newest.get(id)
    if (!row || row.act === 'withdrawn') return { partyId: id, status: 'none', last: null }
    return { partyId: id, status: row.hash === hash ? 'approved' : 'changed-since', last: row }
  })
}

/** Both sides are there, and every one of them has approved exactly this. One side alone can never be enough. */
export const isApprovedByAll = (
  parties: readonly { side: string }[],
  approvals: readonly PartyApproval[],
): boolean =>
  new Set(parties.map(({ side }) => side)).size === 2 &&
  approvals.length === parties.length &&
  approvals.every(({ status }) => status === 'approved')

export type UnlockRow = {
  /** Number of the frozen version. */
  version: number
  partyId: string
  userId: string
  userName: string
  act: 'given' | 'withdrawn'
  reason: string
  at: Date
}

/** The standing request of each party that has one, to open this version for changes. */
export const unlockRequestsNow = (
  version: number,
  parties: readonly { id: string }[],
  rows: readonly UnlockRow[],
): readonly UnlockRow[] => {
  const newest = new Map(rows.filter((row) => row.version === version).map((row) => [row.partyId, row]))
  return parties.flatMap(({ id }) => {
    const row = newest.get(id)
    return row?.act === 'given' ? [row] : []
  })
}
