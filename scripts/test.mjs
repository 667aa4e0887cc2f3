// `npm test`: everything a change must pass, in order, with short output. The last line counts it all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFailures } from './list-failures.mjs'
import { ensurePrismaClient } from './prisma/ensure-client.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'samstemt-test-'))
const bin = (name) => join(root, 'node_modules/.bin', name)
let passed = 0
let failed = 0
const failures = []

/** Runs one step; on failure shows the end of what it said. */
function run(name, command, args, env = {}) {
  const started = Date.now()
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 1e9,
  })
  const ok = result.status === 0
  process.stdout.write(`${ok ? 'ok  ' : 'FEIL'} ${name} (${Math.round((Date.now() - started) / 1000)} s)\n`)
  if (!ok)
    process.stdout.write(
      `${`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`.slice(-9000)}\n`,
    )
  return ok
}

function check(name, command, args) {
  if (run(name, command, args)) passed += 1
  else failed += 1
}

/** Adds a report's own count; a runner that failed without a report counts as one failure. */
function count(file, read, ok) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  const counts = report ? read(report) : { passed: 0, failed: 0 }
  passed += counts.passed
  failed += counts.failed
  if (report) failures.push(...listFailures(report, root))
  if (!ok && counts.failed === 0) failed += 1
  if (ok && counts.passed === 0) failed += 1
}

ensurePrismaClient()
check('formatting and lint', bin('biome'), [
  'ci',
  '--colors=off',
  '--error-on-warnings',
  '--reporter=summary',
  '.',
])
// Next's own declarations for routes and environment belong to the types.
run('route types', bin('next'), ['typegen'])
check('types', bin('tsc'), ['--noEmit', '-p', '.'])
check('dead code', bin('knip'), [])

const vitest = join(reports, 'vitest.json')
const unit = run('unit, templates, architecture, integration', bin('vitest'), [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile=${vitest}`,
])
count(vitest, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }), unit)

// What a server that is killed, a database that is away and a network that is cut do to what people write. Short here.
process.env.CYCLES ??= '12'
check('nothing lost', join(root, 'node_modules/.bin/node'), ['tests/faults/run.ts'])

const browser = join(reports, 'playwright.json')
const e2e = run('browser', bin('playwright'), ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browser })
count(
  browser,
  (report) => ({ passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }),
  e2e,
)

rmSync(reports, { recursive: true })
// Last, where whoever sees only the end of it looks.
const room = Math.max(2, Math.floor(36 / failures.length))
for (const failure of failures) process.stdout.write(`${failure.split('\n').slice(0, room).join('\n')}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
