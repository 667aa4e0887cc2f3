/** The demonstration's mailbox: what would have been sent to the person. */
import type { Actor } from '#lib/access/actor.ts'
import { now } from '../clock.ts'
import { withActor } from '../db.ts'
import { mailWay } from '../queue-mail.ts'
import { gatherFor } from './gather-mail.ts'

export type MailboxMail = {
  id: string
  at: Date
  subject: string
  text: string
  language: string
  /** Null: to oneself; otherwise somebody who has no account yet. */
  to: string | null
  attachment: string | null
}

const SHOWN = 100

/** Newest first, with what would else have come in a few minutes. Null: there is no mailbox. */
export const openMailbox = async (actor: Actor): Promise<readonly MailboxMail[] | null> => {
  if (mailWay() !== 'mailbox') return null
  await gatherFor(actor.userId, now(), 0)
  return withActor(actor, async (tx) => {
    const rows = await tx.outgoingMail.findMany({
      where: { OR: [{ toUserId: actor.userId }, { toUserId: null }] },
      orderBy: { createdAt: 'desc' },
      take: SHOWN,
      omit: { attachment: true },
    })
    return rows.map(({ id, createdAt, subject, text, language, toUserId, toAddress, attachmentName }) => ({
      id,
      at: createdAt,
      subject,
      text,
      language,
      to: toUserId === null ? toAddress : null,
      attachment: attachmentName,
    }))
  })
}
