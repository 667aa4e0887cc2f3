/**
 * What each party means about each clause, computed from append-only rows and from what the clauses say now. A
 * position belongs to (party, person, exact content): change one word and it no longer stands, without anybody
 * having to remember to take it away.
 */
export const STANCES = ['agreed', 'discuss', 'disagree', 'withdrawn'] as const
export type Stance = (typeof STANCES)[number]

export type PositionRow = {
  /** `<template>/<clause>`. */
  clause: string
  partyId: string
  userId: string
  userName: string
  stance: Stance
  /** Shared with the other party; null for those who may not read it. */
  note: string | null
  /** Of what the clause said. */
  hash: string
  /** Number of the newest change of the text when it was taken. */
  seq: number
  at: Date
}

/** What a party means now. `changed-since`: it had a position, but on other words than these. */
export type PositionStatus = 'none' | 'agreed' | 'discuss' | 'disagree' | 'changed-since'

export type PartyPosition = {
  partyId: string
  status: PositionStatus
  /** The newest, also when the text has changed since; null when there is none or it was withdrawn. */
  last: PositionRow | null
}

export type ClausePositions = {
  clause: string
  /** Of what it says now: sent back as `seen` when somebody takes a position. */
  hash: string
  /** One a contracting party, in the parties' order. */
  parties: readonly PartyPosition[]
  /** Every contracting party agrees to exactly this text. */
  agreed: boolean
}

/** What a clause says now. Only clauses with something to agree on. */
export type ClauseNow = { clause: string; hash: string }

/** The rows in the order they were written; parties are the contracting ones. Rows of others count for nothing. */
export const positionsNow = (
  clauses: readonly ClauseNow[],
  parties: readonly { id: string }[],
  rows: readonly PositionRow[],
): readonly ClausePositions[] => {
  const newest = new Map(rows.map((row) => [`${row.clause} ${row.partyId}`, row]))
  return clauses.map(({ clause, hash }) => {
    const positions = parties.map(({ id }) => partyPosition(id, hash, newest.get(`${clause} ${id}`)))
    const agreed = positions.length > 0 && positions.every(({ status }) => status === 'agreed')
    return { clause, hash, parties: positions, agreed }
  })
}

const partyPosition = (partyId: string, hash: string, row: PositionRow | undefined): PartyPosition => {
  if (!row || row.stance === 'withdrawn') return { partyId, status: 'none', last: null }
  return { partyId, status: row.hash === hash ? row.stance : 'changed-since', last: row }
}
