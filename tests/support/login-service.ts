/** A real OpenID Connect service on this machine. One logs in as anybody it knows, by the id. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'samstemt', secret: 'bare for provene' } as const

export type Known = { name: string; email: string; email_verified?: boolean }
export type LoginService = { issuer: string; close: () => Promise<void> }

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
  const server = createServer(provider.callback())
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
