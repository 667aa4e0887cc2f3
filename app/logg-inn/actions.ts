'use server'
import { redirect } from 'next/navigation'
import { signInAsDemonstrationUser } from '#lib/server/session.ts'
import { wayBack } from '#lib/server/way-back.ts'

/** Only in demonstration mode: the service refuses otherwise. */
export async function chooseUser(form: FormData): Promise<void> {
  const inWindow = form.has('vindu')
  const known = await signInAsDemonstrationUser(form.get('user'))
  if (known) redirect(inWindow ? '/innlogget' : wayBack(form.get('til')))
  redirect(inWindow ? '/logg-inn?ukjent&vindu' : '/logg-inn?ukjent')
}
