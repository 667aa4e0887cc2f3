import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { log as texts } from '#lib/i18n/texts/log.ts'
import { openLog } from '#lib/server/read-log.ts'
import { currentActor } from '#lib/server/session.ts'
import { LogPage } from '../../../../../components/log/LogPage.tsx'
import type { LogGroup } from '../../../../../components/log/log-view.ts'

const GROUPS = Object.keys(texts.nb.group) as LogGroup[]

const text = z.string().max(120).optional().catch(undefined)
const asked = z.object({
  slag: z.enum(GROUPS).optional().catch(undefined),
  person: text,
  punkt: text,
  eldre: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
  alle: z.literal('ja').optional().catch(undefined),
  kode: text,
})

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params, searchParams }: Props) {
  const { id } = await params
  const query = asked.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const chosen = {
    group: query.slag,
    person: query.person || undefined,
    clause: query.punkt || undefined,
    before: query.eldre,
    code: query.kode?.trim() || undefined,
    isWhole: query.alle === 'ja',
  }
  const opened = await openLog(actor, id, chosen)
  if (!opened.ok) notFound()
  return { ...opened.value, agreement: id, chosen }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('log')
  const { office } = await load(props)
  return { title: t('pageTitle', { office }) }
}

export default async function LogRoute(props: Props) {
  return <LogPage {...(await load(props))} />
}
