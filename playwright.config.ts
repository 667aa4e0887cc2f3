import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './tests/support/chromium.ts'
import { freePort } from './tests/support/free-port.ts'

// The workers load this file too, and inherit what the first loading settled.
process.env.E2E_PORT ??= String(await freePort())
if (!process.env.E2E_DATA) {
  const folder = mkdtempSync(join(tmpdir(), 'samstemt-e2e-'))
  process.env.E2E_DATA = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const baseURL = `http://localhost:${process.env.E2E_PORT}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/seed.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Far beyond what anything takes on a machine that does nothing else: where four run at once a story takes a minute.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : 'line',
  use: {
    baseURL,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1440, height: 1000 },
    launchOptions: await chromiumOptions(),
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
  },
  webServer: {
    // The real thing, as a user starts it: embedded PostgreSQL, migrations, build, one port.
    command: `"${process.execPath}" scripts/start.mjs`,
    url: `${baseURL}/api/health`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA },
  },
})
