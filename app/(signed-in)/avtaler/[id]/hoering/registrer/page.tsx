import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { HearingsView } from '#lib/agreements/hearing-view.ts'
import { HEARING_KINDS } from '#lib/agreements/hearings.ts'
import { listHearings } from '#lib/server/hearings.ts'
import { currentActor } from '#lib/server/session.ts'
import { RecordPage } from '../../../../../../components/hearing/RecordPage.tsx'
import { KIND_SLUGS } from '../../../../../../components/hearing/record-address.ts'
import { record } from '../actions.ts'

/** A new entry, a correction, or what was said in a meeting that was planned. */
const asked = z.union([
  z.object({ retter: z.uuid() }),
  z.object({ holdt: z.uuid() }),
  z.object({ slag: z.enum(Object.values(KIND_SLUGS)), plan: z.literal('ja').optional() }),
])

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hearing')
  return { title: t('title') }
}

export default async function RecordRoute({ params, searchParams }: Props) {
  const { id } = await params
  const query = asked.safeParse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const hearings = await listHearings(actor, id)
  if (!hearings.ok || !query.success || !hearings.value.mayRecord) notFound()
  const wanted = wantedOf(query.data, hearings.value)
  if (!wanted) notFound()
  return <RecordPage agreement={id} hearings={hearings.value} {...wanted} action={record} />
}

/** What the form is about; undefined when it is not for this person, or no longer there. */
const wantedOf = (query: z.infer<typeof asked>, { entries, mayRecordFor }: HearingsView) => {
  if ('slag' in query) {
    const kind = HEARING_KINDS.find((one) => KIND_SLUGS[one] === query.slag)
    if (!kind || (kind === 'political' && mayRecordFor.length === 0)) return undefined
    return { kind, isPlanned: query.plan === 'ja', old: null }
  }
  const old = entries.find((one) => one.id === ('retter' in query ? query.retter : query.holdt))
  return old?.mayChange ? { kind: old.kind, isPlanned: 'retter' in query && old.isPlanned, old } : undefined
}
