import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { openPlan } from '#lib/server/yearly-plan.ts'
import { NewMeasurePage } from '../../../../../../../components/results/NewMeasurePage.tsx'
import { saveMeasure } from '../../actions.ts'

type Props = { params: Promise<{ kontor: string; ar: string }> }

async function load({ params }: Props) {
  const { kontor, ar } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const year = yearIn(ar)
  const opened = year === null ? null : await openPlan(actor, kontor, year)
  return opened?.ok && opened.value.mayWrite ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('plan')
  const { office, year } = await load(props)
  return { title: t('new.pageTitle', { office: `Nav ${office.name}`, year: String(year) }) }
}

export default async function NewMeasureRoute(props: Props) {
  const { office, year } = await load(props)
  return <NewMeasurePage office={office} year={year} save={saveMeasure} />
}
