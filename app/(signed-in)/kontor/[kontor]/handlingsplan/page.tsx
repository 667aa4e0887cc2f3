import { notFound, redirect } from 'next/navigation'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { openPlan } from '#lib/server/yearly-plan.ts'

/** This year's plan. */
export default async function PlanOfThisYear({ params }: { params: Promise<{ kontor: string }> }) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const year = yearIn(undefined)
  const opened = await openPlan(actor, kontor, year)
  return opened.ok ? redirect(`/kontor/${kontor}/handlingsplan/${year}`) : notFound()
}
