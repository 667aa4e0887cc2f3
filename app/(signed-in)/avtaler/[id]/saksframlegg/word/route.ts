import { caseWord } from '#lib/server/case-paper.ts'
import { currentActor } from '#lib/server/session.ts'

/** The case as it stands now. Nobody who may not read the agreement is told that it exists. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await currentActor()
  const municipality = new URL(request.url).searchParams.get('kommune')
  return (actor && (await caseWord(actor, id, municipality))) || new Response(null, { status: 404 })
}
