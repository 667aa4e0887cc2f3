import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listMeetings } from '#lib/server/meetings.ts'
import { openOfficePlan } from '#lib/server/plan-year.ts'
import { currentActor } from '#lib/server/session.ts'
import { MeetingsPage } from '../../../../../components/meetings/MeetingsPage.tsx'
import { planYearAction } from './actions.ts'

type Props = { params: Promise<{ kontor: string }> }

async function load({ params }: Props) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const listed = await listMeetings(actor, kontor)
  const plan = await openOfficePlan(actor, kontor)
  return listed.ok && plan.ok ? { ...listed.value, plan: plan.value } : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('meetings')
  const { office } = await load(props)
  return { title: t('title', { office: `Nav ${office.name}` }) }
}

export default async function MeetingsRoute(props: Props) {
  return <MeetingsPage {...(await load(props))} action={planYearAction} />
}
