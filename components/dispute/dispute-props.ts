import type { DisputesView } from '#lib/agreements/dispute-view.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import type { DisputeAction } from './dispute-action.ts'

export type DisputeProps = {
  agreement: string
  disputes: DisputesView
  /** The contracting ones. */
  parties: readonly Party[]
  /** Of every clause that is told of. */
  names: readonly ClauseName[]
  retract: DisputeAction
  confirm: (form: FormData) => Promise<void>
}
