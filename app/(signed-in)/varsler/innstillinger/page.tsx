import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { mailSettings } from '#lib/server/mail-choices.ts'
import { currentActor } from '#lib/server/session.ts'
import { MailChoicesPage } from '../../../../components/notices/MailChoicesPage.tsx'
import { saveChoices } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.choices'))('title') }
}

export default async function MailChoicesRoute({
  searchParams,
}: {
  searchParams: Promise<{ lagret?: string }>
}) {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const { lagret } = await searchParams
  return (
    <MailChoicesPage settings={await mailSettings(actor)} isSaved={lagret !== undefined} save={saveChoices} />
  )
}
