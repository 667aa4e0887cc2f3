'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { rememberLanguage } from '#lib/server/mail-choices.ts'
import { currentActor, signOut } from '#lib/server/session.ts'

const A_YEAR = 365 * 24 * 3600

/** The user's own language, which is not the agreement's. */
export async function changeInterfaceLanguage(form: FormData): Promise<void> {
  const language = asLanguage(form.get('language'))
  const actor = await currentActor()
  if (actor) await rememberLanguage(actor, language)
  const jar = await cookies()
  jar.set('sprak', language, {
    maxAge: A_YEAR,
    sameSite: 'lax',
    path: '/',
    httpOnly: true,
  })
}

export async function logOut(): Promise<void> {
  await signOut()
  redirect('/logg-inn')
}
