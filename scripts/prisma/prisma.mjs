// `npm run prisma -- <arguments>`: the Prisma CLI on machines that cannot download Prisma's native schema engine.
// With DATABASE_URL it works on that database, without it on the embedded one.
// Plain JavaScript, because npm runs it after installing with the machine's own Node.
import { spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const engine = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url))
const args = process.argv.slice(2)
const worksWithoutDatabase = ['generate', 'validate', 'format', 'version', '-v', undefined]

const embedded = async () => {
  const { startEmbedded } = await import('../../lib/server/database/embedded-postgres.ts')
  return startEmbedded(process.env.DATA_DIR ?? '.data')
}

const server =
  process.env.DATABASE_URL || worksWithoutDatabase.includes(args[0]) ? undefined : await embedded()
chmodSync(engine, 0o755)
const child = spawn(
  process.execPath,
  [createRequire(import.meta.url).resolve('prisma/build/index.js'), ...args],
  {
    stdio: 'inherit',
    env: {
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      ...process.env,
      ...(server ? { DATABASE_URL: server.urls.owner } : {}),
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
    },
  },
)
child.on('exit', async (code) => {
  if (server && !server.adopted) await server.stop()
  process.exit(code ?? 1)
})
