/** Tells those who write for the owners, and the NAV leader, that something has happened to the agreement as a whole. */
import type { NoticeKind } from '#lib/agreements/notice-kinds.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { notify } from './notices.ts'
import { peopleWhoMay } from './people-who-may.ts'

type OfWhole = Extract<
  NoticeKind,
  | 'signed-file-uploaded'
  | 'signed'
  | 'in-force'
  | 'terms-proposed'
  | 'terms-confirmed'
  | 'terms-declined'
  | 'terms-withdrawn'
  | 'termination-notified'
  | 'termination-withdrawal-asked'
  | 'termination-withdrawn'
  | 'terminated'
  | 'revision-begun'
>

/** Not the one who did it. */
export const tellOwners = async (
  tx: Tx,
  actorId: string,
  agreement: AgreementRow,
  kind: OfWhole,
  subjectId: string | null = null,
): Promise<void> => {
  const people = await peopleWhoMay(tx, { officeId: agreement.officeId, state: 'draft' }, 'write')
  const to = people.map(({ id }) => id).filter((id) => id !== actorId)
  const actor = { userId: actorId, name: '', memberships: [] }
  await notify(tx, actor, agreement, { kind, clause: null, subjectId, partyId: null, to })
}
