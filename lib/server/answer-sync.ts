/** A request with what has been written in minutes, answered. The browser's other end is components/minutes/minutes-line.ts. */
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { readAtMost } from './read-upload.ts'
import { isFromHere } from './same-origin.ts'
import { syncMinutes } from './sync-minutes.ts'

const MOST_BODY = 1_000_000

const exchange = z.object({
  /** Whose page it is: another may have logged in in the browser since. */
  user: z.string().max(100),
  since: z.number().int().min(0),
  at: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  updates: z.array(z.base64()).max(200),
})

const STATUS: Readonly<Record<string, number>> = {
  'no-session': 401,
  forbidden: 403,
  'not-found': 404,
  'other-user': 409,
  closed: 409,
  'too-large': 413,
}

const refuse = (error: string): Response =>
  Response.json({ error }, { status: STATUS[error] ?? 422, headers: { 'Cache-Control': 'no-store' } })

const readBody = async (request: Request): Promise<unknown> => {
  const body = await readAtMost(request, MOST_BODY)
  if (!body) return null
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}

/** What the browser has that is not stored, for what it lacks. The answer comes when it is committed. */
export const answerSync = async (
  request: Request,
  actor: Actor | null,
  meeting: string,
): Promise<Response> => {
  if (!isFromHere(request)) return refuse('forbidden')
  if (!actor) return refuse('no-session')
  const parsed = exchange.safeParse(await readBody(request))
  if (!parsed.success) return refuse('malformed')
  const { user, since, at, updates } = parsed.data
  if (user !== actor.userId) return refuse('other-user')
  const done = await syncMinutes(actor, meeting, {
    since,
    at,
    updates: updates.map((update) => Buffer.from(update, 'base64')),
  })
  if (!done.ok) return refuse(done.error)
  const { update, ...rest } = done.value
  const body = { ...rest, update: update && Buffer.from(update).toString('base64') }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
