import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { listDemonstrationUsers } from '#lib/server/demo.ts'
import { currentActor, isDemonstration } from '#lib/server/session.ts'
import { wayBack } from '#lib/server/way-back.ts'
import { ChooseUser } from '../../components/login/ChooseUser.tsx'
import { LogInButton, logInFailure } from '../../components/login/LogInButton.tsx'
import { presentUsers } from '../../components/login/present-users.ts'
import { Shell } from '../../components/shell/Shell.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { changeInterfaceLanguage } from '../actions.ts'
import { chooseUser } from './actions.ts'

/**
 * `vindu`: a window of its own, opened because the session ended in the middle of something; `til`: where one was on
 * the way to; `error`: next-auth says that it did not go.
 */
type Props = { searchParams: Promise<{ ukjent?: string; vindu?: string; til?: string; error?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('login'))('title') }
}

export default async function LogIn({ searchParams }: Props) {
  const { ukjent, vindu, til, error } = await searchParams
  const inWindow = vindu !== undefined
  const to = inWindow ? '/innlogget' : wayBack(til)
  if (!inWindow && (await currentActor())) redirect(to)
  const t = await getTranslations('login')
  const demonstration = isDemonstration()
  return (
    <Shell
      demonstration={demonstration}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
    >
      <Page title={t('title')} lead={t('lead')} narrow>
        {demonstration ? (
          <ChooseUser
            offices={presentUsers(await listDemonstrationUsers())}
            failed={ukjent !== undefined}
            inWindow={inWindow}
            to={to}
            signIn={chooseUser}
          />
        ) : (
          <LogInButton to={to} failure={logInFailure(error)} />
        )}
      </Page>
    </Shell>
  )
}
