import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listProposals } from '#lib/server/proposals.ts'
import { currentActor } from '#lib/server/session.ts'
import { ProposalList } from '../../../../../components/proposals/ProposalList.tsx'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const listed = await listProposals(actor, id)
  if (!listed.ok) notFound()
  return listed.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('proposals')
  const { agreement } = await load(props)
  return { title: t('pageTitle', { office: agreement.office }) }
}

export default async function ProposalsRoute(props: Props) {
  return <ProposalList {...(await load(props))} />
}
