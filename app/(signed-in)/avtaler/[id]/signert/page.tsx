import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { openSigned } from '#lib/server/signed-page.ts'
import { UPLOAD_FAILURES } from '../../../../../components/forms/upload-failures.ts'
import { SignedPage } from '../../../../../components/signed/SignedPage.tsx'
import { confirm, retract, withdraw } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

const told = z.object({
  gjort: z.string().max(40).optional().catch(undefined),
  feil: z.enum(UPLOAD_FAILURES).optional().catch(undefined),
})

async function load({ params }: Pick<Props, 'params'>) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openSigned(actor, id)
  if (opened.ok) return opened.value
  if (opened.error === 'not-frozen') redirect(`/avtaler/${id}/klar`)
  notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('signed')
  return { title: t('pageTitle', { office: (await load(props)).office }) }
}

export default async function SignedRoute(props: Props) {
  const view = await load(props)
  const { gjort, feil } = told.parse(await props.searchParams)
  return (
    <SignedPage
      view={view}
      actions={{ confirm, withdraw, retract }}
      done={gjort ?? null}
      failure={feil ?? null}
    />
  )
}
