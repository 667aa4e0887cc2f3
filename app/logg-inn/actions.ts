'use server'
import { redirect } from 'next/navigation'
import { signInAsDemonstrationUser } from '#lib/server/session.ts'

/** Only in demonstration mode: the service refuses otherwise. */
export async function chooseUser(form: FormData): Promise<void> {
  const inWindow = form.has('vindu')
  const known = await signInAsDemonstrationUser(form.get('user'))
  if (known) redirect(inWindow ? '/innlogget' : '/')
  redirect(inWindow ? '/logg-inn?ukjent&vindu' : '/logg-inn?ukjent')
}
