import { orientationWord } from '#lib/server/orientation.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'

type Context = { params: Promise<{ kontor: string; ar: string }> }

/** The orientation as it stands now. Nobody who does not belong to the office is told that it exists. */
export async function GET(request: Request, { params }: Context) {
  const { kontor, ar } = await params
  const actor = await currentActor()
  const year = yearIn(ar)
  const municipality = new URL(request.url).searchParams.get('kommune')
  const file = actor && year !== null ? await orientationWord(actor, kontor, year, municipality) : null
  return file ?? new Response(null, { status: 404 })
}
