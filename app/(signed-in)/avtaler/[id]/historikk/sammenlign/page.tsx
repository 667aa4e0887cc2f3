import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { pointName } from '#lib/agreements/compare-point.ts'
import { compareSitting } from '#lib/server/history-point.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { SittingPage } from '../../../../../../components/history/SittingPage.tsx'

const seq = z.coerce.number().int().min(0).max(2_147_483_647)
/** What one sitting changed. Two points of the log have their comparison on another page. */
const asked = z.union([z.object({ okt: seq }), z.object({ fra: seq, til: z.literal('').or(seq).optional() })])

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('compare.pageTitle') }
}

export default async function SittingRoute({ params, searchParams }: Props) {
  const { id } = await params
  const query = asked.safeParse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  if (!query.success) notFound()
  if (!('okt' in query.data)) permanentRedirect(comparing(id, query.data))
  const compared = await compareSitting(actor, id, query.data.okt)
  if (!compared.ok) notFound()
  const { open, changes, ...rest } = compared.value
  const names = clauseNames(open.document, open.draft)
  return (
    <SittingPage
      agreement={id}
      {...rest}
      changes={changes.map((change) => ({ ...change, name: names.of(change.key) }))}
    />
  )
}

/** The older first. */
function comparing(id: string, { fra, til }: { fra: number; til?: number | '' | undefined }): string {
  const points = til ? [Math.min(fra, til), Math.max(fra, til)] : [fra]
  const [from, to] = points.map((one) => pointName({ kind: 'moment', seq: one }))
  const query = new URLSearchParams({ fra: from ?? '', til: to ?? pointName({ kind: 'now' }) })
  return `/avtaler/${id}/sammenlign?${query}`
}
