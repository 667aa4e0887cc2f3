import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pickableOffices, pickOffice } from '#lib/register/choices.ts'
import { listOffices, type OfficeView } from '#lib/server/offices.ts'
import { loadRegister } from '#lib/server/register.ts'
import { currentActor, isDemonstration } from '#lib/server/session.ts'
import { newestBundle } from '#lib/server/templates.ts'
import { OfficePicker } from '../../../../components/office-picker/OfficePicker.tsx'
import { partyWordings } from '../../../../components/office-picker/party-wordings.ts'
import { createDraft } from './actions.ts'

type Props = { searchParams: Promise<{ kontor?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officePicker'))('title') }
}

const ownOffice = ({ number, name, parties, agreements }: OfficeView) => ({
  number,
  name,
  parties,
  draft: agreements.find(({ state }) => state === 'draft')?.id ?? null,
})

export default async function NewAgreement({ searchParams }: Props) {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const [register, bundle, offices, { kontor }] = await Promise.all([
    loadRegister(),
    newestBundle('partnerskapsavtale'),
    listOffices(actor),
    searchParams,
  ])
  const everywhere = isDemonstration()
  const own = offices
    .filter(({ permissions, agreements }) => permissions.create || agreements.length > 0)
    .map(ownOffice)
  const wanted = typeof kontor === 'string' ? kontor : undefined
  return (
    <OfficePicker
      entries={pickableOffices(register, own, everywhere)}
      everywhere={everywhere}
      picked={wanted === undefined ? null : (pickOffice(register, own, everywhere, wanted) ?? 'unknown')}
      registerAsOf={register.officesAsOf}
      wordings={bundle ? partyWordings(bundle.agreement) : null}
      create={createDraft}
    />
  )
}
