import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { now } from '#lib/server/clock.ts'
import { MOST_NOTICES, noticesOf, openNotice } from '#lib/server/notices.ts'
import { currentActor } from '#lib/server/session.ts'
import { NoticesPage } from '../../../components/notices/NoticesPage.tsx'
import { readAll } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

/** `apne`: the one that somebody wanted to open before logging in. */
export default async function Notices({ searchParams }: { searchParams: Promise<{ apne?: string }> }) {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const { apne } = await searchParams
  const place = apne === undefined ? null : await openNotice(actor, apne)
  if (place) redirect(place)
  return <NoticesPage notices={await noticesOf(actor)} readAll={readAll} now={now()} most={MOST_NOTICES} />
}
