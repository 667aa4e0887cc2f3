/** What the process does by itself, again and again: reminds of deadlines, makes e-mails of notices, and sends them. */
import { now } from './clock.ts'
import { db } from './db.ts'
import { mailDelivery } from './mail/deliver.ts'
import { gatherMail } from './mail/gather-mail.ts'
import { sendMail } from './mail/send-mail.ts'
import { remindOfDeadlines } from './remind-of-deadlines.ts'
import { remindOfFollowUps } from './remind-of-follow-ups.ts'
import { remindOfMeetings } from './remind-of-meetings.ts'
import { createTrouble } from './trouble.ts'
import { within } from './within.ts'

const SECOND_MS = 1000
const HOUR_MS = 3600 * SECOND_MS
const MAIL_MS = 20 * SECOND_MS
/** A mail that is being handed over is not waited for longer: it is taken up again by the process that comes after. */
const CLOSE_LIMIT_MS = SECOND_MS
/** What was sent is of no use to anybody; in a demonstration it is the mailbox. */
const KEPT_DAYS = 30

type Round = { close: () => Promise<void> }

/** Once at once, and then again a while after it is done: never two at a time in one process. */
const every = (ms: number, event: string, work: () => Promise<unknown>): Round => {
  const trouble = createTrouble(event)
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const run = async (): Promise<void> => {
    await work().then(trouble.over, trouble.met)
    if (!closed) timer = setTimeout(begin, ms).unref()
  }
  let running = Promise.resolve()
  const begin = (): void => {
    running = run()
  }
  begin()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await within(CLOSE_LIMIT_MS, running)
    },
  }
}

const forgetSent = async (at: Date): Promise<void> => {
  const before = new Date(at.getTime() - KEPT_DAYS * 24 * HOUR_MS)
  await db().outgoingMail.deleteMany({ where: { sentAt: { lt: before } } })
}

export const startRounds = (): Round => {
  const stop = new AbortController()
  const deliver = mailDelivery(stop.signal)
  const rounds = [
    every(HOUR_MS, 'deadlines not reminded of', () => remindOfDeadlines(now())),
    every(HOUR_MS, 'meetings not reminded of', () => remindOfMeetings(now())),
    every(HOUR_MS, 'follow-ups not reminded of', () => remindOfFollowUps(now())),
  ]
  if (deliver) {
    let which: 'all' | 'recent' = 'all'
    const mail = async (): Promise<void> => {
      const asked = which
      which = 'all'
      await gatherMail(now(), asked)
      which = 'recent'
      await sendMail(deliver, now(), () => stop.signal.aborted)
    }
    rounds.push(
      every(MAIL_MS, 'mail not handled', mail),
      every(HOUR_MS, 'mail not tidied', () => forgetSent(now())),
    )
  }
  return {
    close: async () => {
      stop.abort()
      await Promise.all(rounds.map((round) => round.close()))
    },
  }
}
