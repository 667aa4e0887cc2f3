import { exportWord } from '#lib/export/export-word.ts'
import { attachment, wordFileName } from '#lib/export/file-name.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { versionText } from '#lib/export/version-text.ts'
import { now, today } from '#lib/server/clock.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { newestVersionWord, WORD } from '#lib/server/version-word.ts'
import { workingCopyWord } from '#lib/server/working-copy.ts'

/**
 * The agreement as it stands now: a draft until nothing is missing. One that is frozen is never rendered anew: its
 * stored file is what they sign. `?kommentarer=1`: a draft with what is said about it, to work on. Nobody who may not
 * read it is told that it exists.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await currentActor()
  const opened = actor ? await openDraft(actor, id, 'export') : null
  if (!actor || !opened?.ok) return new Response(null, { status: 404 })
  if (new URL(request.url).searchParams.has('kommentarer')) {
    const copy = await workingCopyWord(actor, id)
    if (copy) return copy
  }
  const { agreement, document } = opened.value
  if (agreement.state !== 'draft')
    return (await newestVersionWord(actor, id)) ?? new Response(null, { status: 404 })
  const at = now()
  const draft = isUnfinished(document)
  const file = await exportWord(document, {
    version: versionText(document, { draft, now: at }),
    draft,
    now: at,
    author: 'Samstemt',
  })
  return new Response(Buffer.from(file), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(wordFileName(document.title, today(at), { draft })),
      'Cache-Control': 'no-store',
    },
  })
}
