import { z } from 'zod'
import { readUpload } from '#lib/server/read-upload.ts'
import { isFromHere } from '#lib/server/same-origin.ts'
import { currentActor } from '#lib/server/session.ts'
import { MOST_BYTES, uploadSigned } from '#lib/server/signed-files.ts'

type Props = { params: Promise<{ id: string }> }

const version = z.coerce.number().int().min(1).max(2_147_483_647)

const STATUS: Readonly<Record<string, number>> = {
  'no-session': 401,
  forbidden: 403,
  'not-found': 404,
  changed: 409,
  'too-many': 409,
  'too-large': 413,
}

/** Takes the file, and leads back to the page; to a script it tells where to go, or what went wrong. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params
  const done = await take(request, id)
  const to = 'to' in done ? done.to : `/avtaler/${id}/signert?feil=${done.error}`
  if (!request.headers.get('accept')?.includes('application/json'))
    return new Response(null, { status: 303, headers: { Location: to } })
  return 'to' in done ? Response.json({ to }) : Response.json(done, { status: STATUS[done.error] ?? 422 })
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
