import type { DeadlinesView, SetDeadline } from '#lib/agreements/deadline-view.ts'
import type { DeadlineAction } from './deadline-action.ts'

export type DeadlinesProps = {
  agreement: string
  view: DeadlinesView
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
