/** The database where no DATABASE_URL is given: a real PostgreSQL from npm, in the data folder. */
import { createHmac, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { makeFolder } from '../start/make-folder.ts'
import { messageOf, StartFailure } from '../start/start-failure.ts'
import { createRunner, type Runner, type UserIds, unprivilegedUser } from './postgres-program.ts'

const SUPERUSER = 'postgres'
/** Owns the tables and migrates them; the program itself logs in as the other. */
const OWNER = 'samstemt_owner'
const APPLICATION = 'samstemt'
const PASSWORD_FILE = 'superuser.password'
const USUAL_PORT = 54329
const START_LIMIT_MS = 60_000
const FAREWELL_MS = 1000

export type EmbeddedServer = {
  urls: { owner: string; application: string; superuser: string }
  /** True when a server that was already running was found. */
  adopted: boolean
  stop: () => Promise<void>
}
type Cluster = { root: string; data: string; runner: Runner; user: UserIds }

/** Its log is a server log too: no statement, no value and no row that was refused is written there. We are told anyhow. */
const SILENT = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse']

const INITDB = [
  ['-U', SUPERUSER, '-E', 'UTF8', '--auth=scram-sha-256', '--data-checksums'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
].flat()

/** Into a folder of its own, then one atomic rename: neither a kill nor a second first start does harm. */
const initialise = ({ root, data, runner, user }: Cluster): void => {
  const fresh = path.join(root, `init-${randomBytes(6).toString('hex')}`)
  const passwordFile = `${fresh}.password`
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user) for (const file of [fresh, passwordFile]) chownSync(file, user.uid, user.gid)
  const done = runner.run('initdb', ['-D', fresh, `--pwfile=${passwordFile}`, ...INITDB])
  if (!done.ok) {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
    throw new StartFailure(`Databasen kan ikke opprettes i ${root}: ${lastLine(done.output)}`)
  }
  renameSync(passwordFile, path.join(fresh, PASSWORD_FILE))
  try {
    renameSync(fresh, data)
  } catch (error) {
    rmSync(fresh, { recursive: true })
    if (!existsSync(data)) throw error
  }
}

const lastLine = (text: string): string => text.split('\n').at(-1) ?? text

const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(freePort(0)))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const lockFile = (data: string): readonly string[] => {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
const portInLockFile = (data: string): number => Number(lockFile(data)[3] ?? 0) || 0

/** After a crash the lock file may name a process that is now something else (a restarted container). */
const removeStaleLock = (data: string): void => {
  const pid = Number(lockFile(data)[0] ?? 0)
  if (!pid || process.platform !== 'linux') return
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (command.includes(data) || command.includes('postgres')) return
  } catch {
    return // PostgreSQL itself removes the file of a process that is gone
  }
  rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

const urlFor = (role: string, password: string, port: number, database: string): string =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`

const answers = async (url: string, data: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Starts the server, or finds the one another process has started; tells which port, and which of the two. */
const startServer = async (
  { root, data, runner }: Cluster,
  superuserUrl: (port: number) => string,
): Promise<{ port: number; adopted: boolean }> => {
  const port = await freePort(USUAL_PORT)
  const log = openSync(path.join(root, 'postgres.log'), 'a')
  const settings = ['unix_socket_directories=', ...SILENT].flatMap((setting) => ['-c', setting])
  const args = ['-D', data, '-p', String(port), ...settings]
  const deadline = Date.now() + START_LIMIT_MS
  let child: ReturnType<Runner['start']> | undefined
  let failure = ''
  while (Date.now() < deadline) {
    // A killed predecessor may hold the lock file for a moment: try again.
    if (!child || child.exitCode !== null) {
      child = runner.start('postgres', [...args, '-c', 'listen_addresses=127.0.0.1'], log)
      child.once('error', (error) => {
        failure = messageOf(error)
      })
      child.unref()
    }
    await sleep(50)
    if (failure) break
    const running = portInLockFile(data)
    if (running && (await answers(superuserUrl(running), data)))
      return { port: running, adopted: running !== port }
  }
  throw new StartFailure(`Databasen startet ikke. Se ${root}/postgres.log. ${failure}`.trim())
}

const ROLES = (owner: string, application: string) =>
  [
    `CREATE ROLE ${OWNER} LOGIN CREATEDB PASSWORD '${owner}'`,
    `CREATE ROLE ${APPLICATION} LOGIN PASSWORD '${application}'`,
    `CREATE DATABASE samstemt OWNER ${OWNER}`,
  ] as const

/** Each statement may meet what an earlier or a simultaneous start has made. */
const ALREADY_THERE = ['42710', '42P04', '23505', 'XX000']

const createRolesAndDatabase = async (url: string, owner: string, application: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of ROLES(owner, application))
      await client.query(statement).catch((error: pg.DatabaseError) => {
        if (!ALREADY_THERE.includes(error.code ?? '')) throw error
      })
  } finally {
    await client.end()
  }
}

const prepareFolder = (dataDir: string): string => {
  const root = path.join(path.resolve(dataDir), 'postgres')
  try {
    // Not with a closed mode: as root, the server's own user must get through.
    makeFolder(root)
    return realpathSync(root)
  } catch (error) {
    throw new StartFailure(`Datamappa ${root} kan ikke brukes: ${messageOf(error)}`)
  }
}

const isAnotherProgramConnected = async (superuserUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: superuserUrl })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND usename <> $1",
      [SUPERUSER],
    )
    return rows.length > 0
  } finally {
    await client.end().catch(() => {})
  }
}

/** The last one out turns off the light. Our own sessions take a moment to end. */
const stopIfAlone = async (cluster: Cluster, superuserUrl: string): Promise<void> => {
  try {
    const deadline = Date.now() + FAREWELL_MS
    while (await isAnotherProgramConnected(superuserUrl)) {
      if (Date.now() > deadline) return
      await sleep(50)
    }
  } catch {
    return // already down
  }
  cluster.runner.run('pg_ctl', ['-D', cluster.data, '-m', 'fast', '-w', 'stop'])
}

/** Starts, or finds running, the embedded server of this data folder. */
export const startEmbedded = async (dataDir: string): Promise<EmbeddedServer> => {
  const root = prepareFolder(dataDir)
  const user = unprivilegedUser()
  const cluster: Cluster = { root, data: path.join(root, 'data'), runner: createRunner(user, root), user }
  if (!existsSync(cluster.data)) initialise(cluster)
  const password = readFileSync(path.join(cluster.data, PASSWORD_FILE), 'utf8')
  const derived = (role: string) => createHmac('sha256', password).update(role).digest('hex')
  const superuserUrl = (port: number) => urlFor(SUPERUSER, password, port, 'postgres')

  const known = portInLockFile(cluster.data)
  const found = known > 0 && (await answers(superuserUrl(known), cluster.data))
  if (!found) removeStaleLock(cluster.data)
  const { port, adopted } = found ? { port: known, adopted: true } : await startServer(cluster, superuserUrl)
  await createRolesAndDatabase(superuserUrl(port), derived(OWNER), derived(APPLICATION))
  return {
    urls: {
      owner: urlFor(OWNER, derived(OWNER), port, 'samstemt'),
      application: urlFor(APPLICATION, derived(APPLICATION), port, 'samstemt'),
      superuser: superuserUrl(port),
    },
    adopted,
    stop: () => stopIfAlone(cluster, superuserUrl(port)),
  }
}
