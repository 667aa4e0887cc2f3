import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { versionText } from '#lib/server/version-evidence.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** What the control code of the whole is computed of, so that anybody who may read it can do so too. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; nummer: string }> },
) {
  const { id, nummer } = await params
  const actor = await currentActor()
  const parsed = number.safeParse(nummer)
  return (
    (actor && parsed.success && (await versionText(actor, id, parsed.data))) ||
    new Response(null, { status: 404 })
  )
}
