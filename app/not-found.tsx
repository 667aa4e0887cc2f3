import { getLocale } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { NotFoundMessage } from '../components/shell/NotFoundMessage.tsx'
import { Shell } from '../components/shell/Shell.tsx'
import { changeInterfaceLanguage } from './actions.ts'

/** An address that leads nowhere, whoever asks. */
export default async function NotFound() {
  return (
    <Shell
      demonstration={false}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
    >
      <NotFoundMessage />
    </Shell>
  )
}
