// Generates Prisma's client where it is missing (npm ci --ignore-scripts) or older than the schema.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (place) => fileURLToPath(new URL(`../../${place}`, import.meta.url))

/** The generated code carries the schema it was made from. */
const isCurrent = () => {
  const generated = at('lib/server/prisma-client/internal/class.ts')
  const schema = readFileSync(at('prisma/schema.prisma'), 'utf8')
  return existsSync(generated) && readFileSync(generated, 'utf8').includes(JSON.stringify(schema))
}

export const ensurePrismaClient = () => {
  if (isCurrent()) return
  const made = spawnSync(process.execPath, [at('scripts/prisma/prisma.mjs'), 'generate'], {
    cwd: at('.'),
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`Databaseklienten kunne ikke lages: ${made.stderr}`)
}
