/** The border for what browsers tell each other of who is here: nobody appears as another, and nothing else comes through. */
import type { Connection, Document } from '@hocuspocus/server'
import { z } from 'zod'
import { membershipAt } from '#lib/access/actor.ts'
import { type Face, type Place, parsePlace } from '#lib/document/presence.ts'
import type { Context } from './context.ts'

const id = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() }).nullish()
const position = z.object({
  type: id,
  tname: z.string().max(300).nullish(),
  item: id,
  assoc: z.int().optional(),
})
/** The caret plugin's own: two relative positions. */
const caret = z.object({ anchor: position, head: position })

const NOWHERE: Place = { clause: null, part: null }
/** A browser has one; a copy that is opened anew on the same socket may have another. */
const MAX_FACES = 3

export const faceOf = ({ actor, officeId }: Context): Face => {
  const membership = membershipAt(actor, officeId)
  return {
    id: actor.userId,
    name: actor.name,
    side: membership?.party?.side ?? null,
    isNavLeader: membership?.role === 'nav_leader',
  }
}

const passed = (state: Readonly<Record<string, unknown>>, context: Context) => {
  const place = parsePlace(state.place) ?? NOWHERE
  const user = faceOf(context)
  if (!context.mayWrite) return { user, place: { ...place, part: null } }
  const cursor = caret.safeParse(state.cursor).data
  return cursor ? { user, place, cursor } : { user, place }
}

/** A person's older socket, which may be dead, gives way to the newer; another's face is left alone. */
const mayShow = (document: Document, connection: Connection<Context>, client: number): boolean => {
  const mine = document.getClients(connection)
  if (mine.has(client)) return true
  if (mine.size >= MAX_FACES) return false
  const owner = document.getConnections().find((one) => document.getClients(one).has(client))
  if (!owner) return true
  if (owner.context.actor.userId !== connection.context.actor.userId) return false
  document.getClients(owner).delete(client)
  mine.add(client)
  return true
}

type States = Map<number, Record<string, unknown>>

/** Rewrites what one browser tells of itself, in place. */
export const passPresence = (states: States, document: Document, connection: Connection<Context>): void => {
  for (const [client, state] of states)
    if (mayShow(document, connection, client)) states.set(client, passed(state, connection.context))
    else states.delete(client)
}
