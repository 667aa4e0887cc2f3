import type { Role } from '#lib/agreements/role.ts'
import { fill } from '#lib/export/clean-text.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { history } from '#lib/i18n/texts/history.ts'
import { invitationMail } from '#lib/i18n/texts/invitation-mail.ts'
import type { Tx } from './db.ts'
import { queueMail } from './queue-mail.ts'
import { runtime } from './runtime.ts'

type Invited = {
  name: string
  email: string
  role: Role
  language: string
  expiresAt: Date
  token: string
  inviter: string
  /** Without «Nav» in front. */
  office: string
}

const MOST_SUBJECT = 200

/** In the language the inviter chose. Says nothing of the agreement. */
export const mailInvitation = async (tx: Tx, invited: Invited): Promise<void> => {
  const language = asLanguage(invited.language)
  const texts = invitationMail[language]
  const values = {
    name: invited.name,
    inviter: invited.inviter,
    office: invited.office,
    role: history[language].role[invited.role],
    date: formatDate(invited.expiresAt, language),
    link: `${runtime().publicUrl}/invitasjon/${invited.token}`,
  }
  const known = await tx.user.findFirst({
    where: { email: { equals: invited.email, mode: 'insensitive' } },
    select: { id: true },
  })
  await queueMail(tx, {
    toAddress: invited.email,
    toUserId: known?.id ?? null,
    language,
    subject: fill(texts.subject, values).slice(0, MOST_SUBJECT),
    text: fill(texts.text, values),
  })
}
