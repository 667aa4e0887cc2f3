import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openMailbox } from '#lib/server/mail/mailbox.ts'
import { currentActor } from '#lib/server/session.ts'
import { MailboxPage } from '../../../components/notices/MailboxPage.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.mailbox'))('title') }
}

/** In a demonstration only. */
export default async function Mailbox() {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const mails = await openMailbox(actor)
  if (!mails) notFound()
  return <MailboxPage mails={mails} />
}
