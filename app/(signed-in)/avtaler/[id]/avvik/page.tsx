import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readDeviations } from '#lib/server/compare.ts'
import { currentActor } from '#lib/server/session.ts'
import { DeviationsPage } from '../../../../../components/compare/DeviationsPage.tsx'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const read = await readDeviations(actor, id)
  if (!read.ok) notFound()
  return { id, ...read.value }
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare.deviation')
  return { title: t('pageTitle') }
}

export default async function DeviationsRoute(props: Props) {
  const { id, open, deviations } = await load(props)
  return (
    <DeviationsPage
      agreement={id}
      office={`Nav ${open.agreement.office.name}`}
      deviations={deviations}
      mayExport={open.permissions.export}
    />
  )
}
