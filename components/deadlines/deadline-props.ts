import type { DeadlineKind, ForWhom } from '#lib/agreements/deadlines.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { DeadlineAction } from './deadline-action.ts'

type Person = { name: string; party: { organisation: string } | null }
export type SetDeadline = ForWhom & {
  id: string
  what: string
  on: string
  left: number
  by: Person
  isWish: boolean
  met: { by: Person; at: Date } | null
  mayChange: boolean
  mayMeet: boolean
}
export type OtherDeadline = ForWhom & {
  key: string
  kind: Exclude<DeadlineKind, 'set'>
  on: string
  left: number
}

export type DeadlinesProps = {
  agreement: string
  view: {
    office: string
    today: string
    open: readonly SetDeadline[]
    done: readonly SetDeadline[]
    others: readonly OtherDeadline[]
    parties: readonly Party[]
    own: Party | null
    maySet: boolean
  }
  /** The one that is being changed. */
  changing: SetDeadline | null
  /** What one wanted to do could not be done any more. */
  isGone: boolean
  actions: {
    save: DeadlineAction
    meet: (form: FormData) => Promise<void>
    remove: (form: FormData) => Promise<void>
  }
}
