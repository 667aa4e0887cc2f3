import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { openPlan } from '#lib/server/yearly-plan.ts'
import { outcomeIn } from '../../../../../../components/results/outcome-in.ts'
import { PlanPage } from '../../../../../../components/results/PlanPage.tsx'
import { markMeasureDone, rollMeasures, takeOutMeasure } from '../actions.ts'

type Props = {
  params: Promise<{ kontor: string; ar: string }>
  searchParams: Promise<Readonly<Record<string, unknown>>>
}

async function load({ params }: Props) {
  const { kontor, ar } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const year = yearIn(ar)
  const opened = year === null ? null : await openPlan(actor, kontor, year)
  return opened?.ok ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('plan')
  const { office, year } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${office.name}`, year: String(year) }) }
}

export default async function PlanRoute(props: Props) {
  const actions = { roll: rollMeasures, takeOut: takeOutMeasure, markDone: markMeasureDone }
  return <PlanPage {...(await load(props))} {...actions} outcome={outcomeIn(await props.searchParams)} />
}
