import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { countOwnTexts } from '#lib/document/count-own-texts.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { ownersOf, savedAt } from '#lib/server/front-page.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { standingDigest } from '#lib/server/standing-digest.ts'
import { guideIntroduction } from '#lib/templates/guide-introduction.ts'
import { missingLabels } from '#lib/templates/missing-labels.ts'
import { AgreementOverview } from '../../../../components/front/AgreementOverview.tsx'
import { ChangeLanguageButton } from '../../../../components/front/ChangeLanguageButton.tsx'
import { changeAgreementLanguage } from './actions.ts'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDraft(actor, id)
  const standing = await standingDigest(actor, id)
  if (!opened.ok || !standing.ok) notFound()
  return { ...opened.value, standing: standing.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).document.title }
}

export default async function Overview(props: Props) {
  const open = await load(props)
  const { agreement, bundle, document, draft, permissions } = open
  const language = asLanguage(await getLocale())
  return (
    <AgreementOverview
      introduction={guideIntroduction(bundle, language)}
      agreement={{
        id: agreement.id,
        officeId: agreement.office.id,
        office: `Nav ${agreement.office.name}`,
        owners: ownersOf(open.parties),
        savedAt: savedAt(open),
        mayEdit: permissions.write,
        seesProposals: permissions['read-notes'],
        standing: open.standing,
        mayOpen: { toDiscuss: permissions['read-notes'], log: permissions['read-log'] },
      }}
      document={document}
      labels={missingLabels(bundle, draft, language)}
      language={language}
      changeLanguage={
        permissions['change-language'] && (
          <ChangeLanguageButton
            agreement={agreement.id}
            from={draft.language}
            ownTexts={countOwnTexts(draft)}
            action={changeAgreementLanguage}
          />
        )
      }
    />
  )
}
