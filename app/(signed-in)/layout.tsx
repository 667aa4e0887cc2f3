import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { listOffices } from '#lib/server/agreements.ts'
import { runtime } from '#lib/server/runtime.ts'
import { currentActor } from '#lib/server/session.ts'
import { Shell } from '../../components/shell/Shell.tsx'
import { changeInterfaceLanguage, logOut } from '../actions.ts'

/** The frame of every page for somebody who has signed in. Each page asks for its own access besides. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const offices = await listOffices(actor)
  return (
    <Shell
      demonstration={runtime().demo}
      language={asLanguage(await getLocale())}
      changeLanguage={changeInterfaceLanguage}
      signedIn={{ user: await shellUser(actor, offices), agreements: navAgreements(offices), logOut }}
    >
      {children}
    </Shell>
  )
}
