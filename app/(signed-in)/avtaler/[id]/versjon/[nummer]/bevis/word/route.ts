import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'
import { versionWord } from '#lib/server/version-word.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** The sheet that was made when the version was frozen, byte by byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; nummer: string }> },
) {
  const { id, nummer } = await params
  const actor = await currentActor()
  const parsed = number.safeParse(nummer)
  return (
    (actor && parsed.success && (await versionWord(actor, id, parsed.data, 'evidence'))) ||
    new Response(null, { status: 404 })
  )
}
