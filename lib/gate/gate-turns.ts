/** Whom each row of the gate waits for, and the rows as one reader meets them: what waits for the own side first. */
import type { PositionStatus } from '#lib/agreements/positions.ts'
import type { AskedProposal } from '#lib/agreements/whose-turn.ts'
import type { GateRow } from './gate-rows.ts'

/** `together`: the owners talk about it. `later`: nobody can answer before the clause is filled in. Else the parties' ids. */
export type RowTurn = 'leader' | 'together' | 'later' | readonly string[]

type Standing = {
  /** The contracting ones, in their order. */
  parties: readonly { id: string }[]
  /** Clauses with something missing. */
  incomplete: readonly string[]
  /** Those that the reader is told of. */
  proposals: readonly AskedProposal[]
}

export const turnOfRow = (row: GateRow, standing: Standing): RowTurn => {
  switch (row.kind) {
    case 'unfilled': {
      // What must be chosen is for the owners to choose; what must be filled in is the NAV leader's to find out.
      const isChoice = row.items.every(({ reason }) => reason === 'choose' || reason === 'conflict')
      return isChoice ? 'together' : 'leader'
    }
    case 'not-agreed':
      return toAnswer([row.item], standing)
    case 'annex-not-agreed':
      return toAnswer(row.items, standing)
    case 'other':
      return turnOfOther(row.item)
  }
}

const turnOfOther = (item: Extract<GateRow, { kind: 'other' }>['item']): RowTurn => {
  switch (item.code) {
    case 'party-missing':
    case 'weak-point':
      return 'together'
    case 'annex-missing':
    case 'annex-contradicts':
    case 'hearing-missing':
      return 'leader'
    case 'political-missing':
    case 'prompts-unanswered':
      return [item.partyId]
  }
}

type NotAgreed = Extract<GateRow, { kind: 'not-agreed' }>['item']

/** Those who have been asked about another wording; else those who have not answered; else all, who must agree. */
const toAnswer = (items: readonly NotAgreed[], { parties, incomplete, proposals }: Standing): RowTurn => {
  const open = items.filter(({ clause }) => clause !== null && !incomplete.includes(clause))
  if (open.length === 0) return 'later'
  const waits = new Set(
    open.flatMap((item) => {
      const asked = proposals.filter(({ clause }) => clause === item.clause)
      if (asked.length === 0) return item.parties.filter(isUnanswered).map(({ partyId }) => partyId)
      return parties.map(({ id }) => id).filter((id) => asked.some(({ partyId }) => partyId !== id))
    }),
  )
  return waits.size === 0 ? 'together' : parties.map(({ id }) => id).filter((id) => waits.has(id))
}

const isUnanswered = ({ status }: { status: PositionStatus }): boolean =>
  status === 'none' || status === 'changed-since'

/** `party`: another party than the reader's. */
export type GateGroup = {
  whose: 'own' | 'together' | 'party' | 'leader' | 'later'
  party: string | null
  rows: readonly { row: GateRow; turn: RowTurn }[]
}

type Reader = { isLeader: boolean; party: string | null }

/** Every row once. No group without anything in it. */
export const groupRows = (
  rows: readonly GateRow[],
  standing: Standing,
  reader: Reader,
): readonly GateGroup[] => {
  const told = rows.map((row) => ({ row, turn: turnOfRow(row, standing) }))
  const groups: Pick<GateGroup, 'whose' | 'party'>[] = [
    { whose: 'own', party: null },
    { whose: 'together', party: null },
    ...standing.parties.map(({ id }) => ({ whose: 'party' as const, party: id })),
    { whose: 'leader', party: null },
    { whose: 'later', party: null },
  ]
  return groups
    .map((group) => ({ ...group, rows: told.filter(({ turn }) => isIn(group, turn, reader)) }))
    .filter((group) => group.rows.length > 0)
}

const isIn = (group: Pick<GateGroup, 'whose' | 'party'>, turn: RowTurn, reader: Reader): boolean => {
  const at = placeOf(turn, reader)
  return at.whose === group.whose && at.party === group.party
}

const placeOf = (turn: RowTurn, reader: Reader): Pick<GateGroup, 'whose' | 'party'> => {
  if (turn === 'leader') return { whose: reader.isLeader ? 'own' : 'leader', party: null }
  if (typeof turn === 'string') return { whose: turn, party: null }
  if (reader.party !== null && turn.includes(reader.party)) return { whose: 'own', party: null }
  const [only = null] = turn
  return turn.length === 1 ? { whose: 'party', party: only } : { whose: 'together', party: null }
}
