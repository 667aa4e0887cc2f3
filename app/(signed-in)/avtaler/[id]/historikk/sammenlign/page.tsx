import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { comparePoints, compareSitting } from '#lib/server/history-point.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { ComparePage } from '../../../../../../components/history/ComparePage.tsx'

const seq = z.coerce.number().int().min(0).max(2_147_483_647)
/** One sitting, or from one point to another; to now when the second is not named. */
const asked = z.union([z.object({ okt: seq }), z.object({ fra: seq, til: z.literal('').or(seq).optional() })])

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('compare.pageTitle') }
}

export default async function CompareRoute({ params, searchParams }: Props) {
  const { id } = await params
  const query = asked.safeParse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  if (!query.success) notFound()
  const compared =
    'okt' in query.data
      ? await compareSitting(actor, id, query.data.okt)
      : await comparePoints(actor, id, { from: query.data.fra, to: query.data.til || undefined })
  if (!compared.ok) notFound()
  const { open, changes, ...rest } = compared.value
  const names = clauseNames(open.document, open.draft)
  return (
    <ComparePage
      agreement={id}
      {...rest}
      changes={changes.map((change) => ({ ...change, name: names.of(change.key) }))}
    />
  )
}
