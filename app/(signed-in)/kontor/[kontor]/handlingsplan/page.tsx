import { notFound, redirect } from 'next/navigation'
import { thisYear } from '#lib/server/results.ts'
import { currentActor } from '#lib/server/session.ts'
import { openPlan } from '#lib/server/yearly-plan.ts'

/** This year's plan. */
export default async function PlanOfThisYear({ params }: { params: Promise<{ kontor: string }> }) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openPlan(actor, kontor, thisYear())
  return opened.ok ? redirect(`/kontor/${kontor}/handlingsplan/${thisYear()}`) : notFound()
}
