import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { listMeetings } from '#lib/server/meetings.ts'
import { currentActor } from '#lib/server/session.ts'
import { PlanForm } from '../../../../../../components/meetings/PlanForm.tsx'
import { Page } from '../../../../../../components/ui/Page.tsx'
import { planAction } from '../actions.ts'

type Props = { params: Promise<{ kontor: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings')
  return { title: t('newTitle') }
}

export default async function NewMeetingRoute({ params }: Props) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const listed = await listMeetings(actor, kontor)
  if (!listed.ok || !listed.value.mayLead) notFound()
  const t = await getTranslations('meetings')
  const language = asLanguage(await getLocale())
  return (
    <Page title={t('newTitle')} lead={t('newLead')} narrow>
      <PlanForm
        action={planAction}
        office={kontor}
        meeting={null}
        start={{ from: '09:00', to: '11:00', language }}
      />
    </Page>
  )
}
