/** The whole process except the pages, which take a minute to build. For tests that kill it. */
import { seedDemo } from '#lib/server/demo.ts'
import { createRealtime } from '#lib/server/realtime/realtime.ts'
import { runUntilStopped } from '#lib/server/start/run-until-stopped.ts'

await runUntilStopped({
  build: async () => {},
  openPages: async () => ({
    handle: (_request, response) => void response.writeHead(404).end(),
    upgrade: (_request, socket) => void socket.destroy(),
    close: async () => {},
  }),
  openRealtime: createRealtime,
  seedDemo,
})
