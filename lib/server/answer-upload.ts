/** What whoever sent a file is answered, and how a file is given back. */
import type { FileKind } from '#lib/agreements/file-kind.ts'
import { attachment } from '#lib/export/file-name.ts'
import { WORD } from './version-word.ts'

const STATUS: Readonly<Record<string, number>> = {
  'no-session': 401,
  forbidden: 403,
  'not-found': 404,
  changed: 409,
  gone: 409,
  'too-many': 409,
  'too-large': 413,
}

/** Leads on; to a script it tells where to go, or what went wrong. `refusedAt`: the page that tells others. */
export const answerUpload = (
  request: Request,
  done: { to: string } | { error: string },
  refusedAt: (error: string) => string,
): Response => {
  if (request.headers.get('accept')?.includes('application/json'))
    return 'to' in done ? Response.json(done) : Response.json(done, { status: STATUS[done.error] ?? 422 })
  const to = 'to' in done ? done.to : refusedAt(done.error)
  // As a browser writes an address: what stood in the one it was sent to is part of it.
  const { pathname, search, hash } = new URL(to, request.url)
  return new Response(null, { status: 303, headers: { Location: `${pathname}${search}${hash}` } })
}

const TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: WORD,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
}

export type StoredFile = { kind: FileKind; name: string; bytes: Uint8Array }

/** The bytes as they came, always as a download: what a stranger made is never shown as a page of ours. */
export const download = ({ kind, name, bytes }: StoredFile): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
