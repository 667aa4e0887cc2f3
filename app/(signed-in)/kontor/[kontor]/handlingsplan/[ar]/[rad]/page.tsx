import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { openYearlyRow } from '#lib/server/yearly-rows.ts'
import { EditMeasurePage } from '../../../../../../../components/results/EditMeasurePage.tsx'
import { saveMeasure, takeOutMeasure } from '../../actions.ts'

type Props = { params: Promise<{ kontor: string; ar: string; rad: string }> }

async function load({ params }: Props) {
  const { kontor, ar, rad } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openYearlyRow(actor, 'measure', rad)
  if (!opened.ok || opened.value.office.id !== kontor || opened.value.year !== yearIn(ar)) notFound()
  return opened.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('plan')
  const { office, content } = await load(props)
  return { title: t('edit.pageTitle', { office: `Nav ${office.name}`, measure: content.measure }) }
}

export default async function EditMeasureRoute(props: Props) {
  return <EditMeasurePage {...(await load(props))} save={saveMeasure} takeOut={takeOutMeasure} />
}
