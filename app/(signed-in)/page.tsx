import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { frontPage } from '#lib/server/front-page.ts'
import { currentActor } from '#lib/server/session.ts'
import { FrontPage } from '../../components/front/FrontPage.tsx'
import { sendReminder } from './actions.ts'

export default async function Front() {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  return (
    <FrontPage
      offices={await frontPage(actor)}
      language={asLanguage(await getLocale())}
      remind={sendReminder}
      user={actor.userId}
    />
  )
}
