import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openResult } from '#lib/server/results.ts'
import { currentActor } from '#lib/server/session.ts'
import { EditResultPage } from '../../../../../../components/results/EditResultPage.tsx'
import { saveResult, takeOut } from '../actions.ts'

type Props = { params: Promise<{ kontor: string; rad: string }> }

async function load({ params }: Props) {
  const { kontor, rad } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openResult(actor, rad)
  return opened.ok && opened.value.office.id === kontor ? opened.value : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('results')
  const { office, content } = await load(props)
  return { title: t('edit.pageTitle', { office: `Nav ${office.name}`, indicator: content.indicator }) }
}

export default async function EditResultRoute(props: Props) {
  return <EditResultPage {...(await load(props))} save={saveResult} takeOut={takeOut} />
}
