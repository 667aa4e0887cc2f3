/** From an empty machine to a running program: address at once, then database, pages and sockets. */
import path from 'node:path'
import { prepareDatabase } from '../database/prepare-database.ts'
import { closeDatabase, db } from '../db.ts'
import { type Env, readEnv, type Surroundings } from '../env.ts'
import { say } from '../log.ts'
import { startRounds } from '../rounds.ts'
import { setRuntime } from '../runtime.ts'
import { watchDays } from '../watch-days.ts'
import { within } from '../within.ts'
import { type Cleanups, createCleanups } from './cleanups.ts'
import { type FrontDoor, type Health, openFrontDoor, type Upgrade } from './front-door.ts'
import { keptSecret } from './secret.ts'
import { StartFailure } from './start-failure.ts'

export type Pages = {
  handle: Parameters<FrontDoor['open']>[0]['pages']
  upgrade: Upgrade
  close: () => Promise<void>
}
export type Realtime = {
  upgrade: Upgrade
  isUp: () => Promise<boolean>
  /** Takes no new sockets, answers what those it has have sent, and closes them. Asked twice, it does it once. */
  close: () => Promise<void>
}
/** The rooms the process is put together from; tests leave the pages out. */
export type Parts = {
  build: (logFile: string, signal: AbortSignal) => Promise<void>
  openPages: (place: { port: number; host: string }) => Promise<Pages>
  openRealtime: () => Promise<Realtime>
  seedDemo: () => Promise<void>
}
type Progress = { phase: 'starting' | 'ready' | 'stopping'; realtime?: Realtime }

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']
const HEALTH_LIMIT_MS = 2000

const health = async (progress: Progress): Promise<Health> => {
  if (progress.phase !== 'ready') return { status: progress.phase }
  const [database, realtime] = await Promise.all([
    within(HEALTH_LIMIT_MS, db().$queryRaw`SELECT 1`),
    within(HEALTH_LIMIT_MS, progress.realtime?.isUp() ?? Promise.resolve(false)),
  ])
  return database && realtime ? { status: 'ok' } : { status: 'down', database, realtime }
}

const openDoor = (env: Env, progress: Progress): Promise<FrontDoor> => {
  const own = env.publicUrl ? [new URL(env.publicUrl).hostname] : []
  return openFrontDoor({
    port: env.port,
    host: env.host,
    knownHosts: env.demo ? [...LOCAL_NAMES, ...own] : 'any',
    health: () => health(progress),
  })
}

const openDatabase = async (
  env: Env,
  publicUrl: string,
  parts: Parts,
  cleanups: Cleanups,
): Promise<Realtime> => {
  const secret = env.secret ?? keptSecret(env.dataDir)
  const database = await prepareDatabase(env)
  await cleanups.add(database.stop)
  const { demo, oidc, smtp } = env
  setRuntime({ databaseUrl: database.url, secret, publicUrl, demo, oidc, smtp })
  await cleanups.add(closeDatabase)
  if (env.demo) await parts.seedDemo()
  await cleanups.add(watchDays())
  const realtime = await parts.openRealtime()
  await cleanups.add(realtime.close)
  await cleanups.add(startRounds().close)
  return realtime
}

const announce = (env: Env, publicUrl: string): void => {
  say(`Samstemt: ${publicUrl}`)
  if (env.demo) say('Demonstrasjon: innloggingen er ikke ekte, og sidene kan bare nås fra denne maskinen.')
}

const open = async (
  env: Env,
  parts: Parts,
  cleanups: Cleanups,
  signal: AbortSignal,
): Promise<{ publicUrl: string; progress: Progress }> => {
  const progress: Progress = { phase: 'starting' }
  const door = await openDoor(env, progress)
  await cleanups.add(door.close)
  const publicUrl = (env.publicUrl ?? `http://localhost:${door.port}`).replace(/\/$/, '')
  announce(env, publicUrl)
  // next-auth reads these itself. The demonstration answers to both of this machine's names.
  process.env.NEXTAUTH_URL = publicUrl
  if (env.demo) process.env.AUTH_TRUST_HOST = 'true'

  const logFile = path.resolve(env.dataDir, 'build.log')
  const [realtime] = await Promise.all([
    openDatabase(env, publicUrl, parts, cleanups),
    parts.build(logFile, signal),
  ])
  if (signal.aborted) return { publicUrl, progress }
  const pages = await parts.openPages({ port: door.port, host: env.host })
  await cleanups.add(pages.close)
  door.open({ pages: pages.handle, pagesUpgrade: pages.upgrade, sockets: realtime.upgrade })
  // Before anything else goes: what the sockets have brought is stored and answered, and every request.
  await cleanups.add(async () => {
    progress.phase = 'stopping'
    await realtime.close()
    await door.drain()
  })
  progress.realtime = realtime
  progress.phase = 'ready'
  return { publicUrl, progress }
}

export type Running = { publicUrl: string; stop: () => Promise<void> }

/** Throws StartFailure, with everything undone, when the program cannot start. */
export const startProcess = async (
  surroundings: Surroundings,
  parts: Parts,
  signal: AbortSignal = new AbortController().signal,
): Promise<Running> => {
  const env = readEnv(surroundings)
  if (!env.ok) throw new StartFailure(env.error)
  const cleanups = createCleanups()
  signal.addEventListener('abort', () => void cleanups.run())
  try {
    const { publicUrl } = await open(env.value, parts, cleanups, signal)
    return { publicUrl, stop: cleanups.run }
  } catch (error) {
    await cleanups.run()
    throw error
  }
}
