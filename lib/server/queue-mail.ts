/** What is to be sent by e-mail is a row first: it goes when the transaction it belongs to has been committed, or not at all. */
import type { Language } from '#lib/i18n/language.ts'
import type { Tx } from './db.ts'
import { runtime } from './runtime.ts'

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

/** `smtp`: sent; `mailbox`: shown on a page of the demonstration; `off`: nobody has set it up. */
export const mailWay = (): 'smtp' | 'mailbox' | 'off' => {
  const { demo, smtp } = runtime()
  if (smtp) return 'smtp'
  return demo ? 'mailbox' : 'off'
}

/** False when e-mail is not set up: then nothing waits for a day when it is. */
export const queueMail = async (tx: Tx, mail: Mail): Promise<boolean> => {
  if (mailWay() === 'off') return false
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
  return true
}
