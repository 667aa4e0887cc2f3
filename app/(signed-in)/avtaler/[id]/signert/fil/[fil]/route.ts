import { attachment } from '#lib/export/file-name.ts'
import { currentActor } from '#lib/server/session.ts'
import { readSignedFile } from '#lib/server/signed-files.ts'
import { WORD } from '#lib/server/version-word.ts'

const TYPES = { pdf: 'application/pdf', docx: WORD } as const

type Props = { params: Promise<{ id: string; fil: string }> }

/** The bytes as they came, always as a download: what a stranger made is never shown as a page of ours. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id, fil } = await params
  const actor = await currentActor()
  const file = actor ? await readSignedFile(actor, id, fil) : null
  if (!file?.ok) return new Response(null, { status: 404 })
  const { kind, name, bytes } = file.value
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
}
