/** Asks the running program as a browser does: for a page, for a file, and for a server action to be run. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'

export type House = { url: string; cookie: string | undefined }
export type Reply = {
  status: number
  /** Where it ended, after redirects within the house. */
  path: string
  /** All that came: also what is packed in a Word file. */
  body: string
}

const MOST_REDIRECTS = 3
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const bodyOf = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.headers.get('content-type') !== WORD) return Buffer.from(bytes).toString()
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n')
}

const headersOf = ({ cookie }: House): Record<string, string> => (cookie ? { cookie } : {})

/** `flight`: what the browser fetches when one goes from page to page in it. */
export const get = async (house: House, path: string, kind: 'page' | 'flight' = 'page'): Promise<Reply> => {
  let at = kind === 'flight' ? `${path}${path.includes('?') ? '&' : '?'}_rsc` : path
  for (let redirects = 0; ; redirects += 1) {
    const headers = { ...headersOf(house), ...(kind === 'flight' && { rsc: '1' }) }
    const response = await fetch(new URL(at, house.url), { headers, redirect: 'manual' })
    const to = response.headers.get('location')
    const body = await bodyOf(response)
    if (to === null || redirects === MOST_REDIRECTS) return { status: response.status, path: at, body }
    const next = new URL(to, house.url)
    at = `${next.pathname}${next.search}`
  }
}

/** A form sent by a script of a page of ours. */
export const send = async (house: House, path: string, form: FormData | string): Promise<Reply> => {
  const headers = { ...headersOf(house), accept: 'application/json', origin: house.url }
  const response = await fetch(new URL(path, house.url), { method: 'POST', headers, body: form })
  return { status: response.status, path, body: await bodyOf(response) }
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

export type BuiltAction = { id: string; page: string }

const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

/** As they were built: what a browser calls each by, and a page that has it. Named as in the table. */
export const builtActions = (): ReadonlyMap<string, BuiltAction> => {
  const { node } = manifest.parse(
    JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')),
  )
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => [
      `${addressOf(filename)} ${exportedName}`,
      { id, page: addressOf(Object.keys(workers).sort()[0] ?? '') },
    ]),
  )
}

/** As React sends arguments: JSON, with a reference where a form stands. */
const encoded = (args: readonly unknown[]): string | FormData => {
  if (!args.some((arg) => arg instanceof Map)) return JSON.stringify(args)
  const body = new FormData()
  const plain = args.map((arg, at) => {
    if (!(arg instanceof Map)) return arg
    for (const [name, value] of arg) body.append(`_${at + 1}_${name}`, value)
    return `$K${(at + 1).toString(16)}`
  })
  body.append('0', JSON.stringify(plain))
  return body
}

/** What the action answered, as JSON; where it went instead; or the number of the page that there is not. */
const answerIn = (response: Response, body: string): string => {
  const to = response.headers.get('x-action-redirect')
  // After «;» stands how the browser is to go there.
  if (to !== null) return `→ ${to.replace(/;\w+$/, '')}`
  if (response.status !== 200) return String(response.status)
  const row = /"a":"\$@([0-9a-f]+)"/.exec(body)?.[1]
  return (row && new RegExp(`^${row}:(.*)$`, 'm').exec(body)?.[1]) ?? 'nothing'
}

export const run = async (
  house: House,
  page: string,
  id: string,
  args: readonly unknown[],
): Promise<{ answer: string; body: string }> => {
  const response = await fetch(new URL(page, house.url), {
    method: 'POST',
    headers: { ...headersOf(house), 'next-action': id, accept: 'text/x-component', origin: house.url },
    body: encoded(args),
    redirect: 'manual',
  })
  const body = await response.text()
  return { answer: answerIn(response, body), body }
}
