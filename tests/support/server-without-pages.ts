/** The whole process except the pages, which take a minute to build. For tests that kill it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { answerSync } from '#lib/server/answer-sync.ts'
import { actorFromCookie } from '#lib/server/auth.ts'
import { seedDemo } from '#lib/server/demo.ts'
import { createRealtime } from '#lib/server/realtime/realtime.ts'
import { runUntilStopped } from '#lib/server/start/run-until-stopped.ts'

const MINUTES = /^\/kontor\/[^/]+\/moter\/([^/]+)\/referat\/synk$/

/** The one page address that is no page: as Next would call it. */
const answerMinutes = async (
  request: IncomingMessage,
  response: ServerResponse,
  meeting: string,
): Promise<void> => {
  const { host = 'localhost', cookie = '', origin = '' } = request.headers
  const asked = new Request(`http://${host}${request.url}`, {
    method: 'POST',
    headers: { cookie, origin },
    body: await text(request),
  })
  // As Next answers what nobody has caught.
  const answer = await actorFromCookie(cookie)
    .then((actor) => answerSync(asked, actor, meeting))
    .catch(() => new Response(null, { status: 500 }))
  response.writeHead(answer.status).end(await answer.text())
}

await runUntilStopped({
  build: async () => {},
  openPages: async () => ({
    handle: (request, response) => {
      const meeting = MINUTES.exec(request.url ?? '')?.[1]
      if (meeting) void answerMinutes(request, response, meeting).catch(() => response.destroy())
      else response.writeHead(404).end()
    },
    upgrade: (_request, socket) => void socket.destroy(),
    close: async () => {},
  }),
  openRealtime: createRealtime,
  seedDemo,
})
