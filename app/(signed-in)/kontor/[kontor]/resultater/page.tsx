import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openResults } from '#lib/server/results.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { outcomeIn } from '../../../../../components/results/outcome-in.ts'
import { ResultsPage } from '../../../../../components/results/ResultsPage.tsx'
import { takeIn, takeOut } from './actions.ts'

type Props = {
  params: Promise<{ kontor: string }>
  searchParams: Promise<Readonly<Record<string, unknown>>>
}

async function load({ params, searchParams }: Props) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const year = yearIn((await searchParams).ar)
  if (year === null) notFound()
  const opened = await openResults(actor, kontor, year)
  return opened.ok ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('results')
  const { office, year } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${office.name}`, year: String(year) }) }
}

export default async function ResultsRoute(props: Props) {
  const view = await load(props)
  return (
    <ResultsPage {...view} outcome={outcomeIn(await props.searchParams)} takeIn={takeIn} takeOut={takeOut} />
  )
}
