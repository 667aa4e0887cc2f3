/** Builds the pages when they are not built, or the sources have changed since; a build cut short is done again. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '../hash.ts'
import { say } from '../log.ts'
import { makeFolder } from './make-folder.ts'
import { messageOf, StartFailure } from './start-failure.ts'

/** All that `next build` reads. Templates are not here: they are read when they are used. */
const SOURCES = ['app', 'components', 'lib', 'public', 'next.config.ts', 'proxy.ts']
/** Not tsconfig.json, which the build itself may rewrite. */
const SETTINGS = ['package.json', 'package-lock.json']
const OUTPUT = '.next'
const STAMP = path.join(OUTPUT, 'samstemt-build')
const END_WITH_PARENT = new URL('./end-with-parent.ts', import.meta.url).href
const LOCK = '.next-build.lock'
const LOCK_IS_DEAD_AFTER_MS = 10_000

const filesIn = (entry: string): readonly string[] => {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
}

const sourcesHash = (): string =>
  sha256(
    [...SOURCES, ...SETTINGS]
      .flatMap(filesIn)
      .map((file) => `${file} ${sha256(readFileSync(file))}`)
      .join('\n'),
  )

const isBuilt = (hash: string): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash

/** The holder touches the lock every second, so that one left by a killed build is known by its age. */
const takeLock = (): (() => void) | undefined => {
  try {
    writeFileSync(LOCK, '', { flag: 'wx' })
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LOCK_IS_DEAD_AFTER_MS)
      rmSync(LOCK, { force: true })
    return undefined
  }
  const beat = setInterval(() => {
    const at = new Date()
    if (existsSync(LOCK)) utimesSync(LOCK, at, at)
  }, 1000)
  return () => {
    clearInterval(beat)
    rmSync(LOCK, { force: true })
  }
}

const endWithChildren = (child: ChildProcess): void => {
  try {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill()
  } catch {
    // already gone
  }
}

const runBuild = (logFile: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    makeFolder(path.dirname(logFile))
    const out = openSync(logFile, 'w')
    const args = ['--import', END_WITH_PARENT, 'node_modules/next/dist/bin/next', 'build']
    const child = spawn(process.execPath, args, {
      stdio: ['pipe', out, out],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', SAMSTEMT_BUILD: '1' },
      detached: process.platform !== 'win32',
    })
    const stop = (): void => endWithChildren(child)
    signal.addEventListener('abort', stop)
    child.once('error', () => resolve(false))
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      resolve(code === 0)
    })
  })

const waitForOtherBuild = async (hash: string, signal: AbortSignal): Promise<() => void> => {
  for (;;) {
    const release = takeLock()
    if (release) return release
    await sleep(250, undefined, { signal })
    if (isBuilt(hash)) return () => {}
  }
}

const build = async (hash: string, logFile: string, signal: AbortSignal): Promise<void> => {
  const began = Date.now()
  say('Bygger sidene. Det tar et minutt eller to, og gjøres bare når noe er endret.')
  rmSync(STAMP, { force: true })
  const built = await runBuild(logFile, signal)
  if (signal.aborted) return
  if (!built) throw new StartFailure(`Sidene kunne ikke bygges. Se ${logFile}.`)
  writeFileSync(`${STAMP}.new`, hash)
  renameSync(`${STAMP}.new`, STAMP)
  say(`Sidene er bygd på ${Math.round((Date.now() - began) / 1000)} sekunder.`)
}

export const ensureBuilt = async (logFile: string, signal: AbortSignal): Promise<void> => {
  const hash = sourcesHash()
  if (isBuilt(hash)) return
  try {
    const release = await waitForOtherBuild(hash, signal)
    try {
      if (!isBuilt(hash)) await build(hash, logFile, signal)
    } finally {
      release()
    }
  } catch (error) {
    if (signal.aborted || error instanceof StartFailure) throw error
    throw new StartFailure(`Sidene kunne ikke bygges: ${messageOf(error)}`)
  }
}
