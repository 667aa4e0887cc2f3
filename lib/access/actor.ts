import type { Party, Role } from '#lib/agreements/role.ts'

/** One person at one office. The party is null for those who belong to neither owner. */
export type Membership = {
  office: string
  /** What the person acts as today: for a deputy the director's role. */
  role: Role
  party: Party | null
  /** Whom the person acts for today, and what they are otherwise. */
  deputyFor?: { userId: string; name: string; ownRole: Role } | undefined
}

/** Who asks, as the database knew the person when the request or the socket came. */
export type Actor = { userId: string; name: string; memberships: readonly Membership[] }

export const membershipAt = (actor: Actor, office: string): Membership | undefined =>
  actor.memberships.find((membership) => membership.office === office)
