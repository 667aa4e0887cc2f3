import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { now } from '#lib/server/clock.ts'
import { type History, listHistory, undoOf } from '#lib/server/history.ts'
import { currentActor } from '#lib/server/session.ts'
import { HistoryPage } from '../../../../../components/history/HistoryPage.tsx'
import { Restored } from '../../../../../components/history/Restored.tsx'
import { restoreText } from './actions.ts'

const seq = z.coerce.number().int().min(0).max(2_147_483_647).optional().catch(undefined)
const text = z.string().max(120).optional().catch(undefined)
const asked = z.object({ punkt: text, person: text, eldre: seq, utfort: seq })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params, searchParams }: Props) {
  const { id } = await params
  const { punkt, person, eldre, utfort } = asked.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const chosen = { clause: punkt || undefined, person: person || undefined, before: eldre }
  const history = await listHistory(actor, id, chosen)
  if (!history.ok) notFound()
  return { id, history: history.value, chosen, done: utfort }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('history')
  const { history } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${history.open.agreement.office.name}` }) }
}

export default async function HistoryRoute(props: Props) {
  const { id, history, chosen, done } = await load(props)
  const { agreement, permissions } = history.open
  return (
    <HistoryPage
      agreement={id}
      office={`Nav ${agreement.office.name}`}
      entries={history.entries}
      older={history.older}
      people={history.people}
      clauses={history.clauses}
      chosen={chosen}
      mayWrite={permissions.write}
      now={now()}
      done={<Done history={history} done={done} />}
    />
  )
}

const Done = ({ history, done }: { history: History; done: number | undefined }) => {
  const undo = done === undefined ? undefined : undoOf(history, done)
  if (!undo) return null
  const { agreement, permissions } = history.open
  return <Restored agreement={agreement.id} {...undo} mayUndo={permissions.write} action={restoreText} />
}
