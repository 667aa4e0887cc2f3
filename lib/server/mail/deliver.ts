/** The way out of the house: SMTP; in a demonstration the mailbox page, where it is already. */
import { createTransport } from 'nodemailer'
import type { OutgoingMail } from '../prisma-client/client.ts'
import { runtime } from '../runtime.ts'
import type { Deliver } from './send-mail.ts'

const LIMITS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/** Null when e-mail is not set up. */
export const mailDelivery = (signal: AbortSignal): Deliver | null => {
  const { smtp, demo } = runtime()
  if (smtp) return bySmtp(smtp, signal)
  return demo ? async () => {} : null
}

const bySmtp = ({ url, from }: { url: string; from: string }, signal: AbortSignal): Deliver => {
  const transport = createTransport({ url, ...LIMITS })
  const { hostname } = new URL(runtime().publicUrl)
  return async (mail) => {
    await transport.sendMail({
      from,
      to: { name: '', address: mail.toAddress },
      subject: mail.subject,
      text: mail.text,
      // The same for every try: whoever gets it twice sees one.
      messageId: `<${mail.id}@${hostname}>`,
      date: mail.createdAt,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': mail.language,
      },
      attachments: attachmentsOf(mail),
      disableFileAccess: true,
      disableUrlAccess: true,
      signal,
    })
  }
}

const attachmentsOf = ({ attachment, attachmentName, attachmentType }: OutgoingMail) =>
  attachment && attachmentName
    ? [
        {
          filename: attachmentName,
          content: Buffer.from(attachment),
          ...(attachmentType && { contentType: attachmentType }),
        },
      ]
    : []
