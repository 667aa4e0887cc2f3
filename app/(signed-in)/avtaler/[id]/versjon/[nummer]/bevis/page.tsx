import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { readVersionEvidence } from '#lib/server/version-evidence.ts'
import { EvidencePage } from '../../../../../../../components/papers/EvidencePage.tsx'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

type Props = { params: Promise<{ id: string; nummer: string }> }

async function load({ params }: Props) {
  const { id, nummer } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = number.safeParse(nummer)
  const read = parsed.success ? await readVersionEvidence(actor, id, parsed.data) : null
  if (!read?.ok) notFound()
  return { id, ...read.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('evidence')
  const { number: which, office } = await load(props)
  return { title: t('title', { number: which, office }) }
}

export default async function EvidenceRoute(props: Props) {
  const { id, number: which, evidence } = await load(props)
  return <EvidencePage agreement={id} number={which} evidence={evidence} />
}
