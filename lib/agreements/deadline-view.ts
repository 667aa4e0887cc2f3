/** Days that both parties see, as a page shows them. */
import type { Concerned, DeadlineKind, ForWhom } from './deadlines.ts'
import type { Party } from './role.ts'

type Person = { name: string; party: { organisation: string } | null }

export type SetDeadline = ForWhom & {
  id: string
  what: string
  on: string
  left: number
  by: Person
  /** Set by somebody else than those it is for. */
  isWish: boolean
  met: { by: Person; at: Date } | null
  /** Those who set it change it and take it away. */
  mayChange: boolean
  /** Those it is for, and those who set it, say that it is done. */
  mayMeet: boolean
}
export type OtherDeadline = Concerned & {
  key: string
  kind: Exclude<DeadlineKind, 'set'>
  on: string
  left: number
  /** Where it is read, when that is somewhere else. */
  href: string | null
}
export type DeadlinesView = {
  office: string
  today: string
  /** Not done, the soonest first. */
  open: readonly SetDeadline[]
  /** Newest first. */
  done: readonly SetDeadline[]
  /** Those that follow from the agreement and its meetings. */
  others: readonly OtherDeadline[]
  parties: readonly Party[]
  own: Party | null
  maySet: boolean
}
