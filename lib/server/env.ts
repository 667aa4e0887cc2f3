/** What the surroundings say about how the program shall run, checked once. */
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')
const webAddress = z.url({ protocol: /^https?$/ })
// «navn@domene», or «Samstemt <navn@domene>».
const MAIL_ADDRESS = /^([^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ })

const Source = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DEMO: flag.optional(),
  PUBLIC_URL: webAddress.optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default('Logg inn'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(MAIL_ADDRESS).optional(),
})
type Source = z.infer<typeof Source>

/** Environment variables, as a process or a test has them. */
export type Surroundings = Readonly<Record<string, string | undefined>>

export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string }
/** Where e-mail is handed over, and whom it is from. */
export type Smtp = { url: string; from: string }
export type Env = {
  port: number
  host: string
  dataDir: string
  databaseUrl?: string | undefined
  ownerUrl?: string | undefined
  /** Log-in by choosing a user; only on this machine. */
  demo: boolean
  publicUrl?: string | undefined
  secret?: string | undefined
  oidc?: Oidc | undefined
  smtp?: Smtp | undefined
}

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'et helt tall fra 0 til 65535',
  DATABASE_URL: 'en adresse som postgresql://bruker:passord@maskin:5432/database',
  DATABASE_OWNER_URL: 'en adresse som postgresql://bruker:passord@maskin:5432/database',
  DEMO: '«true» eller «false»',
  PUBLIC_URL: 'en adresse som https://samstemt.example.no',
  AUTH_SECRET: 'minst 32 tegn',
  OIDC_ISSUER: 'en adresse som https://login.example.no',
  SMTP_URL: 'en adresse som smtp://bruker:passord@maskin:587',
  MAIL_FROM: 'en adresse som samstemt@example.no eller Samstemt <samstemt@example.no>',
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const oidcOf = (source: Source): Oidc | undefined =>
  source.OIDC_ISSUER && source.OIDC_CLIENT_ID && source.OIDC_CLIENT_SECRET
    ? {
        issuer: source.OIDC_ISSUER,
        clientId: source.OIDC_CLIENT_ID,
        clientSecret: source.OIDC_CLIENT_SECRET,
        name: source.OIDC_NAME,
      }
    : undefined

const smtpOf = ({ SMTP_URL, MAIL_FROM }: Source): Smtp | undefined =>
  SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined

/** What must be there together. Returns what is wrong, or nothing. */
const conflictIn = (source: Source, demo: boolean): string | undefined => {
  const oidc = oidcOf(source)
  if (source.SMTP_URL && !source.MAIL_FROM)
    return 'SMTP_URL er satt, men MAIL_FROM mangler. Sett den til adressen e-posten skal komme fra.'
  if (source.OIDC_ISSUER && !oidc)
    return 'OIDC_ISSUER er satt, men OIDC_CLIENT_ID eller OIDC_CLIENT_SECRET mangler.'
  if (demo)
    return source.HOST && !LOOPBACK.includes(source.HOST)
      ? `Demonstrasjonen har ingen ekte innlogging og kan bare nås fra denne maskinen. HOST kan ikke være «${source.HOST}».`
      : undefined
  if (!oidc) return 'DEMO er slått av, men OIDC_ISSUER mangler. Da kan ingen logge inn.'
  if (!source.PUBLIC_URL) return 'PUBLIC_URL mangler. Sett den til adressen brukerne åpner.'
  if (!source.AUTH_SECRET) return 'AUTH_SECRET mangler. Den må ha minst 32 tegn.'
  return undefined
}

/** An empty variable counts as not set. */
const withoutEmpty = (source: Surroundings): Surroundings =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

const describe = (path: string): string =>
  EXPECTED[path] ? `${path} må være ${EXPECTED[path]}.` : `${path} er ugyldig.`

export const readEnv = (
  surroundings: Surroundings,
): { ok: true; value: Env } | { ok: false; error: string } => {
  const parsed = Source.safeParse(withoutEmpty(surroundings))
  if (!parsed.success)
    return { ok: false, error: describe(String(parsed.error.issues[0]?.path[0] ?? 'Miljøet')) }
  const source = parsed.data
  const demo = source.DEMO ?? !source.OIDC_ISSUER
  const conflict = conflictIn(source, demo)
  if (conflict) return { ok: false, error: conflict }
  return {
    ok: true,
    value: {
      port: source.PORT,
      host: source.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
      dataDir: source.DATA_DIR,
      databaseUrl: source.DATABASE_URL,
      ownerUrl: source.DATABASE_OWNER_URL,
      demo,
      publicUrl: source.PUBLIC_URL,
      secret: source.AUTH_SECRET,
      oidc: demo ? undefined : oidcOf(source),
      smtp: smtpOf(source),
    },
  }
}
