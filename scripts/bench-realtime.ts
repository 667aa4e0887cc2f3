/**
 * `npm run bench:realtime`: how long an edit takes to be committed and to be seen by the others, beside a bare
 * Hocuspocus in memory with the same clients. Server, bare server and clients are processes of their own and take
 * turns, so that both servers meet the same noise. JSON on stdout, a table on stderr.
 * SECONDS (5): how long each round measures. ROUNDS (2). ONLY=264: scenarios with that in their name.
 * PROFILE=<folder>: V8 profiles of our server.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ANSWERS } from '#lib/document/doc-names.ts'
import { db } from '#lib/server/db.ts'
import { loadDocument } from '#lib/server/update-log.ts'
import { type Job, type Report, report, SCENARIOS, TEXT } from '../tests/bench/scenario.ts'
import { anAgreement } from '../tests/support/builders.ts'
import { sessionCookieOf } from '../tests/support/collab-client.ts'
import { eventually } from '../tests/support/eventually.ts'
import { freePort } from '../tests/support/free-port.ts'
import { openOwnDatabase } from '../tests/support/own-database.ts'
import { type Usage, usageOf } from '../tests/support/process-usage.ts'
import { spawnServer } from '../tests/support/server-process.ts'

const positive = z.coerce.number().positive()
const SECONDS = positive.default(5).parse(process.env.SECONDS)
const ROUNDS = positive.int().default(2).parse(process.env.ROUNDS)
const WARM_UP_SECONDS = 2
const WRITERS = [
  'municipal_director',
  'state_director',
  'caseworker',
  'state_caseworker',
  'nav_leader',
] as const
const CHOSEN = SCENARIOS.filter(({ name }) => name.includes(process.env.ONLY ?? ''))
const root = join(import.meta.dirname, '..')

type Target = { name: 'samstemt' | 'bare'; url: string; origin: string; child: ChildProcess }
type Scenario = (typeof SCENARIOS)[number]
type Agreement = { id: string; cookies: readonly string[] }
type Measured = Report & { server: { cpu: number; residentMB: number } | null; lost: number }

const makeAgreements = async (count: number): Promise<Agreement[]> => {
  const made: Agreement[] = []
  while (made.length < count) {
    const { id, office } = await anAgreement()
    const cookies = await Promise.all(WRITERS.map((role) => sessionCookieOf(office.people[role].userId)))
    made.push({ id, cookies })
  }
  return made
}

const startBare = async (): Promise<Target> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['tests/bench/bare-server.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await eventually('the bare server answers', () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return { name: 'bare', url, origin: url, child }
}

const startOurs = async (serverEnv: (port: number) => Record<string, string>): Promise<Target> => {
  const port = await freePort()
  const profile = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []
  const server = spawnServer(serverEnv(port), profile)
  await server.healthy()
  return { name: 'samstemt', url: server.url, origin: `http://localhost:${port}`, child: server.child }
}

/** Clients share the agreement's people, as tabs do. */
const jobFor = (scenario: Scenario, { url, origin }: Target, agreements: readonly Agreement[]): Job => ({
  url,
  origin,
  rooms: agreements.map(({ id, cookies }) => ({
    agreement: id,
    cookies: Array.from({ length: scenario.clients }, (_, at) => cookies[at % cookies.length] ?? ''),
  })),
  editsPerSecond: scenario.editsPerSecond,
  flushDelay: scenario.flushDelay,
  warmUpSeconds: WARM_UP_SECONDS,
  seconds: SECONDS,
})

const between = (before: Usage | null, after: Usage | null) =>
  before && after
    ? {
        cpu: Math.round(((after.cpuSeconds - before.cpuSeconds) / SECONDS) * 100) / 100,
        residentMB: after.residentMB,
      }
    : null

/** Agreements whose text in the database is not what the clients have. */
const lostIn = async (words: Report['words']): Promise<number> => {
  let lost = 0
  for (const [id, expected] of Object.entries(words)) {
    const { doc } = await loadDocument(db(), id)
    if (doc.getXmlFragment(TEXT).toString() !== expected || doc.getMap(ANSWERS).size === 0) lost += 1
  }
  return lost
}

const load = async (job: Job, server: ChildProcess): Promise<{ done: Report; usage: Measured['server'] }> => {
  const generator = fork(join(root, 'tests/bench/load.ts'), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  generator.send(job)
  const usages: (Usage | null)[] = []
  // «begins» and «ends», and then the report.
  generator.on('message', (said) => {
    if (typeof said === 'string') usages.push(usageOf(server.pid ?? 0))
  })
  const done = await new Promise<Report>((resolve, reject) => {
    generator.on('message', (said) => typeof said === 'object' && resolve(report.parse(said)))
    generator.on('exit', (code) => reject(new Error(`the load generator ended with ${code}`)))
  })
  return { done, usage: between(usages[0] ?? null, usages[1] ?? null) }
}

const measure = async (
  scenario: Scenario,
  target: Target,
  agreements: readonly Agreement[],
): Promise<Measured> => {
  const { done, usage } = await load(jobFor(scenario, target, agreements), target.child)
  const lost = target.name === 'samstemt' ? await lostIn(done.words) : 0
  return { ...done, server: usage, lost }
}

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length / 2
  return Math.round((((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2) * 100) / 100
}

/** Medians of the rounds. */
const summarise = (rounds: readonly Measured[]) => {
  const of = (pick: (one: Measured) => number) => middle(rounds.map(pick))
  const latencies = (what: 'committed' | 'seen') => ({
    p50: of((one) => one[what].p50),
    p95: of((one) => one[what].p95),
    p99: of((one) => one[what].p99),
  })
  return {
    committedMs: latencies('committed'),
    seenMs: latencies('seen'),
    editsPerSecond: of((one) => one.committed.count / SECONDS),
    serverCpu: of((one) => one.server?.cpu ?? 0),
    serverResidentMB: of((one) => one.server?.residentMB ?? 0),
    generatorCpu: of((one) => one.generatorCpu),
    unconverged: rounds.reduce((sum, one) => sum + one.unconverged, 0),
    lost: rounds.reduce((sum, one) => sum + one.lost, 0),
  }
}
type Summary = ReturnType<typeof summarise>

const ratios = (ours: Summary, bare: Summary) => {
  const of = (what: 'committedMs' | 'seenMs', rank: 'p50' | 'p95') =>
    Math.round((ours[what][rank] / bare[what][rank]) * 100) / 100
  return {
    committedP50: of('committedMs', 'p50'),
    committedP95: of('committedMs', 'p95'),
    seenP50: of('seenMs', 'p50'),
    seenP95: of('seenMs', 'p95'),
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const sayRow = (name: string, one: Summary): void => {
  const ms = ({ p50, p95, p99 }: Summary['seenMs']) =>
    [p50, p95, p99].map((value) => String(value).padStart(7)).join('')
  say(
    `  ${name.padEnd(9)} ${ms(one.committedMs)}  │${ms(one.seenMs)}  │ ${String(Math.round(one.editsPerSecond)).padStart(5)} ${String(one.serverCpu).padStart(5)} ${String(one.serverResidentMB).padStart(5)} ${String(one.generatorCpu).padStart(5)} │ ${one.unconverged + one.lost}`,
  )
}

const runScenario = async (
  scenario: Scenario,
  at: number,
  targets: readonly Target[],
  pool: readonly Agreement[],
) => {
  const rounds: Record<Target['name'], Measured[]> = { samstemt: [], bare: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    // A single agreement is a fresh one in each round.
    const from = scenario.agreements === 1 ? at * ROUNDS + round : 0
    const agreements = pool.slice(from, from + scenario.agreements)
    for (const target of round % 2 === 0 ? targets : targets.toReversed())
      rounds[target.name].push(await measure(scenario, target, agreements))
  }
  const samstemt = summarise(rounds.samstemt)
  const bare = summarise(rounds.bare)
  const compared = ratios(samstemt, bare)
  say(`${scenario.name}, ${scenario.editsPerSecond} edits/s each, sent after ${scenario.flushDelay} ms`)
  sayRow('samstemt', samstemt)
  sayRow('bare', bare)
  say(
    `  ratio     p50 ${compared.committedP50}  p95 ${compared.committedP95}  │ p50 ${compared.seenP50}  p95 ${compared.seenP95}`,
  )
  return { ...scenario, samstemt, bare, ratios: compared }
}

const machine = () => ({
  date: new Date().toISOString(),
  node: process.version,
  processor: cpus()[0]?.model ?? '',
  processors: availableParallelism(),
  secondsOfEachRound: SECONDS,
  rounds: ROUNDS,
})

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const database = await openOwnDatabase()
const targets: Target[] = []
try {
  const pool = await makeAgreements(
    Math.max(CHOSEN.length * ROUNDS, ...CHOSEN.map(({ agreements }) => agreements)),
  )
  targets.push(await startOurs(database.serverEnv), await startBare())
  say(
    'ms                     committed      │         seen         │ edits   CPU    MB  load │ lost or unlike',
  )
  say('                  p50    p95    p99   │    p50    p95    p99 │    /s')
  const scenarios = []
  for (const [at, scenario] of CHOSEN.entries())
    scenarios.push(await runScenario(scenario, at, targets, pool))
  const broken = scenarios.some(({ samstemt }) => samstemt.lost + samstemt.unconverged > 0)
  process.stdout.write(`${JSON.stringify({ ...machine(), scenarios }, null, 2)}\n`)
  if (broken) process.exitCode = 1
} finally {
  for (const { child } of targets) await end(child)
  await database.stop()
}
