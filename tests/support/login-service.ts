/** A real OpenID Connect service on this machine. One logs in as anybody it knows, by the id. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'samstemt', secret: 'bare for provene' } as const

export type Known = { name: string; email: string; email_verified?: boolean }
export type LoginService = {
  issuer: string
  /** From now on the program waits this long for each answer. */
  answerAfter: (milliseconds: number) => void
  close: () => Promise<void>
}

/** `program`: the address of the program that people are to come back to. */
export const openLoginService = async (
  port: number,
  program: string,
  people: Readonly<Record<string, Known>>,
): Promise<LoginService> => {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${program}/api/auth/callback/oidc`],
      },
    ],
    // Name and address are told to whoever asks, and do not stand in the token: as the standard has it.
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email_verified: true, ...people[id] }),
    }),
    cookies: { keys: ['bare for provene'] },
  })
  const answer = provider.callback()
  let wait = 0
  // What a browser asks for is answered at once: it is the program's patience that is tried.
  const server = createServer((request, response) => {
    const isBrowser = request.headers.accept?.includes('text/html')
    setTimeout(() => void answer(request, response), isBrowser ? 0 : wait)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    answerAfter: (milliseconds) => {
      wait = milliseconds
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
