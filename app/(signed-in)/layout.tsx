import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { countUnread } from '#lib/server/notices.ts'
import { listOffices } from '#lib/server/offices.ts'
import { mailWay } from '#lib/server/queue-mail.ts'
import { currentActor, isDemonstration } from '#lib/server/session.ts'
import { Shell } from '../../components/shell/Shell.tsx'
import { presentActor } from '../../components/shell/shell-user.ts'
import { changeInterfaceLanguage, logOut } from '../actions.ts'

/** The frame of every page for somebody who has signed in. Each page asks for its own access besides. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const offices = await listOffices(actor)
  return (
    <Shell
      demonstration={isDemonstration()}
      mailbox={mailWay() === 'mailbox'}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
      signedIn={{
        user: presentActor(actor, offices),
        agreements: offices.flatMap(({ id: officeId, name, agreements }) =>
          agreements.map(({ id }) => ({ id, office: `Nav ${name}`, officeId })),
        ),
        unread: await countUnread(actor),
        logOut,
      }}
    >
      {children}
    </Shell>
  )
}
