/** The session as pages and actions see it. The one file here, with request-language, that may import Next. */
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '#lib/access/actor.ts'
import { actorFromCookie, sealDemonstrationSession, sessionCookie } from './auth.ts'
import { runtime } from './runtime.ts'

/** Who is asking; null when not logged in. Read once a request. */
export const currentActor = cache(
  async (): Promise<Actor | null> => actorFromCookie((await headers()).get('cookie')),
)

export const isDemonstration = (): boolean => runtime().demo

/** False when there is no such demonstration user, or this is no demonstration. */
export const signInAsDemonstrationUser = async (userId: unknown): Promise<boolean> => {
  const value = await sealDemonstrationSession(userId)
  if (!value) return false
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, value, options)
  return true
}

export const signOut = async (): Promise<void> => {
  ;(await cookies()).delete(sessionCookie().name)
}
