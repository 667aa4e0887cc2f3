import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listDeadlines } from '#lib/server/deadlines.ts'
import { currentActor } from '#lib/server/session.ts'
import { DeadlinesPage } from '../../../../../components/deadlines/DeadlinesPage.tsx'
import { meet, remove, save } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ endre?: string; borte?: string }> }

async function load(params: Props['params']) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const listed = await listDeadlines(actor, id)
  if (!listed.ok) notFound()
  return { id, view: listed.value }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('deadlines')
  const { view } = await load(params)
  return { title: t('pageTitle', { office: view.office }) }
}

export default async function Deadlines({ params, searchParams }: Props) {
  const { id, view } = await load(params)
  const { endre, borte } = await searchParams
  const changing = view.open.find((one) => one.id === endre && one.mayChange) ?? null
  return (
    <DeadlinesPage
      agreement={id}
      view={view}
      changing={changing}
      isGone={borte !== undefined}
      actions={{ save, meet, remove }}
    />
  )
}
