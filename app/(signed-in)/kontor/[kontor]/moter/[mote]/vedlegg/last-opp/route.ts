import { z } from 'zod'
import { answerUpload } from '#lib/server/answer-upload.ts'
import { MOST_BYTES } from '#lib/server/kept-files.ts'
import { addAnnex } from '#lib/server/meeting-annexes.ts'
import { readUpload } from '#lib/server/read-upload.ts'
import { isFromHere } from '#lib/server/same-origin.ts'
import { currentActor } from '#lib/server/session.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

/** In the address: it is known also of a file that is too large to be taken in. */
const about = z.object({ sak: z.string().regex(/^[a-z0-9-]{1,40}$/) })
const title = z.string().max(1000).default('')

/** Takes the file, and leads back to its item; to a script it tells where to go, or what went wrong. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { kontor, mote } = await params
  const page = `/kontor/${kontor}/moter/${mote}`
  const asked = about.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const at = (told: string, sak: string) => `${page}?${told}&ved=${sak}#sak-${sak}`
  if (!asked.success) return answerUpload(request, { error: 'failed' }, () => page)
  const { sak } = asked.data
  const done = await take(request, mote, sak)
  return answerUpload(request, 'told' in done ? { to: at(`gjort=${done.told}`, sak) } : done, (error) =>
    at(`feil=${error}`, sak),
  )
}

const take = async (
  request: Request,
  meeting: string,
  item: string,
): Promise<{ told: 'added' | 'same' } | { error: string }> => {
  if (!isFromHere(request)) return { error: 'forbidden' }
  const actor = await currentActor()
  if (!actor) return { error: 'no-session' }
  const upload = await readUpload(request, MOST_BYTES)
  if (!upload.ok) return { error: upload.error }
  const { name, bytes, fields } = upload.value
  const written = title.safeParse(fields.title)
  if (!written.success) return { error: 'failed' }
  const done = await addAnnex(actor, meeting, { item, title: written.data, name, bytes })
  if (done.ok) return { told: done.value.isNew ? 'added' : 'same' }
  return { error: done.error === 'held' || done.error === 'cancelled' ? 'changed' : done.error }
}
