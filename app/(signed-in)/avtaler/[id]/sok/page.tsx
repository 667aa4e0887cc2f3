import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { searchAgreement } from '#lib/server/search.ts'
import { currentActor } from '#lib/server/session.ts'
import { SearchPage } from '../../../../../components/search/SearchPage.tsx'

const asked = z.object({ q: z.string().max(200).default('').catch('') })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params, searchParams }: Props) {
  const { id } = await params
  const { q } = asked.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const searched = await searchAgreement(actor, id, q)
  if (!searched.ok) notFound()
  return searched.value
}

/** Read out first: how many were found. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  const { query, found } = await load(props)
  return { title: query === '' ? t('title') : t('titleFound', { hits: found.hits, query }) }
}

export default async function SearchRoute(props: Props) {
  const { open, query, found } = await load(props)
  return (
    <SearchPage
      agreement={open.agreement.id}
      office={`Nav ${open.agreement.office.name}`}
      query={query}
      document={open.document}
      found={found}
    />
  )
}
