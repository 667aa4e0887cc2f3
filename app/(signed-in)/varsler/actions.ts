'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { MAIL_CHOICES } from '#lib/agreements/notice-kinds.ts'
import { chooseMail } from '#lib/server/mail-choices.ts'
import { markRead } from '#lib/server/notices.ts'
import { currentActor } from '#lib/server/session.ts'

export async function readAll(): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  await markRead(actor, 'all')
  revalidatePath('/', 'layout')
}

const choice = z.enum(MAIL_CHOICES)
const chosen = z.object({ mine: choice, others: choice, reminders: choice })

export async function saveChoices(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = chosen.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  await chooseMail(actor, parsed.data)
  redirect('/varsler/innstillinger?lagret')
}
