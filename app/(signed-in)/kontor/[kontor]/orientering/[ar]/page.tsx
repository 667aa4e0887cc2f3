import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { openOrientation } from '#lib/server/orientation.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { OrientationPage } from '../../../../../../components/results/OrientationPage.tsx'
import { saveOrientation } from '../actions.ts'

const municipality = z.string().nullable().catch(null)

type Props = {
  params: Promise<{ kontor: string; ar: string }>
  searchParams: Promise<Readonly<Record<string, unknown>>>
}

async function load({ params, searchParams }: Props) {
  const { kontor, ar } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const year = yearIn(ar)
  if (year === null) notFound()
  const opened = await openOrientation(actor, kontor, year, municipality.parse((await searchParams).kommune))
  return opened.ok ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('orientation')
  const { office, year } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${office.name}`, year: String(year) }) }
}

export default async function OrientationRoute(props: Props) {
  const isSaved = (await props.searchParams).gjort === 'lagret'
  return <OrientationPage {...(await load(props))} isSaved={isSaved} save={saveOrientation} />
}
