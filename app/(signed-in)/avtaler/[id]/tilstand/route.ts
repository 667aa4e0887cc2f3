import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'

/** The document over plain HTTP, for a browser whose network lets no WebSocket through: so that one can write all the same. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await currentActor()
  const opened = actor ? await openDraft(actor, id) : null
  if (!opened?.ok) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(opened.value.state), {
    headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' },
  })
}
