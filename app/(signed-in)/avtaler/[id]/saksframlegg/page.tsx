import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { openCase } from '#lib/server/case-paper.ts'
import { currentActor } from '#lib/server/session.ts'
import { CasePage } from '../../../../../components/papers/CasePage.tsx'

const municipality = z.string().nullable().catch(null)

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Readonly<Record<string, unknown>>>
}

async function load({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openCase(actor, id, municipality.parse((await searchParams).kommune))
  if (!opened.ok) notFound()
  return { id, ...opened.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('councilCase')
  const { office } = await load(props)
  return { title: t('title', { office }) }
}

export default async function CaseRoute(props: Props) {
  const { id, ...opened } = await load(props)
  return <CasePage agreement={id} {...opened} />
}
