/** What is to be sent by e-mail is a row first: it goes when the transaction it belongs to has been committed, or not at all. */
import type { Language } from '#lib/i18n/language.ts'
import type { Tx } from './db.ts'

export type Mail = {
  toAddress: string
  /** Whose mailbox page shows it in demonstration; null for somebody who has no account yet. */
  toUserId: string | null
  language: Language
  /** One line. */
  subject: string
  /** Plain text. Never text of an agreement, and never anything only one party may see. */
  text: string
  attachment?: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }
}

export const queueMail = async (tx: Tx, mail: Mail): Promise<void> => {
  const { attachment, ...rest } = mail
  await tx.outgoingMail.create({
    data: {
      ...rest,
      ...(attachment && {
        attachmentName: attachment.name,
        attachmentType: attachment.type,
        attachment: attachment.bytes,
      }),
    },
  })
}
