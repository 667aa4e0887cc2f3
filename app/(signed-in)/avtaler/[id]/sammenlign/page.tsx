import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { parsePoint } from '#lib/agreements/compare-point.ts'
import { compareAgreement } from '#lib/server/compare.ts'
import { currentActor } from '#lib/server/session.ts'
import { ComparePage } from '../../../../../components/compare/ComparePage.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params, searchParams }: Props) {
  const { id } = await params
  const { fra, til, visning } = await searchParams
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const [from, to] = [fra, til].map(parsePoint)
  const isUnknown = (fra !== undefined && !from) || (til !== undefined && !to)
  const compared = isUnknown ? null : await compareAgreement(actor, id, { from, to })
  if (!compared?.ok) notFound()
  return { id, isTogether: visning === 'samlet', ...compared.value }
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare')
  return { title: t('pageTitle') }
}

export default async function CompareRoute(props: Props) {
  const { id, open, neverAgreed, ...compared } = await load(props)
  return (
    <ComparePage
      agreement={id}
      office={`Nav ${open.agreement.office.name}`}
      {...compared}
      neverAgreed={compared.difference.clauses.filter(({ key }) => neverAgreed.includes(key))}
      mayExport={open.permissions.export}
    />
  )
}
