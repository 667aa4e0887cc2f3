import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { openStanding } from '#lib/server/standing.ts'
import { readVersion } from '#lib/server/versions.ts'
import { ReadingView } from '../../../../../../components/reading/ReadingView.tsx'
import { shortCode } from '../../../../../../components/signing/short-code.ts'
import { VersionBanner } from '../../../../../../components/signing/VersionBanner.tsx'
import { VersionBar } from '../../../../../../components/signing/VersionBar.tsx'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

type Props = { params: Promise<{ id: string; nummer: string }> }

async function load({ params }: Props) {
  const { id, nummer } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = number.safeParse(nummer)
  const version = parsed.success ? await readVersion(actor, id, parsed.data) : null
  const standing = await openStanding(actor, id)
  if (!version?.ok || !standing.ok) notFound()
  return { id, version: version.value, standing: standing.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('signing.reading')
  const { version } = await load(props)
  return { title: t('title', { number: version.number, office: version.document.office }) }
}

/** What was frozen, as it was resolved then. */
export default async function VersionRoute(props: Props) {
  const { id, version, standing } = await load(props)
  const { document, hash, frozenAt } = version
  const { state } = standing.agreement
  const isNewest = standing.newestVersion === version.number
  const code = shortCode(hash)
  // On the paper, in the agreement's language.
  const t = await getTranslations({ locale: document.language, namespace: 'signing.reading' })
  return (
    <ReadingView
      agreementId={id}
      document={document}
      now={frozenAt}
      past={{
        version: t('running', { number: version.number, code }),
        bar: <VersionBar agreement={id} number={version.number} />,
        notice: (
          <VersionBanner
            number={version.number}
            frozenAt={frozenAt}
            code={code}
            standing={isNewest && state !== 'draft' ? state : 'older'}
          />
        ),
      }}
    />
  )
}
