import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { DisputeView } from '#lib/agreements/dispute-view.ts'
import { openDisputePage } from '#lib/server/dispute-page.ts'
import { currentActor } from '#lib/server/session.ts'
import { StepPage } from '../../../../../../components/dispute/StepPage.tsx'
import { kindOfSlug } from '../../../../../../components/dispute/step-address.ts'
import { record } from '../actions.ts'

/** A new step, or a correction. */
const asked = z.union([z.object({ retter: z.uuid() }), z.object({ slag: z.string().max(20) })])

type Props = {
  params: Promise<{ id: string; tvist: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dispute')
  return { title: t('title') }
}

export default async function StepRoute({ params, searchParams }: Props) {
  const { id, tvist } = await params
  const query = asked.safeParse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDisputePage(actor, id)
  if (!opened.ok || !query.success) notFound()
  const dispute = opened.value.disputes.disputes.find((one) => one.id === tvist)
  const wanted = dispute && wantedOf(query.data, dispute)
  if (!dispute || !wanted) notFound()
  return <StepPage {...opened.value} {...wanted} agreement={id} dispute={dispute} action={record} />
}

/** What the form is about; undefined when it is not for this person, or no longer there. */
const wantedOf = (query: z.infer<typeof asked>, { steps, mayRecord }: DisputeView) => {
  if ('retter' in query) {
    const old = steps.find((step) => step.id === query.retter && step.mayCorrect)
    return old && { kind: old.kind, old }
  }
  const kind = kindOfSlug(query.slag)
  return kind && mayRecord.includes(kind) ? { kind, old: null } : undefined
}
