/** Everything that knows next-auth, but for the way in (`begin-log-in.ts`). A session is a sealed cookie; what it may do is asked of the database each time. */
import type { NextAuthOptions } from 'next-auth'
import { encode, getToken } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { accountForInvited } from './accept-invitation.ts'
import { db } from './db.ts'
import { isUuid, loadActor } from './load-actor.ts'
import { runtime } from './runtime.ts'

/** A working day. */
const SESSION_SECONDS = 8 * 3600

/** As long as one waits at a log-in for a service that is slow: the library gives up after three and a half seconds. */
const SERVICE_MS = 15_000

const isSecure = (): boolean => runtime().publicUrl.startsWith('https:')

export const sessionCookie = () => ({
  name: isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
  options: {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: SESSION_SECONDS,
  } as const,
})

/** As next-auth calls it. */
export const csrfCookieName = (): string => `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`

type SignedIn = { id: string; sessionVersion: number }

const knownUser = (where: { id: string } | { subject: string }) =>
  db().user.findUnique({ where, select: { id: true, sessionVersion: true } })

/** Log-in by choosing who to be. Exists in demonstration mode only. */
const demonstrationUser = async (id: unknown): Promise<SignedIn | null> =>
  runtime().demo && typeof id === 'string' && isUuid(id) ? knownUser({ id }) : null

/** The value of the session cookie for a demonstration user, or null if there is no such user. */
export const sealDemonstrationSession = async (userId: unknown): Promise<string | null> => {
  const user = await demonstrationUser(userId)
  return user
    ? encode({
        token: { sub: user.id, sessionVersion: user.sessionVersion },
        secret: runtime().secret,
        maxAge: SESSION_SECONDS,
      })
    : null
}

const demonstrationProvider = () =>
  CredentialsProvider({
    name: 'Demonstrasjon',
    credentials: { user: { label: 'Bruker', type: 'text' } },
    authorize: (given) => demonstrationUser(given?.user),
  })

type Profile = { sub: string; name?: string; email?: string; email_verified?: boolean }

type Service = {
  tokens: { claims: () => Profile; access_token?: string }
  client: {
    issuer: { metadata: { userinfo_endpoint?: string } }
    userinfo: (token: unknown) => Promise<Partial<Profile>>
  }
}

/** Many services put only who it is into the token, and tell name and address when they are asked. */
const profileOf = async ({ tokens, client }: Service): Promise<Profile> => {
  const told = tokens.claims()
  const asked = client.issuer.metadata.userinfo_endpoint && tokens.access_token
  return told.email || !asked ? told : { ...told, ...(await client.userinfo(tokens)), sub: told.sub }
}

const oidcProvider = (oidc: NonNullable<ReturnType<typeof runtime>['oidc']>) => ({
  id: 'oidc',
  name: oidc.name,
  type: 'oauth' as const,
  wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  idToken: true,
  httpOptions: { timeout: SERVICE_MS },
  // The library's own type of it knows neither the token's claims nor the service.
  userinfo: { request: (asked: unknown) => profileOf(asked as Service) },
  checks: ['pkce', 'state', 'nonce'] as ('pkce' | 'state' | 'nonce')[],
  authorization: { params: { scope: 'openid profile email' } },
  profile: ({ sub, name, email, email_verified }: Profile) => ({
    id: sub,
    name: name ?? null,
    // An address that the service itself says nobody has proved is nobody's.
    email: email_verified === false ? null : (email ?? null),
  }),
})

const address = z.email().max(254)

/** Where mail for the person goes, as the log-in service has it; whoever is new and invited gets an account. */
const rememberAddress = async (user: { id: string; name?: string | null; email?: string | null }) => {
  const email = address.safeParse(user.email)
  if (!email.success) return
  const { count } = await db().user.updateMany({ where: { subject: user.id }, data: { email: email.data } })
  if (count === 0) await accountForInvited({ subject: user.id, name: user.name ?? null, email: email.data })
}

/** The log-in service knows the person by its own id; ours is found by it. Nobody is let in by e-mail address. */
const ourUser = (user: { id: string }, provider: string): Promise<SignedIn | null> =>
  provider === 'oidc' ? knownUser({ subject: user.id }) : demonstrationUser(user.id)

export const authOptions = (): NextAuthOptions => {
  const { demo, oidc, secret } = runtime()
  return {
    secret,
    // Its own pages are English.
    pages: { signIn: '/logg-inn', error: '/logg-inn' },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    providers: demo ? [demonstrationProvider()] : oidc ? [oidcProvider(oidc)] : [],
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.provider === 'oidc') await rememberAddress(user)
        return (await ourUser(user, account?.provider ?? '')) !== null
      },
      jwt: async ({ token, user, account }) => {
        if (!user) return token
        const known = await ourUser(user, account?.provider ?? '')
        return known ? { sub: known.id, sessionVersion: known.sessionVersion } : {}
      },
      session: ({ session }) => session,
    },
  }
}

const parseCookies = (header: string): Record<string, string> =>
  Object.fromEntries(
    header.split(/; */).flatMap((pair) => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at), safelyDecoded(pair.slice(at + 1))]] : []
    }),
  )

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Who a request or a socket comes from; null when nobody is logged in. */
export const actorFromCookie = async (cookie: string | null | undefined): Promise<Actor | null> => {
  if (!cookie) return null
  const { name } = sessionCookie()
  const request = { cookies: parseCookies(cookie), headers: {} }
  const token = await getToken({
    // next-auth's type asks for a whole Next request; it reads cookies and headers.
    req: request as Parameters<typeof getToken>[0]['req'],
    secret: runtime().secret,
    secureCookie: isSecure(),
    cookieName: name,
  })
  return token?.sub ? loadActor(token.sub, Number(token.sessionVersion)) : null
}
