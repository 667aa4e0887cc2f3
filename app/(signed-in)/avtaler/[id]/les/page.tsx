import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { now } from '#lib/server/clock.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { listVersions } from '#lib/server/versions.ts'
import { ReadingView } from '../../../../../components/reading/ReadingView.tsx'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDraft(actor, id)
  if (!opened.ok) notFound()
  return opened.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('reading')
  const { agreement } = await load(props)
  return { title: t('title', { office: `Nav ${agreement.office.name}` }) }
}

/** What is locked is read as it was locked. */
async function newestVersionOf(id: string): Promise<number | undefined> {
  const actor = await currentActor()
  const versions = actor ? await listVersions(actor, id) : null
  return versions?.ok ? versions.value.at(-1)?.number : undefined
}

export default async function Reading(props: Props) {
  const { agreement, document } = await load(props)
  const version = agreement.state === 'draft' ? undefined : await newestVersionOf(agreement.id)
  if (version) redirect(`/avtaler/${agreement.id}/versjon/${version}`)
  return <ReadingView agreementId={agreement.id} document={document} now={now()} />
}
