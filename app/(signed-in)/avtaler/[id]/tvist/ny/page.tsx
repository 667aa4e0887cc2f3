import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { openDisputePage } from '#lib/server/dispute-page.ts'
import { currentActor } from '#lib/server/session.ts'
import { LiftPage } from '../../../../../../components/dispute/LiftPage.tsx'
import { lift } from '../actions.ts'

const asked = z.object({ punkt: z.string().max(120).optional().catch(undefined) })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('disputeForm')
  return { title: t('liftTitle') }
}

export default async function LiftRoute({ params, searchParams }: Props) {
  const { id } = await params
  const { punkt } = asked.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDisputePage(actor, id)
  if (!opened.ok || !opened.value.disputes.mayLift) notFound()
  return <LiftPage {...opened.value} agreement={id} chosen={punkt} action={lift} />
}
