'use server'
import { revalidatePath } from 'next/cache'
import { LANGUAGES } from '#lib/i18n/language.ts'
import { changeLanguage } from '#lib/server/server-changes.ts'
import { currentActor } from '#lib/server/session.ts'

/** Confirmed in the dialog: the standard text follows, what somebody wrote stays as it is. */
export async function changeAgreementLanguage(agreement: unknown, to: unknown): Promise<boolean> {
  const actor = await currentActor()
  const language = LANGUAGES.find((one) => one === to)
  if (!actor || !language || typeof agreement !== 'string') return false
  const changed = await changeLanguage(actor, agreement, language)
  if (changed.ok) revalidatePath('/avtaler/[id]', 'layout')
  return changed.ok
}
