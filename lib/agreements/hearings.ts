/** Who must be heard about the draft, and which municipality must put it before a political body. */
import type { Side } from './role.ts'

/** Employees: drøfting with their organisations; users: brukerutvalg; safety: vernetjenesten or AMU. */
export const HEARING_KINDS = ['employees', 'users', 'safety', 'political'] as const
export type HearingKind = (typeof HEARING_KINDS)[number]

/** What counts of an entry that nobody has replaced or taken back. */
export type StandingHearing = {
  kind: HearingKind
  isPlanned: boolean
  /** Whose political body it is. */
  municipalityId: string | null
  /** What it decided. */
  isApproved: boolean | null
}
/** A municipality's own word on whether its council has kept the approval to itself. */
export type Reservation = { partyId: string; isReserved: boolean }

/** `unanswered`: nobody of the municipality has said; `missing`: reserved, and not approved. */
export type PoliticalState = 'unanswered' | 'not-reserved' | 'missing' | 'approved'

export type HearingDemands = {
  /** Held with the employees' organisations, about this draft. */
  employees: 'recorded' | 'missing'
  political: readonly { partyId: string; state: PoliticalState }[]
}

/** The user council and the safety service are advised, and never stop anything. */
export const hearingDemands = (
  parties: readonly { id: string; side: Side }[],
  reservations: readonly Reservation[],
  standing: readonly StandingHearing[],
): HearingDemands => {
  const held = standing.filter(({ isPlanned }) => !isPlanned)
  return {
    employees: held.some(({ kind }) => kind === 'employees') ? 'recorded' : 'missing',
    political: parties
      .filter(({ side }) => side === 'municipality')
      .map(({ id }) => ({ partyId: id, state: politicalState(id, reservations, held) })),
  }
}

const politicalState = (
  partyId: string,
  reservations: readonly Reservation[],
  held: readonly StandingHearing[],
): PoliticalState => {
  const said = reservations.findLast((one) => one.partyId === partyId)
  if (!said) return 'unanswered'
  if (!said.isReserved) return 'not-reserved'
  return held.some(({ municipalityId, isApproved }) => municipalityId === partyId && isApproved === true)
    ? 'approved'
    : 'missing'
}
