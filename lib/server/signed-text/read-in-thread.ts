/** The thread itself: one file, one answer. Its memory is limited, and it is ended when it takes too long. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FileText } from '#lib/signed/signed-check.ts'
import type { FileReading, Unreadable } from './file-reading.ts'
import { kindOf } from './kind-of-file.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

const read = async (bytes: Uint8Array): Promise<FileText | Unreadable> => {
  const kind = kindOf(bytes)
  if (kind === 'pdf') return readPdf(bytes)
  return kind === 'docx' ? readDocx(bytes) : kind
}

const answer = (given: FileText | Unreadable): FileReading =>
  typeof given === 'string' ? { ok: false, error: given } : { ok: true, value: given }

parentPort?.postMessage(answer(await read(workerData as Uint8Array)))
