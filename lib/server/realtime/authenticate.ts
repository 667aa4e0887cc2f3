/** The second front door: the same session, the same `can`, as the pages. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { authorAt } from '../agreements.ts'
import { actorFromCookie } from '../auth.ts'
import { db } from '../db.ts'
import { isUuid } from '../load-actor.ts'
import { runtime } from '../runtime.ts'
import type { Author } from '../update-log.ts'

/** `other-user`: the session is not the one of the person who wrote. */
export type Door = 'no-session' | 'other-user' | 'not-found' | 'schema-mismatch' | 'unavailable'

/** Hocuspocus passes `reason` on to the browser. The empty message keeps it out of the log. */
export class Refused extends Error {
  readonly reason: Door
  constructor(reason: Door) {
    super('')
    this.reason = reason
  }
}

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Browsers apply no same-origin rule to WebSockets, and send the cookie along: this is what keeps other sites out. */
export const isOwnOrigin = ({ origin, host }: IncomingHttpHeaders): boolean => {
  if (!origin || !URL.canParse(origin)) return false
  const { publicUrl, demo } = runtime()
  const from = new URL(origin)
  if (from.origin === new URL(publicUrl).origin) return true
  return demo && LOCAL_NAMES.includes(from.hostname) && from.host === host
}

export const documentOf = (agreementId: string): string => `agreement.${agreementId}`

const ROOM = /^agreement\.([0-9a-f-]{36})$/

export const agreementOf = (room: string): string | undefined => {
  const id = ROOM.exec(room)?.[1]
  return id && isUuid(id) ? id : undefined
}

export type Admission = {
  actor: Actor
  author: Author
  agreementId: string
  officeId: string
  mayWrite: boolean
}

/**
 * Throws Refused. A stranger hears the same as somebody who asks for an agreement that does not exist. A page says whose
 * it is: another may have logged in in the browser since, and what waits there is not that person's words.
 */
export const admit = async (
  room: string,
  cookie: string | null,
  writer: string | null = null,
): Promise<Admission> => {
  const actor = await actorFromCookie(cookie)
  if (!actor) throw new Refused('no-session')
  if (writer !== null && writer !== actor.userId) throw new Refused('other-user')
  const agreementId = agreementOf(room)
  if (!agreementId) throw new Refused('not-found')
  const agreement = await db().agreement.findUnique({
    where: { id: agreementId },
    select: { officeId: true, state: true },
  })
  const target = agreement && { office: agreement.officeId, state: agreement.state }
  if (!target || !can(actor, 'read', target)) throw new Refused('not-found')
  return {
    actor,
    author: authorAt(actor, target.office),
    agreementId,
    officeId: target.office,
    mayWrite: can(actor, 'write', target),
  }
}
