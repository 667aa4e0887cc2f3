'use server'
import { redirect } from 'next/navigation'
import { signInAsDemonstrationUser } from '#lib/server/session.ts'

/** Only in demonstration mode: the service refuses otherwise. */
export async function chooseUser(form: FormData): Promise<void> {
  redirect((await signInAsDemonstrationUser(form.get('user'))) ? '/' : '/logg-inn?ukjent')
}
