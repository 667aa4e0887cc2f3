/** What the owners have asked each other about an agreement that is locked: other dates, and to take a termination back. */
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { standing, terminationsIn } from './termination-rows.ts'
import { termsOf } from './terms.ts'

export type AskedOfOwners = {
  /** Parties that have confirmed the dates that are proposed; null when none are. */
  termsConfirmedBy: readonly string[] | null
  /** Parties that want the termination that stands taken back. */
  withdrawalAskedBy: readonly string[]
}

const NOTHING: AskedOfOwners = { termsConfirmedBy: null, withdrawalAskedBy: [] }

/** While one of these, the owners may ask it. */
const WHEN: readonly AgreementState[] = ['frozen', 'signed', 'in_force']

type Ask = (
  agreement: AgreementRow,
  content: Pick<AgreementContent, 'draft'>,
  parties: readonly Party[],
) => AskedOfOwners

/** Of several agreements at once. */
export const askedOfOwners = async (tx: Tx, agreements: readonly AgreementRow[]): Promise<Ask> => {
  const ids = agreements.filter(({ state }) => WHEN.includes(state)).map(({ id }) => id)
  if (ids.length === 0) return () => NOTHING
  const terms = await termsOf(tx, ids)
  const terminations = await terminationsIn(tx, ids)
  return (agreement, { draft }, parties) =>
    ids.includes(agreement.id)
      ? {
          termsConfirmedBy: terms(agreement, draft, parties).proposed?.confirmedBy ?? null,
          withdrawalAskedBy: standing(terminations(agreement.id, parties))?.withdrawnBy ?? [],
        }
      : NOTHING
}
