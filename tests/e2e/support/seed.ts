import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs when the server answers. Node itself runs the program: Playwright's own loader does not know the database client. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a default export
export default function seed(): void {
  const program = fileURLToPath(new URL('make-offices.ts', import.meta.url))
  const url = `http://localhost:${process.env.E2E_PORT}`
  const done = spawnSync(process.execPath, [program, process.env.E2E_DATA ?? '', url], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0) throw new Error('the tests’ offices were not made')
}
