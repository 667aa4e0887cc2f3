/** The evidence sheet of a frozen version, as it was made then, and the text its control code is of. */
import type { Actor } from '#lib/access/actor.ts'
import { attachment } from '#lib/export/file-name.ts'
import type { Paper } from '#lib/export/paper.ts'
import { ok, type Result } from './result.ts'
import { readVersion, readVersionFile } from './versions.ts'

export type VersionEvidence = {
  number: number
  /** «Nav Fossdal». */
  office: string
  /** Null: the version was frozen before there were evidence sheets. `sha256`: of the Word file. */
  evidence: { paper: Paper; sha256: string } | null
}

export const readVersionEvidence = async (
  actor: Actor,
  agreementId: string,
  number: number,
): Promise<Result<VersionEvidence, 'not-found' | 'forbidden'>> => {
  const version = await readVersion(actor, agreementId, number)
  if (!version.ok) return version
  const { files, document } = version.value
  const sheet = files.find(({ kind }) => kind === 'evidence')
  if (!sheet) return ok({ number, office: document.office, evidence: null })
  const page = await readVersionFile(actor, agreementId, number, 'evidence-page')
  if (!page.ok) return page
  const paper = JSON.parse(Buffer.from(page.value.bytes).toString('utf8')) as Paper
  return ok({ number, office: paper.office, evidence: { paper, sha256: sheet.sha256 } })
}

/** As an answer to a request; null when there is none for this person. */
export const versionText = async (
  actor: Actor,
  agreementId: string,
  number: number,
): Promise<Response | null> => {
  const version = await readVersion(actor, agreementId, number)
  if (!version.ok) return null
  return new Response(version.value.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachment(
        `Kontrolltekst, versjon ${number} – ${version.value.document.office}.json`,
      ),
      'Cache-Control': 'no-store',
    },
  })
}
