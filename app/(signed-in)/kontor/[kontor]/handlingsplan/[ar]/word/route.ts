import { currentActor } from '#lib/server/session.ts'
import { yearIn } from '#lib/server/year-in-address.ts'
import { planWord } from '#lib/server/yearly-plan.ts'

/** The plan as it stands now. Nobody who does not belong to the office is told that it exists. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ kontor: string; ar: string }> },
) {
  const { kontor, ar } = await params
  const actor = await currentActor()
  const year = yearIn(ar)
  const file = actor && year !== null ? await planWord(actor, kontor, year) : null
  return file ?? new Response(null, { status: 404 })
}
