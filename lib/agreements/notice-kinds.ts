/** What one can be told of, when it is told, and where it leads. */

/** The closed list. */
export type NoticeKind =
  | 'comment-mention'
  | 'comment-answered'
  | 'comment-written'
  | 'note-mention'
  | 'clause-disputed'
  | 'proposal-shared'
  | 'proposal-countered'
  | 'proposal-accepted'
  | 'proposal-declined'
  | 'proposal-withdrawn'
  | 'approved'
  | 'approval-withdrawn'
  | 'frozen'
  | 'unlock-asked'
  | 'unlocked'
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
  | 'dispute-lifted'
  | 'dispute-step'
  | 'deputy-appointed'
  | 'removal-asked'
  | 'deadline-set'
  | 'deadline-near'
  | 'deadline-passed'
  | 'reminded'
  | 'item-proposed'
  | 'item-taken'
  | 'item-set-aside'
  | 'annex-taken-out'
  | 'meeting-invited'
  | 'meeting-changed'
  | 'meeting-cancelled'
  | 'meeting-left-out'
  | 'answered-for-you'
  | 'meeting-answered'
  | 'meeting-day'
  | 'minutes-sent'
  | 'minutes-objected'
  | 'objection-withdrawn'
  | 'minutes-approved'
  | 'minutes-final'
  | 'minutes-reopened'
  | 'minutes-added'
  | 'follow-up-day'

/** Groups that one chooses about: what waits for oneself, what others did, and reminders. */
export const MAIL_TOPICS = ['mine', 'others', 'reminders'] as const
export type MailTopic = (typeof MAIL_TOPICS)[number]

export const MAIL_CHOICES = ['now', 'daily', 'none'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]
export type MailChoices = Readonly<Record<MailTopic, MailChoice>>

/** Before somebody has chosen: what waits comes at once, the rest once a day. */
export const USUAL_CHOICES: MailChoices = { mine: 'now', others: 'daily', reminders: 'now' }

type Place =
  | 'clause'
  | 'proposal'
  | 'signing'
  | 'signed'
  | 'validity'
  | 'dispute'
  | 'members'
  | 'deadlines'
  | 'agreement'
  | 'meeting'
  | 'minutes'
  | 'follow-ups'

const KINDS: Readonly<Record<NoticeKind, readonly [MailTopic, Place]>> = {
  'comment-mention': ['mine', 'clause'],
  'comment-answered': ['mine', 'clause'],
  'comment-written': ['others', 'clause'],
  'note-mention': ['mine', 'clause'],
  'clause-disputed': ['others', 'clause'],
  'proposal-shared': ['mine', 'proposal'],
  'proposal-countered': ['mine', 'proposal'],
  'proposal-accepted': ['others', 'proposal'],
  'proposal-declined': ['others', 'proposal'],
  'proposal-withdrawn': ['others', 'proposal'],
  approved: ['mine', 'signing'],
  'approval-withdrawn': ['others', 'signing'],
  frozen: ['mine', 'signing'],
  'unlock-asked': ['mine', 'signing'],
  unlocked: ['others', 'signing'],
  'signed-file-uploaded': ['others', 'signed'],
  signed: ['others', 'signed'],
  'in-force': ['others', 'signed'],
  'terms-proposed': ['mine', 'validity'],
  'terms-confirmed': ['others', 'validity'],
  'terms-declined': ['others', 'validity'],
  'terms-withdrawn': ['others', 'validity'],
  'termination-notified': ['mine', 'validity'],
  'termination-withdrawal-asked': ['mine', 'validity'],
  'termination-withdrawn': ['others', 'validity'],
  terminated: ['others', 'validity'],
  'revision-begun': ['others', 'validity'],
  'dispute-lifted': ['mine', 'dispute'],
  'dispute-step': ['others', 'dispute'],
  'deputy-appointed': ['others', 'members'],
  'removal-asked': ['mine', 'members'],
  'deadline-set': ['mine', 'deadlines'],
  'deadline-near': ['reminders', 'deadlines'],
  'deadline-passed': ['reminders', 'deadlines'],
  reminded: ['reminders', 'agreement'],
  'item-proposed': ['mine', 'meeting'],
  'item-taken': ['others', 'meeting'],
  'item-set-aside': ['others', 'meeting'],
  'annex-taken-out': ['others', 'meeting'],
  'meeting-invited': ['mine', 'meeting'],
  'meeting-changed': ['mine', 'meeting'],
  'meeting-cancelled': ['mine', 'meeting'],
  'meeting-left-out': ['mine', 'meeting'],
  'answered-for-you': ['others', 'meeting'],
  'meeting-answered': ['mine', 'meeting'],
  'meeting-day': ['reminders', 'meeting'],
  'minutes-sent': ['mine', 'minutes'],
  'minutes-objected': ['mine', 'minutes'],
  'objection-withdrawn': ['others', 'minutes'],
  'minutes-approved': ['others', 'minutes'],
  'minutes-final': ['others', 'minutes'],
  'minutes-reopened': ['mine', 'minutes'],
  'minutes-added': ['others', 'minutes'],
  'follow-up-day': ['reminders', 'follow-ups'],
}

export const topicOf = (kind: NoticeKind): MailTopic => KINDS[kind][0]

export type NoticePlace = {
  kind: NoticeKind
  /** Null: about the office's meetings. */
  agreementId: string | null
  officeId: string
  clause: string | null
  subjectId: string | null
}

/** Where one reads what a notice tells of. */
export const placeOfNotice = ({ kind, agreementId, officeId, clause, subjectId }: NoticePlace): string => {
  const base = `/avtaler/${agreementId}`
  switch (KINDS[kind][1]) {
    case 'clause':
      return clause === null
        ? base
        : `${base}/${clause}${subjectId ? `#kommentar-${subjectId}` : '#standpunkt'}`
    case 'proposal':
      return subjectId ? `${base}/forslag/${subjectId}` : `${base}/forslag`
    case 'signing':
      return `${base}/klar`
    case 'signed':
      return `${base}/signert`
    case 'validity':
      return `${base}/gyldighet`
    case 'dispute':
      return `${base}/tvist`
    case 'members':
      return `/kontor/${officeId}/medlemmer`
    case 'deadlines':
      return `${base}/frister`
    case 'agreement':
      return base
    case 'meeting':
      return `/kontor/${officeId}/moter${subjectId ? `/${subjectId}` : ''}`
    case 'minutes':
      return `/kontor/${officeId}/moter/${subjectId}/referat`
    case 'follow-ups':
      return `/kontor/${officeId}/oppgaver`
  }
}
