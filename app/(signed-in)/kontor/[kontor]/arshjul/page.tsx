import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '#lib/server/session.ts'
import { openYear } from '#lib/server/year.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { YearPage } from '../../../../../components/year/YearPage.tsx'
import { changeYear } from './actions.ts'

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
  const opened = await openYear(actor, kontor, year)
  return opened.ok ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('year')
  const { office } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${office.name}` }) }
}

export default async function YearRoute(props: Props) {
  return <YearPage {...(await load(props))} action={changeYear} />
}
