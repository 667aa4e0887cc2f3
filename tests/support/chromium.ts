/** The browser for the tests: from npm, with its own libraries on a machine that has none. `CHROME` overrides. */
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A machine with only Node has not the libraries a browser needs; the package brings its own. */
const lacksLibraries = (program: string): boolean =>
  spawnSync('ldd', [program], { encoding: 'utf8' }).stdout?.includes('not found') ?? true

export async function chromiumOptions(): Promise<{ executablePath: string; args: string[] }> {
  if (process.env.CHROME) return { executablePath: process.env.CHROME, args: QUIET }
  const executablePath = await chromium.executablePath()
  if (lacksLibraries(executablePath)) {
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    setupLambdaEnvironment(join(tmpdir(), 'al2023/lib'))
  }
  return { executablePath, args: [...QUIET, '--headless=shell'] }
}
