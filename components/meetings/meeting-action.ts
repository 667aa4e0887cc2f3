/** What a form about a meeting answers: what was done, or why not, with the words that were sent. */
export const MEETING_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'gone',
  'already',
  'first-item',
  'not-yours',
  'held',
  'has-minutes',
  'written',
  'has-annexes',
  'not-invited',
  'over',
  'overlaps',
  'cancelled',
  'failed',
] as const
export type MeetingFailure = (typeof MEETING_FAILURES)[number]

export const MEETING_FIELDS = [
  'date',
  'from',
  'to',
  'place',
  'link',
  'language',
  'itemsBy',
  'invitationBy',
  'title',
  'minutes',
  'reason',
  'why',
  'people',
  'others',
] as const
export type MeetingField = (typeof MEETING_FIELDS)[number]

export type MeetingAnswer = {
  /** Counts the attempts, so that a form is drawn anew with the words that were sent. */
  attempt: number
  /** What was asked for: `item-moved`, `set-aside` … */
  kind: string
  /** The item or the suggestion it was about. */
  about: string
  words: Readonly<Record<string, string>>
  failure: MeetingFailure | null
  problems: readonly MeetingField[]
  /** When it was stored; null: it was not. */
  at: number | null
}
export type MeetingAction = (last: MeetingAnswer | null, form: FormData) => Promise<MeetingAnswer>
