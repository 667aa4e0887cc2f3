import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { currentActor, isDemonstration } from '#lib/server/session.ts'
import { TellOtherWindows } from '../../components/session/TellOtherWindows.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { changeInterfaceLanguage } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('login'))('again') }
}

/** Where a log-in in a window of its own ends: the page one came from goes on where it was. */
export default async function LoggedInAgain() {
  if (!(await currentActor())) redirect('/logg-inn?vindu')
  const t = await getTranslations('login')
  return (
    <Shell
      demonstration={isDemonstration()}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
    >
      <Page title={t('again')} lead={t('againBody')} narrow>
        <TellOtherWindows />
      </Page>
    </Shell>
  )
}
