'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { nameVersion, renameVersion } from '#lib/server/named-versions.ts'
import { restore } from '#lib/server/server-changes.ts'
import { currentActor } from '#lib/server/session.ts'

const seq = z.coerce.number().int().min(1).max(2_147_483_647)
const restoreForm = z.object({
  agreement: z.uuid(),
  to: seq,
  seen: seq,
  clause: z
    .string()
    .max(120)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .nullable(),
})
const nameForm = z.object({
  agreement: z.uuid(),
  seq,
  version: z.uuid().nullable(),
  // Longer than a name may be, so that it is told of and not just refused.
  name: z.string().max(10_000),
  remove: z.literal('true').nullable(),
})

const read = <Shape extends z.ZodObject>(shape: Shape, form: FormData) => {
  const parsed = shape.safeParse(
    Object.fromEntries(Object.keys(shape.shape).map((key) => [key, form.get(key)])),
  )
  if (!parsed.success) notFound()
  return parsed.data
}

/** Confirmed on a page that shows every word that changes. */
export async function restoreText(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const { agreement, ...wanted } = read(restoreForm, form)
  const history = `/avtaler/${agreement}/historikk`
  const restored = await restore(actor, agreement, wanted)
  if (restored.ok) {
    revalidatePath('/avtaler/[id]', 'layout')
    redirect(restored.value.changed ? `${history}?utfort=${restored.value.seq}` : history)
  }
  if (restored.error === 'not-found') notFound()
  const query = new URLSearchParams({ ...(wanted.clause && { punkt: wanted.clause }), feil: restored.error })
  redirect(`${history}/${wanted.to}/ta-tilbake?${query}`)
}

/** Gives a point of the history a name, changes the name, or takes it away. */
export async function saveVersionName(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const { agreement, version, name, remove, ...point } = read(nameForm, form)
  const saved = version
    ? await renameVersion(actor, agreement, { version, name: remove ? null : name })
    : await nameVersion(actor, agreement, { seq: point.seq, name })
  const page = `/avtaler/${agreement}/historikk/${point.seq}`
  redirect(saved.ok ? `${page}?navn=lagret` : `${page}?feil=${saved.error}`)
}
