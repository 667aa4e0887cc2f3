/** Hands over what waits to be sent: each mail by one process, again later when it fails, and not for ever. */
import { db } from '../db.ts'
import { log } from '../log.ts'
import type { OutgoingMail } from '../prisma-client/client.ts'
import { codeOf } from '../start/start-failure.ts'

/** Rejects when it was not taken. */
export type Deliver = (mail: OutgoingMail) => Promise<void>

const MINUTE_MS = 60_000
/** Whoever takes a mail has this long; if the process dies meanwhile, another one takes it afterwards. */
const LEASE_MS = 5 * MINUTE_MS
/** After the first failure, the second …; after the last it is given up: two days in all. */
const PAUSES = [1, 5, 15, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * MINUTE_MS)

/** How many were sent. Stops at the first that fails, since the next would too; what is wrong is one mail's own, goes on. */
export const sendMail = async (deliver: Deliver, at: Date, isStopping = () => false): Promise<number> => {
  let sent = 0
  while (!isStopping()) {
    const mail = await take(at)
    if (!mail) break
    const outcome = await attempt(deliver, mail, at)
    if (outcome === 'sent') sent += 1
    if (outcome === 'later') break
  }
  return sent
}

const take = async (at: Date): Promise<OutgoingMail | null> => {
  const until = new Date(at.getTime() + LEASE_MS)
  const [taken] = await db().$queryRaw<{ id: string }[]>`
    UPDATE outgoing_mail SET tries = tries + 1, next_try_at = ${until} WHERE id = (
      SELECT id FROM outgoing_mail WHERE sent_at IS NULL AND given_up_at IS NULL AND next_try_at <= ${at}
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id::text`
  return taken ? db().outgoingMail.findUnique({ where: { id: taken.id } }) : null
}

const attempt = async (
  deliver: Deliver,
  mail: OutgoingMail,
  at: Date,
): Promise<'sent' | 'later' | 'never'> => {
  const { id, tries } = mail
  try {
    await deliver(mail)
    await db().outgoingMail.update({ where: { id }, data: { sentAt: at, lastCode: null } })
    return 'sent'
  } catch (error) {
    const lastCode = failureOf(error)
    const pause = isRefused(error) ? undefined : PAUSES[tries - 1]
    const data = pause ? { nextTryAt: new Date(at.getTime() + pause) } : { givenUpAt: at }
    await db().outgoingMail.update({ where: { id }, data: { ...data, lastCode } })
    log.error(pause ? 'mail not sent' : 'mail given up', { id, tries, code: lastCode })
    return pause ? 'later' : 'never'
  }
}

const responseOf = (error: unknown): number | undefined => {
  const code: unknown = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  return typeof code === 'number' ? code : undefined
}

/** The server's number or the machine's code: its words may quote the address. */
const failureOf = (error: unknown): string => String(responseOf(error) ?? codeOf(error) ?? 'unknown')

/** It will never be taken: there is no such address, or the mail is not wanted. A refused log-in is somebody's to mend. */
const isRefused = (error: unknown): boolean => {
  const code = responseOf(error) ?? 0
  return code >= 550 && code < 560
}
