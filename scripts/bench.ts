/**
 * `npm run bench`: what the product promises about speed, as JSON from one run. Machines differ and are noisy:
 * compare figures of one run, medians and ratios, never across machines.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { accessLost } from '../tests/bench/access-lost.ts'
import { chromiumOptions } from '../tests/support/chromium.ts'
import { freePort } from '../tests/support/free-port.ts'

const ROUNDS = 7
const root = join(import.meta.dirname, '..')

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  )

/** Starts the program as a user does, and says how long it took to be healthy. */
async function start(data: string): Promise<{ url: string; ms: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
    stdio: 'ignore',
  })
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null) throw new Error('the program did not start')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, ms: Math.round(performance.now() - began), stop }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Script bytes, gzipped, that the page has fetched once it is quiet: the editor is not opened. */
async function measurePage(
  page: Page,
  address: string,
): Promise<{ scriptKB: number; readableMs: number; respondedMs: number }> {
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(
        response.url(),
        response.body().then(
          (body) => gzipSync(body).byteLength,
          () => 0,
        ),
      )
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = await Promise.all(scripts.values())
  const times = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return {
      readableMs: Math.round(paint?.startTime ?? 0),
      respondedMs: Math.round(navigation?.responseEnd ?? 0),
    }
  })
  return { scriptKB: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000), ...times }
}

async function measureBrowser(url: string, data: string) {
  const browser = await chromium.launch(await chromiumOptions())
  const context = await browser.newContext()
  const login = await context.newPage()
  await login.goto(`${url}/logg-inn`)
  await login
    .getByRole('button', { name: /Nav-leder/ })
    .first()
    .click()
  await login
    .getByRole('link', { name: /avtale/i })
    .first()
    .click()
  await login.waitForURL(/avtaler\//)
  const address = `${url}/avtaler/${/avtaler\/([0-9a-f-]+)/.exec(login.url())?.[1]}/partnerskapsavtale/lokalisering`
  await login.close()
  const rounds: Awaited<ReturnType<typeof measurePage>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage()
    rounds.push(await measurePage(page, address))
    await page.close()
  }
  const lost = await accessLost(context, { address, data, rounds: ROUNDS })
  await browser.close()
  const of = (key: 'scriptKB' | 'readableMs' | 'respondedMs') => median(rounds.map((one) => one[key]))
  return {
    clausePage: {
      scriptGzipKB: Math.max(...rounds.map((one) => one.scriptKB)),
      readableMs: of('readableMs'),
      respondedMs: of('respondedMs'),
    },
    // From the commit that removes a member to the text gone from the member's open page.
    accessLost: { medianMs: median(lost), slowestMs: Math.max(...lost) },
  }
}

const word = JSON.parse(
  execFileSync(process.execPath, [join(root, 'scripts/bench-word.ts')], { cwd: root, encoding: 'utf8' }),
) as object
const data = mkdtempSync(join(tmpdir(), 'samstemt-bench-'))
const warm = await start(data) // builds the pages where that has not been done
await warm.stop()
rmSync(data, { recursive: true })
const first = await start(data)
await first.stop()
const later: number[] = []
for (let round = 0; round < 3; round += 1) {
  const again = await start(data)
  later.push(again.ms)
  await again.stop()
}
const server = await start(data)
const browser = await measureBrowser(server.url, data)
await server.stop()
rmSync(data, { recursive: true, force: true })
process.stdout.write(
  `${JSON.stringify({ ...word, start: { firstMs: first.ms, laterMs: median(later) }, ...browser }, null, 2)}\n`,
)
