import { z } from 'zod'
import { answerUpload } from '#lib/server/answer-upload.ts'
import { uploadHearingFile } from '#lib/server/hearing-files.ts'
import { MOST_BYTES } from '#lib/server/kept-files.ts'
import { readUpload } from '#lib/server/read-upload.ts'
import { isFromHere } from '#lib/server/same-origin.ts'
import { currentActor } from '#lib/server/session.ts'

type Props = { params: Promise<{ id: string }> }

/** In the address: it is known also of a file that is too large to be taken in. */
const about = z.object({ ved: z.uuid(), erstatter: z.uuid().optional() })
type About = z.infer<typeof about>

/** Takes the file, and leads back to the entry; to a script it tells where to go, or what went wrong. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params
  const page = `/avtaler/${id}/hoering`
  const asked = about.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const done = asked.success ? await take(request, id, asked.data) : { error: 'failed' }
  return answerUpload(request, done, (error) => {
    if (!asked.success) return page
    const { ved, erstatter } = asked.data
    return `${page}?feil=${error}&ved=${erstatter ?? ved}#horing-${ved}`
  })
}

const take = async (
  request: Request,
  id: string,
  { ved, erstatter }: About,
): Promise<{ to: string } | { error: string }> => {
  if (!isFromHere(request)) return { error: 'forbidden' }
  const actor = await currentActor()
  if (!actor) return { error: 'no-session' }
  const upload = await readUpload(request, MOST_BYTES)
  if (!upload.ok) return { error: upload.error }
  const { name, bytes } = upload.value
  const done = await uploadHearingFile(actor, id, { hearing: ved, replaces: erstatter ?? null, name, bytes })
  if (!done.ok) return { error: done.error }
  return { to: `/avtaler/${id}/hoering?gjort=${done.value.isNew ? 'fil' : 'fantes'}#fil-${done.value.id}` }
}
