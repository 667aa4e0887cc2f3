import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { openValidity } from '#lib/server/validity-page.ts'
import { ValidityPage } from '../../../../../components/validity/ValidityPage.tsx'
import {
  confirm,
  decline,
  evaluate,
  propose,
  retract,
  revise,
  takeBack,
  terminate,
  withdraw,
} from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

const told = z.object({ gjort: z.string().max(40).optional().catch(undefined) })

async function load({ params }: Pick<Props, 'params'>) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openValidity(actor, id)
  if (!opened.ok) notFound()
  return opened.value
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('validity')
  return { title: t('pageTitle', { office: (await load(props)).office }) }
}

const ACTIONS = { propose, confirm, takeBack, decline, evaluate, retract, terminate, withdraw, revise }

export default async function ValidityRoute(props: Props) {
  const view = await load(props)
  const { gjort } = told.parse(await props.searchParams)
  return <ValidityPage view={view} actions={ACTIONS} done={gjort ?? null} />
}
