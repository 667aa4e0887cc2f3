'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { signOut } from '#lib/server/session.ts'

const A_YEAR = 365 * 24 * 3600

/** The user's own language, which is not the agreement's. */
export async function changeInterfaceLanguage(form: FormData): Promise<void> {
  const jar = await cookies()
  jar.set('sprak', asLanguage(form.get('language')), {
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
