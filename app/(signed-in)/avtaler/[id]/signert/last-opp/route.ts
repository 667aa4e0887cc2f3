import { z } from 'zod'
import { answerUpload } from '#lib/server/answer-upload.ts'
import { MOST_BYTES } from '#lib/server/kept-files.ts'
import { readUpload } from '#lib/server/read-upload.ts'
import { isFromHere } from '#lib/server/same-origin.ts'
import { currentActor } from '#lib/server/session.ts'
import { uploadSigned } from '#lib/server/signed-files.ts'

type Props = { params: Promise<{ id: string }> }

const version = z.coerce.number().int().min(1).max(2_147_483_647)

/** Takes the file, and leads back to the page; to a script it tells where to go, or what went wrong. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params
  const done = await take(request, id)
  return answerUpload(request, done, (error) => `/avtaler/${id}/signert?feil=${error}`)
}

const take = async (request: Request, id: string): Promise<{ to: string } | { error: string }> => {
  if (!isFromHere(request)) return { error: 'forbidden' }
  const actor = await currentActor()
  if (!actor) return { error: 'no-session' }
  const upload = await readUpload(request, MOST_BYTES)
  if (!upload.ok) return { error: upload.error }
  const { name, bytes, fields } = upload.value
  const parsed = version.safeParse(fields.version)
  if (!parsed.success) return { error: 'failed' }
  const done = await uploadSigned(actor, id, { version: parsed.data, name, bytes })
  if (!done.ok) return { error: done.error }
  const told = done.value.isNew ? 'lastet-opp' : 'fantes'
  return { to: `/avtaler/${id}/signert?gjort=${told}#fil-${done.value.id}` }
}
