import { currentActor } from '#lib/server/session.ts'

/** Who is logged in here: a page that has lost its line asks whether it is the session that is gone. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  return Response.json({ user: actor?.userId ?? null }, { headers: { 'cache-control': 'no-store' } })
}
