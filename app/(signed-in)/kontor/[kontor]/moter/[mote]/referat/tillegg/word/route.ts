import { addendaWord } from '#lib/server/close-minutes.ts'
import { currentActor } from '#lib/server/session.ts'

/** Nobody who does not belong to the office is told that the meeting exists. */
export async function GET(_request: Request, { params }: { params: Promise<{ mote: string }> }) {
  const { mote } = await params
  const actor = await currentActor()
  return (actor && (await addendaWord(actor, mote))) || new Response(null, { status: 404 })
}
