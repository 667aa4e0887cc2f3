/** The closed list of what is written down about who did what. Ids and codes only, never text. */
import type { Tx } from './db.ts'
import { notifyRowsChanged } from './rows-changed.ts'

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
  | 'hearing-file-uploaded'
  | 'hearing-file-replaced'
  | 'hearing-file-retracted'
  | 'reservation-stated'
  | 'member-invited'
  | 'invitation-resent'
  | 'invitation-withdrawn'
  | 'invitation-accepted'
  | 'member-role-changed'
  | 'member-removed'
  | 'removal-asked'
  | 'removal-withdrawn'
  | 'deputy-appointed'
  | 'deputy-revoked'
  | 'party-details-changed'
  | 'assessed'
  | 'assessment-removed'
  | 'dispute-lifted'
  | 'dispute-step-recorded'
  | 'dispute-step-corrected'
  | 'dispute-step-retracted'
  | 'dispute-confirmed'
  | 'proposal-shared'
  | 'proposal-accepted'
  | 'proposal-declined'
  | 'proposal-countered'
  | 'proposal-replaced'
  | 'proposal-withdrawn'
  | 'deadline-set'
  | 'deadline-changed'
  | 'deadline-removed'
  | 'deadline-met'
  | 'deadline-reopened'
  | 'reminder-sent'
  | 'signed-file-uploaded'
  | 'signed-file-retracted'
  | 'signing-confirmed'
  | 'signing-withdrawn'
  | 'signed'
  | 'terms-proposed'
  | 'terms-confirmed'
  | 'terms-declined'
  | 'terms-withdrawn'
  | 'in-force'
  | 'evaluation-recorded'
  | 'evaluation-retracted'
  | 'termination-notified'
  | 'termination-withdrawal-asked'
  | 'termination-withdrawn'
  | 'terminated'
  | 'replaced'
  | 'revision-begun'
  | 'meeting-planned'
  | 'meeting-invited'
  | 'meeting-cancelled'
  | 'meeting-annex-added'
  | 'meeting-annex-removed'
  | 'meeting-answered-for'
  | 'minutes-sent'
  | 'minutes-approved'
  | 'minutes-objected'
  | 'objection-withdrawn'
  | 'minutes-reopened'
  | 'minutes-closed'
  | 'minutes-addendum'
  | 'year-changed'
  | 'results-changed'
  | 'plan-changed'
  | 'orientation-changed'

/**
 * What everybody who reads the agreement may know at once: open pages are told that there is something. Not here, no
 * sound: what concerns one party only must not be heard by the other.
 */
const HEARD: ReadonlySet<AuditKind> = new Set<AuditKind>([
  'position-taken',
  'approved',
  'approval-withdrawn',
  'frozen',
  'unlock-asked',
  'unlock-withdrawn',
  'unlocked',
  'comment-deleted',
  'comment-settled',
  'comment-reopened',
  'hearing-recorded',
  'hearing-corrected',
  'hearing-retracted',
  'hearing-file-uploaded',
  'hearing-file-replaced',
  'hearing-file-retracted',
  'reservation-stated',
  'deadline-set',
  'deadline-changed',
  'deadline-removed',
  'deadline-met',
  'deadline-reopened',
  'proposal-shared',
  'proposal-accepted',
  'proposal-declined',
  'proposal-countered',
  'proposal-replaced',
  'proposal-withdrawn',
  'assessed',
  'assessment-removed',
  'dispute-lifted',
  'dispute-step-recorded',
  'dispute-step-corrected',
  'dispute-step-retracted',
  'dispute-confirmed',
  'party-details-changed',
  'signed-file-uploaded',
  'signed-file-retracted',
  'signing-confirmed',
  'signing-withdrawn',
  'signed',
  'terms-proposed',
  'terms-confirmed',
  'terms-declined',
  'terms-withdrawn',
  'in-force',
  'evaluation-recorded',
  'evaluation-retracted',
  'termination-notified',
  'termination-withdrawal-asked',
  'termination-withdrawn',
  'terminated',
  'replaced',
])

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
  if (event.agreementId && HEARD.has(event.kind)) await notifyRowsChanged(tx, event.agreementId)
}
