import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listFollowUps } from '#lib/server/follow-ups.ts'
import { currentActor } from '#lib/server/session.ts'
import { FollowUpsPage } from '../../../../../components/minutes/FollowUpsPage.tsx'
import { followUpAction } from '../moter/[mote]/referat/actions.ts'

type Props = { params: Promise<{ kontor: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('minutes.actions')
  return { title: t('title') }
}

export default async function FollowUpsRoute({ params }: Props) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const listed = await listFollowUps(actor, kontor)
  if (!listed.ok) notFound()
  return <FollowUpsPage {...listed.value} action={followUpAction} />
}
