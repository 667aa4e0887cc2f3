import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openMeeting } from '#lib/server/meetings.ts'
import { currentActor } from '#lib/server/session.ts'
import { PlanForm } from '../../../../../../../components/meetings/PlanForm.tsx'
import { Page } from '../../../../../../../components/ui/Page.tsx'
import { planAction } from '../../actions.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meetings')
  return { title: t('editTitle') }
}

export default async function EditMeetingRoute({ params }: Props) {
  const { kontor, mote } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMeeting(actor, mote)
  if (!opened.ok || opened.value.office.id !== kontor || !opened.value.mayLead) notFound()
  const t = await getTranslations('meetings')
  return (
    <Page title={t('editTitle')} narrow>
      <PlanForm action={planAction} office={kontor} meeting={mote} start={opened.value.meeting.plan} />
    </Page>
  )
}
