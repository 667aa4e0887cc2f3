/** One file out of a form that a browser sends. No more of it is taken in than may be kept. */
import { fail, ok, type Result } from './result.ts'

export type Upload = {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  fields: Readonly<Record<string, string>>
}

/** What the form itself needs beside the file. */
const ROOM_FOR_THE_FORM = 100_000

export const readUpload = async (
  request: Request,
  most: number,
): Promise<Result<Upload, 'too-large' | 'failed' | 'empty'>> => {
  const body = await readAtMost(request, most + ROOM_FOR_THE_FORM)
  if (!body) return fail('too-large')
  const form = await parse(body, request.headers.get('content-type') ?? '')
  if (!form) return fail('failed')
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return fail('empty')
  if (file.size > most) return fail('too-large')
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return ok({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    fields: Object.fromEntries(fields),
  })
}

/** Null as soon as there is more; the header is asked first, and not believed. */
export const readAtMost = async (request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const parse = async (body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> => {
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch {
    return null
  }
}
