/** The closed list of what is written down about who did what. Ids and codes only, never text. */
import type { Tx } from './db.ts'

export type AuditKind =
  | 'agreement-created'
  | 'language-changed'
  | 'wording-adapted'
  | 'wording-reset'
  | 'restored'
  | 'version-named'
  | 'version-renamed'
  | 'version-unnamed'
  | 'office-opened'
  | 'position-taken'
  | 'approved'
  | 'approval-withdrawn'
  | 'frozen'
  | 'unlock-asked'
  | 'unlock-withdrawn'
  | 'unlocked'
  | 'comment-deleted'
  | 'comment-settled'
  | 'comment-reopened'
  | 'hearing-recorded'
  | 'hearing-corrected'
  | 'hearing-retracted'
  | 'reservation-stated'

export const audit = async (
  tx: Tx,
  event: {
    kind: AuditKind
    actorId: string
    officeId: string
    agreementId?: string
    details?: Readonly<Record<string, string | number>>
  },
): Promise<void> => {
  const { details = {}, ...rest } = event
  await tx.auditEvent.create({ data: { ...rest, details } })
}
