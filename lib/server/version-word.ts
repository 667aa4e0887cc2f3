import type { Actor } from '#lib/access/actor.ts'
import { attachment } from '#lib/export/file-name.ts'
import { listVersions, readVersionFile } from './versions.ts'

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A frozen version's stored file as an answer to a request; null when there is none for this person. */
export const versionWord = async (
  actor: Actor,
  agreementId: string,
  number: number,
  kind: 'word' | 'evidence' = 'word',
): Promise<Response | null> => {
  const file = await readVersionFile(actor, agreementId, number, kind)
  if (!file.ok) return null
  const { name, bytes } = file.value
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
}

/** Of the newest. */
export const newestVersionWord = async (actor: Actor, agreementId: string): Promise<Response | null> => {
  const versions = await listVersions(actor, agreementId)
  const newest = versions.ok ? versions.value.at(-1) : undefined
  return newest ? versionWord(actor, agreementId, newest.number) : null
}
