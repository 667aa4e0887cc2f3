import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { resultTitles } from '#lib/i18n/texts/result-titles.ts'
import { START_SET } from '#lib/results/start-set.ts'
import { openResults, startSetLeft } from '#lib/server/results.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { NewResultPage } from '../../../../../../components/results/NewResultPage.tsx'
import { saveResult, takeStart } from '../actions.ts'

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
  return opened.ok && opened.value.mayWrite ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('results')
  const { office, year } = await load(props)
  return { title: t('new.pageTitle', { office: `Nav ${office.name}`, year: String(year) }) }
}

export default async function NewResultRoute(props: Props) {
  const { rows, office, year, municipalities } = await load(props)
  const language = asLanguage(await getLocale())
  const { theme: names, indicator } = resultTitles[language]
  const left = startSetLeft(rows, language)
  const themes = START_SET.map(({ theme, indicators }) => ({
    name: names[theme],
    indicators: indicators.filter((code) => left.has(code)).map((code) => ({ code, name: indicator[code] })),
  })).filter((theme) => theme.indicators.length > 0)
  const page = { office, year, municipalities, themes, save: saveResult, takeStart }
  return <NewResultPage {...page} />
}
