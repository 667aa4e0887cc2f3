import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { openInvitation } from '#lib/server/meeting-invitation.ts'
import { currentActor } from '#lib/server/session.ts'
import { InvitationPage } from '../../../../../../../components/meetings/InvitationPage.tsx'
import { inviteAction } from '../../actions.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

async function load({ params }: Props) {
  const { kontor, mote } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openInvitation(actor, mote)
  if (!opened.ok || opened.value.office.id !== kontor) notFound()
  return { ...opened.value, id: mote }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('meetingInvitation')
  const { date } = (await load(props)).meeting.plan
  return {
    title: t('title', { date: formatDate(noon(date), asLanguage(await getLocale())) }),
  }
}

export default async function InvitationRoute(props: Props) {
  const { office, ...invitation } = await load(props)
  return <InvitationPage {...invitation} office={office.id} action={inviteAction} />
}
