/** What kind of file goes with an item, when whoever reads the agenda can open it. */
import type { FileKind } from '#lib/agreements/file-kind.ts'
import { kindOfAnnex, type Unusable } from './kind-of-annex.ts'
import { fail, type Result } from './result.ts'
import { readFile } from './signed-text/read-file.ts'

export const readAnnexKind = async (bytes: Uint8Array): Promise<Result<FileKind, Unusable>> => {
  const kind = kindOfAnnex(bytes)
  // Always in plain letters where a PDF is locked; many that say so open without a password all the same.
  if (!kind.ok || kind.value !== 'pdf' || !Buffer.from(bytes).includes('/Encrypt')) return kind
  const reading = await readFile(bytes)
  return !reading.ok && reading.error === 'encrypted' ? fail('encrypted') : kind
}
