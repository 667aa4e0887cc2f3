import { redirect } from 'next/navigation'
import { openNotice } from '#lib/server/notices.ts'
import { currentActor } from '#lib/server/session.ts'

/** Leads to what a notice tells of, and marks it as read. Nothing is told of a notice that is another's, or is gone. */
export async function GET(_request: Request, { params }: { params: Promise<{ varsel: string }> }) {
  const { varsel } = await params
  const actor = await currentActor()
  if (!actor) redirect(`/logg-inn?til=${encodeURIComponent(`/varsler?apne=${varsel}`)}`)
  redirect((await openNotice(actor, varsel)) ?? '/varsler')
}
