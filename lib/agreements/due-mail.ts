/** Which notices go by e-mail now, which wait, and which never do: as the person has chosen. */
import { noon } from '#lib/i18n/format-moment.ts'
import { DAY_MS } from './calendar-day.ts'
import { type MailChoices, type NoticeKind, topicOf } from './notice-kinds.ts'

const MINUTE_MS = 60_000
/** Somebody who is at work is let finish: one mail of what they did. */
export const QUIET_MS = 5 * MINUTE_MS
const LONGEST_WAIT_MS = 30 * MINUTE_MS
/** Older news are no news: a mail server that was away for a week is not made up for. */
const STALE_MS = 7 * 24 * 60 * MINUTE_MS

export type Mailable = {
  id: string
  kind: NoticeKind
  agreementId: string | null
  officeId: string
  at: Date
  isRead: boolean
}
export type DueMail<N> = {
  /** One mail each: what happened about one agreement, or the meetings of one office. */
  now: readonly (readonly N[])[]
  /** One mail. */
  daily: readonly N[]
  waiting: readonly N[]
}

/** What is neither due nor waiting is settled without a mail: read already, not wanted, too old. */
export const dueMail = <N extends Mailable>(
  notices: readonly N[],
  choices: MailChoices,
  at: Date,
  quietMs = QUIET_MS,
): DueMail<N> => {
  const wanted = notices.filter((one) => !one.isRead && ageOf(one, at) < STALE_MS)
  const chosen = (choice: 'now' | 'daily') => wanted.filter((one) => choices[topicOf(one.kind)] === choice)
  const groups = [
    ...Map.groupBy(chosen('now'), ({ agreementId, officeId }) => agreementId ?? officeId).values(),
  ]
  const isDue = (group: readonly N[]): boolean => {
    const ages = group.map((one) => ageOf(one, at))
    return Math.min(...ages) >= quietMs || Math.max(...ages) >= LONGEST_WAIT_MS
  }
  const digest = lastDigest(at)
  const [due, later] = [true, false].map((is) => groups.filter((group) => isDue(group) === is))
  const daily = chosen('daily')
  return {
    now: due ?? [],
    daily: daily.filter((one) => one.at <= digest),
    waiting: [...(later ?? []).flat(), ...daily.filter((one) => one.at > digest)],
  }
}

const ageOf = (one: Mailable, at: Date): number => at.getTime() - one.at.getTime()

const DIGEST = '07:30'

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })
const osloClock = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** The newest moment a digest was due: half past seven in Norway, on a weekday. */
export const lastDigest = (at: Date): Date => {
  for (let back = 0; ; back += 1) {
    const day = osloDay.format(new Date(at.getTime() - back * DAY_MS))
    const moment = inOslo(day)
    if (moment <= at && isWeekday(day)) return moment
  }
}

/** Summer or winter time: the one in which the clock shows it. */
const inOslo = (day: string): Date => {
  const winter = new Date(`${day}T${DIGEST}:00+01:00`)
  return osloClock.format(winter) === DIGEST ? winter : new Date(`${day}T${DIGEST}:00+02:00`)
}

const isWeekday = (day: string): boolean => {
  const weekday = noon(day).getUTCDay()
  return weekday > 0 && weekday < 6
}
