import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openProposal } from '#lib/server/open-proposal.ts'
import { currentActor } from '#lib/server/session.ts'
import { DONE, ProposalPage } from '../../../../../../components/proposals/ProposalPage.tsx'
import { agreeToClauses } from '../../standpunkt/actions.ts'
import { answerProposal, moveDraft, refuseProposal, shareDraft, takeBackProposal } from '../actions.ts'

type Props = {
  params: Promise<{ id: string; forslag: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const ACTIONS = {
  answer: answerProposal,
  refuse: refuseProposal,
  withdraw: takeBackProposal,
  share: shareDraft,
  move: moveDraft,
}

async function load({ params }: Props) {
  const { id, forslag } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openProposal(actor, id, forslag)
  if (!opened.ok) notFound()
  return opened.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('proposals')
  const { agreement } = await load(props)
  return { title: t('pageTitle', { office: agreement.office }) }
}

export default async function ProposalRoute(props: Props) {
  const view = await load(props)
  const { gjort } = await props.searchParams
  return (
    <ProposalPage
      view={view}
      actions={ACTIONS}
      agree={agreeToClauses}
      done={DONE.find((one) => one === gjort) ?? null}
    />
  )
}
