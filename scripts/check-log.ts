/**
 * Whether the log is as it was written: `npm run --silent check-log -- [--agreement <id>] [--expect <code>]`.
 * Reads the database of DATABASE_URL, or the one in DATA_DIR, also while the program runs; changes nothing.
 * 0: whole. 1: not. 2: it could not be checked.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CheckedChain, checkLogs } from '#lib/server/check-log.ts'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { closeDatabase, db } from '#lib/server/db.ts'
import { isUuid } from '#lib/server/load-actor.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { codeOf, StartFailure } from '#lib/server/start/start-failure.ts'

const USAGE = 'Bruk: npm run --silent check-log -- [--agreement <id>] [--expect <kode>]'

class Unusable extends Error {}

function readArguments(): { agreement?: string; expect?: string } {
  try {
    const { values } = parseArgs({
      options: { agreement: { type: 'string' }, expect: { type: 'string' } },
    })
    const expect = values.expect?.toLowerCase().replaceAll(' ', '')
    const isRight =
      (values.agreement === undefined || isUuid(values.agreement)) &&
      (expect === undefined || /^[0-9a-f]{16,64}$/.test(expect))
    if (isRight)
      return { ...(values.agreement && { agreement: values.agreement }), ...(expect && { expect }) }
  } catch {
    // Node says what was wrong in English; what is right says it as well.
  }
  throw new Unusable(USAGE)
}

async function openDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL
  if (url) return { url, stop: async () => {} }
  const folder = process.env.DATA_DIR || '.data'
  if (!existsSync(join(folder, 'postgres', 'data')))
    throw new Unusable(`Det er ingen database i ${folder}. Sett DATA_DIR eller DATABASE_URL.`)
  const server = await startEmbedded(folder)
  return { url: server.urls.application, stop: server.adopted ? async () => {} : server.stop }
}

const NAMES = { agreement: 'Avtale', office: 'Kontor', rest: 'Resten' } as const
const FAULTS = {
  changed: 'er endret etter at det ble skrevet',
  missing: 'er borte',
  'not-after': 'følger ikke etter det som står foran: ett av de to er byttet ut',
} as const
const VOUCHED = {
  position: 'Standpunkt',
  approval: 'Godkjenning',
  version: 'Versjon',
} as const

const nameOf = ({ of, chain }: CheckedChain): string => (of === 'rest' ? NAMES.rest : `${NAMES[of]} ${chain}`)

const faultsIn = (checked: CheckedChain): readonly string[] => [
  ...(checked.fault ? [`nr. ${checked.fault.number} ${FAULTS[checked.fault.what]}.`] : []),
  ...checked.vouched.map(({ what, id }) => `${VOUCHED[what]} ${id} er ikke slik loggen sier.`),
]

/** One line a chain; returns what is wrong. */
function report(chains: readonly CheckedChain[], expected: string | undefined): readonly string[] {
  const wrong = chains.flatMap((one) => faultsIn(one).map((fault) => `${nameOf(one)}: ${fault}`))
  for (const one of chains)
    if (one.head && faultsIn(one).length === 0)
      process.stdout.write(
        `${nameOf(one)}: henger sammen fra 1 til ${one.head.number}. Kode ${one.head.hash}\n`,
      )
  const isThere = chains.some(({ hashes }) => hashes.some((hash) => hash.startsWith(expected ?? '')))
  if (expected && !isThere)
    wrong.push(`Koden ${expected} finnes ikke i loggen. Noe kan være tatt bort fra slutten.`)
  return wrong
}

async function run(): Promise<number> {
  const { agreement, expect } = readArguments()
  const database = await openDatabase()
  setRuntime({ databaseUrl: database.url, secret: '', publicUrl: '', demo: false })
  try {
    const chains = await db().$transaction((tx) => checkLogs(tx, agreement), {
      timeout: 600_000,
      isolationLevel: 'RepeatableRead',
    })
    if (agreement && chains.length === 0 && !expect)
      throw new Unusable(`Loggen har ingen avtale ${agreement}.`)
    const wrong = report(chains, expect)
    for (const line of wrong) process.stderr.write(`${line}\n`)
    return wrong.length > 0 ? 1 : 0
  } finally {
    await closeDatabase()
    await database.stop()
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  const isKnown = error instanceof Unusable || error instanceof StartFailure
  process.stderr.write(
    `${isKnown ? error.message : `Loggen kan ikke leses (${codeOf(error) ?? 'ukjent feil'}).`}\n`,
  )
  process.exitCode = 2
}
