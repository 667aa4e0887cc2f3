import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { currentActor } from '#lib/server/session.ts'
import { toDiscuss } from '#lib/server/to-discuss.ts'
import { promptTexts } from '#lib/templates/prompt-texts.ts'
import { DiscussPage } from '../../../../../components/discuss/DiscussPage.tsx'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const found = await toDiscuss(actor, id)
  if (!found.ok) notFound()
  return { id, found: found.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('discuss')
  const { found } = await load(props)
  return { title: t('pageTitle', { office: found.office }) }
}

export default async function DiscussRoute(props: Props) {
  const { id, found } = await load(props)
  const { bundle, ...view } = found
  const language = asLanguage(await getLocale())
  return <DiscussPage view={{ ...view, agreement: id, prompts: promptTexts(bundle, language) }} />
}
