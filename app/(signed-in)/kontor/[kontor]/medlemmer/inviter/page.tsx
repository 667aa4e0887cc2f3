import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { openMembers } from '#lib/server/members.ts'
import { currentActor } from '#lib/server/session.ts'
import { InvitePage } from '../../../../../../components/members/InvitePage.tsx'
import { NEUTRAL } from '../../../../../../components/members/member-address.ts'
import { sendInvitation } from '../actions.ts'

type Props = { params: Promise<{ kontor: string }>; searchParams: Promise<{ til?: unknown }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('link') }
}

/** Only for those who may invite there. */
export default async function InviteRoute({ params, searchParams }: Props) {
  const { kontor: officeId } = await params
  const { til } = await searchParams
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMembers(actor, officeId)
  if (!opened.ok) notFound()
  const { office, own, mayInvite } = opened.value
  const isNeutral = til === NEUTRAL
  const isOwn = own !== null && til === own.id
  if (!(isNeutral ? mayInvite.neutral : isOwn && mayInvite.own)) notFound()
  const language = asLanguage(await getLocale())
  return (
    <InvitePage office={office} party={isNeutral ? null : own} language={language} act={sendInvitation} />
  )
}
