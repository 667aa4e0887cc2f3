/** When a person wants e-mail, and in which language: each person's own affair. */
import type { Actor } from '#lib/access/actor.ts'
import { MAIL_CHOICES, MAIL_TOPICS, type MailChoices, USUAL_CHOICES } from '#lib/agreements/notice-kinds.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Tx, withActor } from './db.ts'
import { mailWay } from './queue-mail.ts'

export const readChoices = async (tx: Tx, userId: string): Promise<MailChoices> => {
  const rows = await tx.mailChoice.findMany({ where: { userId } })
  const chosen = MAIL_TOPICS.map((topic) => {
    const row = rows.find((one) => one.topic === topic)
    return [topic, MAIL_CHOICES.find((choice) => choice === row?.choice) ?? USUAL_CHOICES[topic]]
  })
  return Object.fromEntries(chosen) as MailChoices
}

export type MailSettings = {
  choices: MailChoices
  way: ReturnType<typeof mailWay>
  address: string | null
  /** When the newest mail to the person was given up; null when the newest arrived. */
  failedAt: Date | null
}

export const mailSettings = (actor: Actor): Promise<MailSettings> =>
  withActor(actor, async (tx) => {
    const { userId } = actor
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
    const newest = await tx.outgoingMail.findFirst({
      where: { toUserId: userId, OR: [{ sentAt: { not: null } }, { givenUpAt: { not: null } }] },
      orderBy: { createdAt: 'desc' },
      select: { givenUpAt: true },
    })
    return {
      choices: await readChoices(tx, userId),
      way: mailWay(),
      address: user.email,
      failedAt: newest?.givenUpAt ?? null,
    }
  })

export const chooseMail = (actor: Actor, choices: MailChoices): Promise<void> =>
  withActor(actor, async (tx) => {
    const { userId } = actor
    for (const topic of MAIL_TOPICS) {
      const choice = choices[topic]
      await tx.mailChoice.upsert({
        where: { userId_topic: { userId, topic } },
        create: { userId, topic, choice },
        update: { choice },
      })
    }
  })

/** E-mails are written in the language the person last chose for the interface. */
export const rememberLanguage = (actor: Actor, language: Language): Promise<void> =>
  withActor(actor, async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { language } })
  })
