import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { readInvitation } from '#lib/server/accept-invitation.ts'
import { currentActor, isDemonstration } from '#lib/server/session.ts'
import { InvitationPage } from '../../../components/invitation/InvitationPage.tsx'
import { Shell } from '../../../components/shell/Shell.tsx'
import { changeInterfaceLanguage } from '../../actions.ts'
import { accept, acceptAsInvited } from './actions.ts'

type Props = { params: Promise<{ token: string }> }

/** Says nothing of which office: the title is what is left in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitation')
  return { title: t('pageTitle'), referrer: 'no-referrer' }
}

/** Open to whoever has the link, and to nobody else. */
export default async function InvitationRoute({ params }: Props) {
  const { token } = await params
  const invitation = await readInvitation(token)
  const actor = await currentActor()
  return (
    <Shell
      demonstration={isDemonstration()}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
    >
      <InvitationPage
        invitation={invitation}
        token={token}
        reader={actor?.name ?? null}
        demonstration={isDemonstration()}
        accept={accept}
        acceptAsInvited={acceptAsInvited}
      />
    </Shell>
  )
}
