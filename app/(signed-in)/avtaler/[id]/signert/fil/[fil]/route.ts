import { download } from '#lib/server/answer-upload.ts'
import { currentActor } from '#lib/server/session.ts'
import { readSignedFile } from '#lib/server/signed-files.ts'

type Props = { params: Promise<{ id: string; fil: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id, fil } = await params
  const actor = await currentActor()
  const file = actor ? await readSignedFile(actor, id, fil) : null
  return file?.ok ? download(file.value) : new Response(null, { status: 404 })
}
