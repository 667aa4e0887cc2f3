/**
 * The way to the log-in service, by an ordinary link. next-auth takes a form only, and leads a form on to the service:
 * browsers hold our pages' security policy (`form-action`) against every address that a form is led on to, and stop it.
 */
import { randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import { authOptions, csrfCookieName } from './auth.ts'
import { sha256 } from './hash.ts'
import { runtime } from './runtime.ts'

/** What next-auth asks of a form, made here: nobody else has sent anything that could be forged. */
const formOf = (to: string) => {
  const csrfToken = randomBytes(32).toString('hex')
  return {
    method: 'POST',
    query: { nextauth: ['signin', 'oidc'] },
    body: { csrfToken, callbackUrl: to },
    cookies: { [csrfCookieName()]: `${csrfToken}|${sha256(`${csrfToken}${runtime().secret}`)}` },
    headers: {},
  }
}

/** `to`: a page of ours, where one goes afterwards. Null in a demonstration, which has no service. */
export const beginLogIn = async (to: string): Promise<Response | null> => {
  if (!runtime().oidc) return null
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  // As much of an answer of Node's as next-auth writes to.
  const answer = {
    status: () => answer,
    getHeader: (name: string) => headers.getSetCookie().filter(() => name === 'Set-Cookie'),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name)
      for (const one of [value].flat()) headers.append(name, one)
      return answer
    },
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  }
  // Its types ask for a whole request and response of Next's.
  await NextAuth(formOf(to) as never, answer as never, authOptions())
  return new Response(null, { status: 302, headers })
}
