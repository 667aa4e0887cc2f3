import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { previewRestore } from '#lib/server/history-point.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { RESTORE_FAILURES, RestorePage } from '../../../../../../../components/history/RestorePage.tsx'
import { restoreText } from '../../actions.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const asked = z.object({
  punkt: z.string().max(120).nullable().default(null).catch(null),
  feil: z.enum(RESTORE_FAILURES).optional().catch(undefined),
})

type Props = {
  params: Promise<{ id: string; seq: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('restore.confirm') }
}

export default async function RestoreRoute({ params, searchParams }: Props) {
  const { id, seq } = await params
  const { punkt, feil } = asked.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = number.safeParse(seq)
  const preview = parsed.success ? await previewRestore(actor, id, { to: parsed.data, clause: punkt }) : null
  if (!preview?.ok) notFound()
  const { open, point, seen, changes, languageChanges } = preview.value
  const names = clauseNames(open.document, open.draft)
  return (
    <RestorePage
      agreement={id}
      clause={punkt === null ? null : names.of(punkt)}
      point={point}
      seen={seen}
      changes={changes.map((change) => ({ ...change, name: names.of(change.key) }))}
      languageChanges={languageChanges}
      failure={feil}
      action={restoreText}
    />
  )
}
