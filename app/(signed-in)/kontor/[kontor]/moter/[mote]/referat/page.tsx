import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { type MinutesView, openMinutes } from '#lib/server/minutes.ts'
import { currentActor } from '#lib/server/session.ts'
import { MinutesPage } from '../../../../../../../components/minutes/MinutesPage.tsx'
import { addendumAction, approveAction, objectAction, reopenAction, withdrawAction } from './actions.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

async function load({ params }: Props): Promise<{ view: MinutesView; user: string }> {
  const { kontor, mote } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMinutes(actor, mote)
  if (!opened.ok || opened.value.office.id !== kontor) notFound()
  return { view: opened.value, user: actor.userId }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('minutes')
  const { date } = (await load(props)).view.meeting.plan
  return { title: t('title', { date: formatDate(noon(date), asLanguage(await getLocale())) }) }
}

export default async function MinutesRoute(props: Props) {
  const { view, user } = await load(props)
  const { document, ...rest } = view
  return (
    <MinutesPage
      {...rest}
      user={user}
      start={{ seq: document.seq, state: Buffer.from(document.state).toString('base64') }}
      actions={{
        approve: approveAction,
        object: objectAction,
        withdraw: withdrawAction,
        reopen: reopenAction,
        addendum: addendumAction,
      }}
    />
  )
}
