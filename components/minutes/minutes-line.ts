/**
 * The browser's side of minutes. What is written lies in the outbox until the server has answered that it is stored,
 * and goes along with plain requests: each may fail, come late or come twice. Without React and without a page, so
 * that the fault tests run the same.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import type { Outbox } from '../session/outbox.ts'
import type { SaveStatus, Trouble } from '../session/save-status.ts'

const answer = z.object({
  seq: z.number().int(),
  update: z.string().nullable(),
  at: z.string().nullable(),
  meeting: z.number().int(),
  writing: z.array(
    z.object({ name: z.string(), side: z.enum(['municipality', 'state']).nullable(), item: z.string() }),
  ),
})
export type MinutesAnswer = z.infer<typeof answer>

const refusal = z.object({ error: z.string() })

type Options = {
  /** Where it is sent. */
  address: string
  user: string
  outbox: Outbox
  /** What the page came with. */
  start: { seq: number; state: Uint8Array }
  report: (status: SaveStatus) => void
  heard: (answer: MinutesAnswer) => void
  send: (address: string, body: string) => Promise<Response>
  /** How long between two requests when nothing happens, in milliseconds. */
  every: () => number
}

export type MinutesLine = {
  doc: Y.Doc
  /** Which item is open in front of the person. */
  open: (item: string | null) => void
  /** Something has changed outside: the network is back, the page is looked at again. */
  wake: () => void
  isWaiting: () => boolean
  /** Says anew how saving goes: something besides has changed that it depends on. */
  tell: () => void
  /** The person has logged out, or decided that what cannot be stored is thrown away. */
  forget: () => Promise<void>
  /** What the server has not taken, as it was made. */
  unsent: () => readonly Uint8Array[]
  stop: () => void
}

/** What others write comes with this origin. */
export const FROM_SERVER = 'server'
const SOON_MS = 300
const MOST_WAIT_MS = 5000

const TROUBLE: Readonly<Record<string, Trouble>> = { 'no-session': 'signed-out', 'other-user': 'other-user' }
const FINAL: Readonly<Record<string, 'denied' | 'refused' | 'readonly'>> = {
  'not-found': 'denied',
  forbidden: 'readonly',
  closed: 'readonly',
  gone: 'refused',
  'too-large': 'refused',
  malformed: 'refused',
  'unknown-part': 'refused',
  incomplete: 'refused',
}

/** What is stored and what is not, and what may be said of it. */
const createProgress = (outbox: Outbox) => {
  const left = outbox.left.reduce((sum, { count }) => sum + count, 0)
  let edits = left
  let stored = 0
  let at: string | null = null
  let trouble: Trouble | null = null
  let ended: SaveStatus | null = null
  let failures = 0
  const waiting = () => edits - stored
  const settle = (upTo: number) => {
    stored = Math.max(stored, upTo)
  }
  return {
    waiting,
    failures: () => failures,
    hasEnded: () => ended !== null,
    edits: () => edits,
    wrote: () => {
      edits += 1
      return edits
    },
    /** Everything that waits, as it was made; what earlier windows left goes along until it is stored. */
    unsent: (): readonly Uint8Array[] =>
      waiting() === 0
        ? []
        : [...(stored < left ? outbox.left : []), outbox.own()].flatMap((one) => one?.chunks ?? []),
    took: (upTo: number, when: string | null) => {
      trouble = null
      failures = 0
      at = when ?? at
      settle(upTo)
      outbox.confirm(upTo)
    },
    failed: (error: string) => {
      failures += 1
      const final = FINAL[error]
      if (final === 'readonly') ended = { state: 'readonly', waiting: waiting() }
      else if (final) ended = { state: final, reason: error }
      else trouble = TROUBLE[error] ?? (error === 'offline' ? 'offline' : 'not-stored')
    },
    forget: (): Promise<void> => {
      settle(edits)
      return outbox.discard()
    },
    status: (): SaveStatus => ended ?? statusOf({ trouble, waiting: waiting(), kept: outbox.isKept(), at }),
  }
}

const statusOf = ({
  trouble,
  ...rest
}: {
  trouble: Trouble | null
  waiting: number
  kept: boolean
  at: string | null
}): SaveStatus => {
  if (trouble) return { state: 'unsaved', trouble, ...rest }
  if (rest.waiting > 0) return { state: 'saving' }
  return rest.at ? { state: 'saved', at: rest.at } : { state: 'ready' }
}

/** One request at a time, soon after something was written, and now and then when nothing was. */
const createExchange = (options: Options, doc: Y.Doc, progress: ReturnType<typeof createProgress>) => {
  const asked = { seq: options.start.seq, item: null as string | null }
  let isSending = false
  let hasStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => options.report(progress.status())
  const later = (ms: number) => {
    clearTimeout(timer)
    if (!hasStopped && !progress.hasEnded()) timer = setTimeout(() => void exchange(), ms)
  }
  const took = (given: MinutesAnswer, upTo: number) => {
    if (given.update) Y.applyUpdate(doc, fromBase64(given.update), FROM_SERVER)
    asked.seq = Math.max(asked.seq, given.seq)
    progress.took(upTo, given.at)
    options.heard(given)
  }
  const exchange = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    const upTo = progress.edits()
    const given = await ask(options, asked, progress.unsent())
    isSending = false
    if ('error' in given) progress.failed(given.error)
    else took(given, upTo)
    tell()
    later(
      progress.waiting() > 0 && progress.failures() === 0 ? SOON_MS : restOf(options, progress.failures()),
    )
  }
  return {
    asked,
    tell,
    later,
    stop: () => {
      hasStopped = true
      clearTimeout(timer)
      // Leaving sends what waits, if it can; what does not arrive lies on this machine.
      if (progress.waiting() > 0) void ask(options, asked, progress.unsent())
    },
  }
}

const restOf = ({ every }: Options, failures: number): number =>
  Math.min(every() * 2 ** Math.min(failures, 4), MOST_WAIT_MS)

export const openMinutesLine = (options: Options): MinutesLine => {
  const { outbox, start } = options
  const doc = new Y.Doc()
  const progress = createProgress(outbox)
  const exchange = createExchange(options, doc, progress)
  Y.applyUpdate(doc, start.state, FROM_SERVER)
  // What earlier windows left is shown at once, and sent with the first request.
  for (const { chunks } of outbox.left) for (const chunk of chunks) Y.applyUpdate(doc, chunk, FROM_SERVER)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_SERVER) return
    outbox.add(update, progress.wrote(), Y.encodeStateVector(doc))
    exchange.tell()
    if (progress.failures() === 0) exchange.later(SOON_MS)
  })
  exchange.later(0)
  exchange.tell()
  return {
    doc,
    open: (item) => {
      exchange.asked.item = item
    },
    wake: () => exchange.later(0),
    isWaiting: () => progress.waiting() > 0,
    tell: exchange.tell,
    unsent: progress.unsent,
    forget: async () => {
      const forgotten = progress.forget()
      exchange.tell()
      await forgotten
    },
    stop: exchange.stop,
  }
}

const ask = async (
  { address, user, send }: Options,
  { seq, item }: { seq: number; item: string | null },
  updates: readonly Uint8Array[],
): Promise<MinutesAnswer | { error: string }> => {
  const body = JSON.stringify({ user, since: seq, at: item, updates: updates.map(toBase64) })
  const response = await send(address, body).catch(() => null)
  if (!response) return { error: 'offline' }
  const given: unknown = await response.json().catch(() => null)
  if (response.ok) return answer.safeParse(given).data ?? { error: 'not-stored' }
  return refusal.safeParse(given).data ?? { error: 'not-stored' }
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
