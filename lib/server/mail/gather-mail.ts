/** Makes e-mails of notices: what one person has chosen, gathered as it is due, once, however many processes there are. */
import { dueMail, lastDigest, QUIET_MS } from '#lib/agreements/due-mail.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { db, type Tx, withActor } from '../db.ts'
import { loadActor } from '../load-actor.ts'
import { readChoices } from '../mail-choices.ts'
import { readNotices } from '../notices.ts'
import { type Mail, mailWay, queueMail } from '../queue-mail.ts'
import { digestMail, noticeMail } from './notice-mail.ts'

/** What comes straight away is settled within this. */
const SETTLED_MS = 45 * 60_000

/**
 * For everybody for whom something waits. `recent`: not for those for whom all that waits is tomorrow's digest; a
 * process that has been away must ask for all.
 */
export const gatherMail = async (at: Date, which: 'all' | 'recent' = 'all'): Promise<void> => {
  const soon = [
    { createdAt: { gt: new Date(at.getTime() - SETTLED_MS) } },
    { createdAt: { lte: lastDigest(at) } },
  ]
  const waiting = await db().notice.findMany({
    where: { mailedAt: null, ...(which === 'recent' && { OR: soon }) },
    distinct: ['userId'],
    select: { userId: true },
  })
  for (const { userId } of waiting) await gatherFor(userId, at)
}

/** For one person. `quietMs`: how long it must have been quiet. */
export const gatherFor = async (userId: string, at: Date, quietMs = QUIET_MS): Promise<void> => {
  if (mailWay() === 'off') return
  const actor = await loadActor(userId)
  if (!actor) return
  await withActor(actor, async (tx) => {
    const person = await holdPerson(tx, userId)
    if (!person) return
    const open = await tx.notice.findMany({ where: { userId, mailedAt: null }, select: { id: true } })
    const notices = await readNotices(tx, actor, { mailedAt: null })
    const to = addressOf(person)
    const due = dueMail(notices, await readChoices(tx, userId), at, quietMs)
    if (to) {
      const language = asLanguage(person.language ?? undefined)
      for (const group of due.now) await queueMail(tx, { ...to, language, ...noticeMail(language, group) })
      if (due.daily.length > 0) await queueMail(tx, { ...to, language, ...digestMail(language, due.daily) })
    }
    // Also what the person may no longer see: it is settled, and no mail is sent of it.
    const later = new Set(due.waiting.map(({ id }) => id))
    const settled = open.flatMap(({ id }) => (later.has(id) ? [] : [id]))
    await tx.notice.updateMany({ where: { id: { in: settled } }, data: { mailedAt: at } })
  })
}

type Person = { id: string; email: string | null; language: string | null }

/** Undefined when another process is at it. Others may write about the person meanwhile. */
const holdPerson = async (tx: Tx, userId: string): Promise<Person | undefined> => {
  const [person] = await tx.$queryRaw<Person[]>`
    SELECT id::text, email, language FROM user_account WHERE id = ${userId}::uuid FOR NO KEY UPDATE SKIP LOCKED`
  return person
}

/** Demonstration people have no address; `.invalid` is nobody's for ever. */
const addressOf = ({ id, email }: Person): Pick<Mail, 'toAddress' | 'toUserId'> | null => {
  if (email) return { toAddress: email, toUserId: id }
  return mailWay() === 'mailbox' ? { toAddress: `${id}@demonstrasjon.invalid`, toUserId: id } : null
}
