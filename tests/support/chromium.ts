/** The browser for the tests: from npm, with its own libraries on a machine that has none. `CHROME` overrides. */
import { existsSync } from 'node:fs'
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

export async function chromiumOptions(): Promise<{ executablePath: string; args: string[] }> {
  if (process.env.CHROME) return { executablePath: process.env.CHROME, args: QUIET }
  const executablePath = await chromium.executablePath()
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) {
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    setupLambdaEnvironment(join(tmpdir(), 'al2023/lib'))
  }
  return { executablePath, args: [...QUIET, '--headless=shell'] }
}
