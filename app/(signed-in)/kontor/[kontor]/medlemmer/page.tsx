import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openMembers } from '#lib/server/members.ts'
import { currentActor } from '#lib/server/session.ts'
import { MembersPage } from '../../../../../components/members/MembersPage.tsx'
import { DONE } from '../../../../../components/members/member-action.ts'
import { sendAgain, takeBackInvitation } from './actions.ts'

type Props = { params: Promise<{ kontor: string }>; searchParams: Promise<{ gjort?: unknown }> }

async function load({ params }: Props) {
  const { kontor: officeId } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMembers(actor, officeId)
  if (!opened.ok) notFound()
  return opened.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('title', { office: (await load(props)).office.name }) }
}

const ACTS = { resend: sendAgain, withdraw: takeBackInvitation }

export default async function MembersRoute(props: Props) {
  const view = await load(props)
  const { gjort } = await props.searchParams
  return <MembersPage view={view} done={DONE.find((one) => one === gjort) ?? null} acts={ACTS} />
}
