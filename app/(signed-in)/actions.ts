'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { remindParty } from '#lib/server/remind-party.ts'
import { currentActor } from '#lib/server/session.ts'

const asked = z.object({ agreement: z.uuid(), party: z.uuid() })

/** Whatever came of it, the page shows what is true now: sent today, or nothing to remind of. */
export async function sendReminder(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = asked.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const done = await remindParty(actor, parsed.data.agreement, parsed.data.party)
  if (!done.ok && done.error === 'not-found') notFound()
  revalidatePath('/', 'layout')
}
