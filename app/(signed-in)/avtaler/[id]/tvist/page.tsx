import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openDisputePage } from '#lib/server/dispute-page.ts'
import { currentActor } from '#lib/server/session.ts'
import { DisputesPage } from '../../../../../components/dispute/DisputesPage.tsx'
import { confirm, takeBack } from './actions.ts'

/** The clause about disputes in the national template. */
const CLAUSE = 'partnerskapsavtale/tvist'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDisputePage(actor, id)
  if (!opened.ok) notFound()
  return { id, page: opened.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('dispute')
  const { page } = await load(props)
  return { title: t('pageTitle', { office: page.office }) }
}

export default async function DisputesRoute(props: Props) {
  const { id, page } = await load(props)
  const isThere = page.names.some(({ key, isThere }) => key === CLAUSE && isThere)
  return (
    <DisputesPage
      {...page}
      agreement={id}
      clauseHref={isThere ? `/avtaler/${id}/${CLAUSE}` : null}
      retract={takeBack}
      confirm={confirm}
    />
  )
}
