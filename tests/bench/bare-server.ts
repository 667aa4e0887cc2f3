/** Hocuspocus as it comes, in memory, with no hooks: what our own server is measured against. */
import { Server } from '@hocuspocus/server'

const server = new Server({ quiet: true, address: '127.0.0.1', port: Number(process.env.PORT) })
await server.listen()
process.on('SIGTERM', () => process.exit(0))
