import { download } from '#lib/server/answer-upload.ts'
import { readAnnex } from '#lib/server/meeting-annexes.ts'
import { currentActor } from '#lib/server/session.ts'

type Props = { params: Promise<{ mote: string; fil: string }> }

/** Nobody who does not belong to the office is told that the meeting exists. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { mote, fil } = await params
  const actor = await currentActor()
  const file = actor ? await readAnnex(actor, mote, fil) : null
  return file?.ok ? download(file.value) : new Response(null, { status: 404 })
}
