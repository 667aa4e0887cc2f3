import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { minutesPaperOf } from '#lib/export/minutes-paper.ts'
import { openMinutes } from '#lib/server/minutes.ts'
import { currentActor } from '#lib/server/session.ts'
import { ReviewPage } from '../../../../../../../../components/minutes/ReviewPage.tsx'
import { sendAction } from '../actions.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('minutes')
  return { title: t('review.title') }
}

export default async function ReviewRoute({ params }: Props) {
  const { kontor, mote } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMinutes(actor, mote)
  if (!opened.ok || opened.value.office.id !== kontor || !opened.value.may.lead) notFound()
  const { minutes, hash, faults, commentBy, owners, meeting } = opened.value
  if (meeting.minutes) redirect(`/kontor/${kontor}/moter/${mote}/referat`)
  return (
    <ReviewPage
      office={kontor}
      id={mote}
      paper={minutesPaperOf(minutes, { hash, sent: null, closedOn: null, owners })}
      hash={hash}
      faults={faults}
      commentBy={commentBy}
      action={sendAction}
    />
  )
}
