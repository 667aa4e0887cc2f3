import { download } from '#lib/server/answer-upload.ts'
import { readHearingFile } from '#lib/server/hearing-files.ts'
import { currentActor } from '#lib/server/session.ts'

type Props = { params: Promise<{ id: string; fil: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id, fil } = await params
  const actor = await currentActor()
  const file = actor ? await readHearingFile(actor, id, fil) : null
  return file?.ok ? download(file.value) : new Response(null, { status: 404 })
}
