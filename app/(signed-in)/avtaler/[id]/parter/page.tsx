import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { isOpenForComments } from '#lib/agreements/agreement-state.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type OpenDraft, openDraft } from '#lib/server/open-draft.ts'
import { openParties, type PartyDetailsView } from '#lib/server/party-details.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { factPlace } from '#lib/templates/fact-place.ts'
import { PartiesPage } from '../../../../../components/parties/PartiesPage.tsx'
import { saveDetails } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ lagret?: unknown }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDraft(actor, id)
  const parties = await openParties(actor, id)
  if (!opened.ok || !parties.ok) notFound()
  return { open: opened.value, parties: parties.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('partyDetails')
  const { open } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${open.agreement.office.name}` }) }
}

/** Those that the template asks for in the text itself. */
const TITLE = { municipality: 'kommunetittel', state: 'fylkestittel' } as const
const TITLES: readonly string[] = Object.values(TITLE)

/** The title that the agreement says itself, and the director: nobody writes them twice. */
const suggestedFor = ({ draft }: OpenDraft, { party, director }: PartyDetailsView) =>
  director === null
    ? null
    : { signatoryName: director, signatoryTitle: String(draft.answers[TITLE[party.side]]?.[0] ?? '') }

const titlesIn = (open: OpenDraft, language: Language) => {
  const names = clauseNames(open.document, open.draft)
  return open.bundle.agreement.fields
    .filter(({ id }) => TITLES.includes(id))
    .map(({ id, label }) => {
      const key = factPlace(open, id)
      return {
        label: label[language],
        value: String(open.draft.answers[id]?.[0] ?? ''),
        clause: key ? names.of(key) : null,
      }
    })
}

export default async function PartiesRoute(props: Props) {
  const { open, parties } = await load(props)
  const { agreement } = open
  return (
    <PartiesPage
      view={{
        ...parties,
        parties: parties.parties.map((one) => ({ ...one, suggested: suggestedFor(open, one) })),
        agreement: agreement.id,
        office: `Nav ${agreement.office.name}`,
        isOpen: isOpenForComments(agreement.state),
        titles: titlesIn(open, asLanguage(await getLocale())),
        hasSaved: (await props.searchParams).lagret !== undefined,
      }}
      act={saveDetails}
    />
  )
}
