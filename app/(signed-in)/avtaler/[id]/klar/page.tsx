import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { listReminders } from '#lib/server/remind-party.ts'
import { currentActor } from '#lib/server/session.ts'
import { openSigning } from '#lib/server/signing.ts'
import { Reminders } from '../../../../../components/signing/Reminders.tsx'
import { SigningPage } from '../../../../../components/signing/SigningPage.tsx'
import { signingViewOf } from '../../../../../components/signing/signing-view-of.ts'
import { sendReminder } from '../../../actions.ts'
import { askToOpen, checkAll, takeBackApproval, takeBackRequest } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ godkjent?: unknown }> }

async function load({ params }: Pick<Props, 'params'>) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openSigning(actor, id)
  if (!opened.ok) notFound()
  return { actor, signing: opened.value }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('signing')
  const { signing } = await load({ params })
  return { title: t('pageTitle', { office: signing.office }) }
}

const ACTIONS = {
  withdraw: takeBackApproval,
  askToUnlock: askToOpen,
  withdrawRequest: takeBackRequest,
  check: checkAll,
}

export default async function SigningRoute(props: Props) {
  const { actor, signing } = await load(props)
  const view = signingViewOf(signing, actor, asLanguage(await getLocale()))
  const sent = await listReminders(actor, signing.agreement.id)
  return (
    <SigningPage
      view={view}
      hasApproved={(await props.searchParams).godkjent !== undefined}
      actions={ACTIONS}
      reminders={<Reminders view={view} sent={sent.ok ? sent.value : []} action={sendReminder} />}
    />
  )
}
