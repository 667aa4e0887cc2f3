/** A process full of clients, so that the server's processor time is its own. Told one job, tells one report. */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { setAnswer } from '#lib/document/answer.ts'
import { type Client, openClient } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { summariseLatencies } from './latencies.ts'
import { type Job, job as jobSchema, type Report, TEXT } from './scenario.ts'

const PARAGRAPHS = 10
const SEED =
  'Kontoret skal gi innbyggerne et samlet tilbud, og partene møtes hver måned om det som er felles. '
/** Every so many edits is an answer; the others are text. */
const ANSWER_EVERY = 8
const PATIENCE_MS = 60_000

type Sent = { clock: number; at: number }
type Typist = { client: Client; sent: Sent[]; edits: number; stop: () => void }
type Measured = { on: boolean; committed: number[]; seen: number[] }

const seedText = (doc: Y.Doc): void =>
  doc.transact(() => {
    for (let at = 0; at < PARAGRAPHS; at += 1) {
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(TEXT).push([paragraph])
      paragraph.push([new Y.XmlText(SEED.repeat(2))])
    }
  })

const typeWord = (doc: Y.Doc, edit: number): void => {
  const paragraph = doc.getXmlFragment(TEXT).get(edit % PARAGRAPHS)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (text instanceof Y.XmlText) text.insert(text.length, `${edit} `)
}

const editOnce = (typist: Typist): void => {
  const { doc } = typist.client
  typist.edits += 1
  const at = performance.now()
  // Noted before the change is sent: an answer may come in the same turn.
  const noted = { clock: Number.POSITIVE_INFINITY, at }
  typist.sent.push(noted)
  if (typist.edits % ANSWER_EVERY === 0) setAnswer(doc, `maling-${doc.clientID}`, typist.edits, 'e1')
  else typeWord(doc, typist.edits)
  noted.clock = Y.getState(doc.store, doc.clientID)
}

/** The server answers each message once, in order. */
const watchCommits = ({ client, sent }: Typist, measured: Measured): void => {
  const waiting: Sent[] = sent
  let answered = waiting.length
  let known = client.provider.unsyncedChanges
  client.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number < known) {
      const edit = waiting[answered]
      answered += 1
      if (edit && measured.on) measured.committed.push(performance.now() - edit.at)
    }
    known = number
  })
}

/** Notes when each other client's edits arrive in this one's document. */
const watchArrivals = (
  { client }: Typist,
  writers: ReadonlyMap<number, Typist>,
  measured: Measured,
): void => {
  client.doc.on('afterTransaction', ({ local, beforeState, afterState }: Y.Transaction) => {
    if (local || !measured.on) return
    const now = performance.now()
    for (const [writer, clock] of afterState) {
      const before = beforeState.get(writer) ?? 0
      if (clock > before) noteArrivals(writers.get(writer)?.sent ?? [], before, clock, now, measured)
    }
  })
}

const noteArrivals = (
  sent: readonly Sent[],
  before: number,
  clock: number,
  now: number,
  measured: Measured,
): void => {
  for (let at = sent.length - 1; at >= 0; at -= 1) {
    const edit = sent[at]
    if (!edit || edit.clock <= before) return
    if (edit.clock <= clock) measured.seen.push(now - edit.at)
  }
}

const openRoom = async (job: Job, room: Job['rooms'][number], measured: Measured): Promise<Typist[]> => {
  const { url, origin, flushDelay } = job
  const clients = room.cookies.map((cookie) =>
    openClient({ url, origin, agreement: room.agreement, cookie, flushDelay }),
  )
  await Promise.all(clients.map((client) => client.synced()))
  const [first] = clients
  if (first && first.doc.getXmlFragment(TEXT).length === 0) seedText(first.doc)
  await eventually(
    'everybody has the text',
    () => clients.every((one) => one.doc.getXmlFragment(TEXT).length > 0 && !one.provider.hasUnsyncedChanges),
    PATIENCE_MS,
  )
  const typists = clients.map((client) => ({ client, sent: [], edits: 0, stop: () => {} }))
  const writers = new Map(typists.map((typist) => [typist.client.doc.clientID, typist]))
  for (const typist of typists) {
    watchCommits(typist, measured)
    watchArrivals(typist, writers, measured)
  }
  return typists
}

/** Evenly spread over the first interval, and then at an even pace. */
const startTyping = (typist: Typist, share: number, interval: number): void => {
  let timer: ReturnType<typeof setInterval> | undefined
  const first = setTimeout(() => {
    timer = setInterval(() => editOnce(typist), interval)
  }, share * interval)
  typist.stop = () => {
    clearTimeout(first)
    clearInterval(timer)
  }
}

const wordsOf = ({ doc }: Client): string => doc.getXmlFragment(TEXT).toString()

const unlike = async (typists: readonly Typist[]): Promise<number> => {
  const [first, ...others] = typists.map(({ client }) => client)
  if (!first) return 0
  const count = () => {
    const words = wordsOf(first)
    return [first, ...others].filter((one) => one.provider.hasUnsyncedChanges || wordsOf(one) !== words)
      .length
  }
  await eventually('all are alike', () => count() === 0, PATIENCE_MS).catch(() => {})
  return count()
}

const measure = async (job: Job): Promise<Report> => {
  const measured: Measured = { on: false, committed: [], seen: [] }
  const rooms: Typist[][] = []
  for (const room of job.rooms) rooms.push(await openRoom(job, room, measured))
  const all = rooms.flat()
  for (const [at, typist] of all.entries()) startTyping(typist, at / all.length, 1000 / job.editsPerSecond)
  await pause(job.warmUpSeconds * 1000)
  measured.on = true
  process.send?.('begins')
  const cpu = process.cpuUsage()
  await pause(job.seconds * 1000)
  const { user, system } = process.cpuUsage(cpu)
  process.send?.('ends')
  measured.on = false
  for (const { stop } of all) stop()
  let unconverged = 0
  for (const room of rooms) unconverged += await unlike(room)
  const words = job.rooms.map(({ agreement }, at) => {
    const writer = rooms[at]?.[0]
    return [agreement, writer ? wordsOf(writer.client) : '']
  })
  return {
    committed: summariseLatencies(measured.committed),
    seen: summariseLatencies(measured.seen),
    edits: all.reduce((sum, { edits }) => sum + edits, 0),
    unconverged,
    generatorCpu: Math.round(((user + system) / 1e6 / job.seconds) * 100) / 100,
    words: Object.fromEntries(words),
  }
}

process.once('message', (given) => {
  void measure(jobSchema.parse(given)).then((done) => process.send?.(done, () => process.exit(0)))
})
