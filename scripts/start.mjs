// `npm start` and `npm run dev`. Plain JavaScript, so that a Node that is too old can say so.
import { ensurePrismaClient } from './prisma/ensure-client.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Samstemt trenger Node 22.18 eller nyere, men dette er ${process.version}. Kjør «npm ci» og så «npm start». Da brukes den Node som følger med.\n`,
  )
  process.exit(1)
}
try {
  ensurePrismaClient()
} catch (error) {
  process.stderr.write(`${error.message.split('\n')[0]}\n`)
  process.exit(1)
}
await import('../server.ts')
