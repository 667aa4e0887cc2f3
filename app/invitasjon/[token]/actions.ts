'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acceptInvitation, demonstrationInvitee } from '#lib/server/accept-invitation.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { currentActor, signInAsDemonstrationUser } from '#lib/server/session.ts'
import { ACCEPT_FAILURES, type AcceptAnswer } from '../../../components/invitation/invitation-action.ts'
import { membersAddress } from '../../../components/members/member-address.ts'

const sent = z.object({ token: z.string().max(100) })

const refused = (error: string): AcceptAnswer => ({
  failure: ACCEPT_FAILURES.find((one) => one === error) ?? 'failed',
})

type Accepted = Awaited<ReturnType<typeof acceptInvitation>>

/** To the people one is now among; to the page that says why, when the invitation is over. */
const leadOn = (accepted: Accepted, token: string): AcceptAnswer => {
  if (accepted.ok) {
    revalidatePath('/', 'layout')
    redirect(membersAddress(accepted.value.officeId, 'welcome'))
  }
  if (['not-found', 'expired', 'withdrawn', 'used'].includes(accepted.error)) redirect(`/invitasjon/${token}`)
  return refused(accepted.error)
}

export async function accept(_last: AcceptAnswer | null, form: FormData): Promise<AcceptAnswer> {
  const actor = await currentActor()
  if (!actor) return refused('no-session')
  const parsed = sent.safeParse(Object.fromEntries(form))
  if (!parsed.success) return refused('failed')
  const { token } = parsed.data
  return leadOn(await acceptInvitation(actor, token), token)
}

/** In the demonstration nobody has an account of their own: whoever opens the link becomes the one who was invited. */
export async function acceptAsInvited(_last: AcceptAnswer | null, form: FormData): Promise<AcceptAnswer> {
  const parsed = sent.safeParse(Object.fromEntries(form))
  if (!parsed.success) return refused('failed')
  const { token } = parsed.data
  const invitee = await demonstrationInvitee(token)
  const actor = invitee && (await loadActor(invitee.id))
  if (!actor) redirect(`/invitasjon/${token}`)
  const accepted = await acceptInvitation(actor, token)
  if (accepted.ok) await signInAsDemonstrationUser(actor.userId)
  return leadOn(accepted, token)
}
