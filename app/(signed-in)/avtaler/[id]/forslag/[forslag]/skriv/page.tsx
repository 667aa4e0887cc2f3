import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { conclusionOf } from '#lib/server/minutes.ts'
import { openProposalWriting } from '#lib/server/open-proposal-writing.ts'
import { currentActor } from '#lib/server/session.ts'
import { WritePage } from '../../../../../../../components/proposals/WritePage.tsx'
import { saveDraft } from '../../actions.ts'

type Props = {
  params: Promise<{ id: string; forslag: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const one = (given: string | string[] | undefined): string | null =>
  typeof given === 'string' ? given : null

async function load({ params, searchParams }: Props) {
  const [{ id, forslag }, { punkt, svar, mote, sak }] = [await params, await searchParams]
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const beginning = { clause: one(punkt), answersId: one(svar) }
  const opened = await openProposalWriting(actor, id, forslag, beginning)
  if (!opened.ok && opened.error === 'closed') redirect(`/avtaler/${id}/forslag/${forslag}`)
  if (!opened.ok) notFound()
  const writing = opened.value
  // What the meeting concluded is why, until the person says otherwise.
  const reason = writing.reason || (await conclusionOf(actor, one(mote) ?? '', one(sak) ?? ''))
  return { id, writing: { ...writing, reason } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('proposals')
  const { writing } = await load(props)
  return { title: t('pageTitle', { office: writing.office }) }
}

export default async function WriteProposalRoute(props: Props) {
  const { id, writing } = await load(props)
  return <WritePage agreement={id} writing={writing} writer={randomUUID()} save={saveDraft.bind(null, id)} />
}
