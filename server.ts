/** The process: one port for pages and sockets. Run by Node as it stands, with no build step of its own. */
import { Server } from 'node:http'
import { seedDemo } from '#lib/server/demo.ts'
import { createRealtime } from '#lib/server/realtime/realtime.ts'
import { ensureBuilt } from '#lib/server/start/build.ts'
import { runUntilStopped } from '#lib/server/start/run-until-stopped.ts'
import type { Pages } from '#lib/server/start/start-process.ts'

const dev = process.argv.includes('--dev')

const openPages = async ({ port, host }: { port: number; host: string }): Promise<Pages> => {
  const { default: next } = await import('next')
  // Never listens. Next hangs its own 'upgrade' listener on the server it is given, and ends every socket whose path
  // matches a page; here it never sees /collab.
  const nextSide = new Server()
  const app = next({ dev, hostname: host, port, httpServer: nextSide })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    upgrade: (request, socket, head) => {
      if (!nextSide.emit('upgrade', request, socket, head)) socket.destroy()
    },
    close: () => app.close(),
  }
}

Object.assign(process.env, {
  NODE_ENV: dev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})
await runUntilStopped({
  build: dev ? async () => {} : ensureBuilt,
  openPages,
  openRealtime: createRealtime,
  seedDemo,
})
