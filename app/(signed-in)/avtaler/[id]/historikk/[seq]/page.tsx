import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { openPoint } from '#lib/server/history-point.ts'
import { currentActor } from '#lib/server/session.ts'
import { HistoryBar } from '../../../../../../components/history/HistoryBar.tsx'
import { PointNotice } from '../../../../../../components/history/PointNotice.tsx'
import { ReadingView } from '../../../../../../components/reading/ReadingView.tsx'
import { saveVersionName } from '../actions.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const told = z.object({
  feil: z.string().max(40).optional().catch(undefined),
  navn: z.literal('lagret').optional().catch(undefined),
})

type Props = {
  params: Promise<{ id: string; seq: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load({ params }: Props) {
  const { id, seq } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = number.safeParse(seq)
  const opened = parsed.success ? await openPoint(actor, id, parsed.data) : null
  if (!opened?.ok) notFound()
  return opened.value
}

/** In the reader's language for the page, in the agreement's on the paper. */
async function titleIn(language: Language, at: Date): Promise<string> {
  const t = await getTranslations({ locale: language, namespace: 'history' })
  const moment = t('moment', { date: formatDate(at, language), clock: formatClock(at) })
  return t('point.title', { moment })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { point } = await load(props)
  return { title: await titleIn(asLanguage(await getLocale()), point.at) }
}

export default async function PointRoute(props: Props) {
  const { open, point, document, versions } = await load(props)
  const { feil, navn } = told.parse(await props.searchParams)
  const t = await getTranslations('history')
  const { id } = open.agreement
  return (
    <ReadingView
      agreementId={id}
      document={document}
      now={point.at}
      past={{
        version: await titleIn(document.language, point.at),
        bar: <HistoryBar href={`/avtaler/${id}/historikk`} back={t('backToHistory')} label={t('title')} />,
        notice: (
          <PointNotice
            agreement={id}
            point={point}
            versions={versions}
            mayWrite={open.permissions.write}
            failure={feil}
            saved={navn !== undefined}
            action={saveVersionName}
          />
        ),
      }}
    />
  )
}
