/** As much of it as the tests use: its own types come from others, and with forty more packages. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims: () => Readonly<Record<string, unknown>> }
  type Configuration = {
    clients: readonly { client_id: string; client_secret: string; redirect_uris: readonly string[] }[]
    claims: Readonly<Record<string, readonly string[]>>
    findAccount: (context: unknown, id: string) => Account
    cookies: { keys: readonly string[] }
  }
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
  }
}
