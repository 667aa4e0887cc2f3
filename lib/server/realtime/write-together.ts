/**
 * The one hand in the process that writes to the logs. What comes while it writes is written together next: a commit
 * takes the time it takes, however many share it.
 */
import pg from 'pg'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { withActor } from '../db.ts'
import { codeOf } from '../start/start-failure.ts'
import { appendUpdate } from '../update-log.ts'
import { insertTogether, type NewRow } from './insert-together.ts'
import { PROCESS_ID } from './process-id.ts'
import { createWriteQueue, type Line, type Request, type WriteQueue } from './write-queue.ts'

export type Writer = {
  /** Stores the rows as neighbours, all or none. The last one's number; undefined when the agreement is closed. */
  store: (line: Line, rows: readonly NewRow[]) => Promise<number | undefined>
  close: () => Promise<void>
}

const STATEMENT_LIMIT_MS = 15_000

/** PostgreSQL's classes of errors that lie in a row and not in the database: bad data, a broken reference. */
const isAboutARow = (error: unknown): boolean => /^2[23]/.test(codeOf(error) ?? '')

const openPool = (databaseUrl: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 0,
    statement_timeout: STATEMENT_LIMIT_MS,
    // A line that is cut without a word: the answer never comes.
    query_timeout: STATEMENT_LIMIT_MS + 2000,
  })
  // An idle connection that is ended by the database; the next batch opens another.
  pool.on('error', () => {})
  return pool
}

/** In a transaction of its own, which waits for whoever holds the agreement. */
const storeAlone = ({ line, rows }: Request): Promise<number | undefined> =>
  withActor({ userId: rows[0]?.author.userId ?? '' }, async (tx) => {
    let number: number | undefined
    for (const row of rows)
      number = await appendUpdate(tx, {
        ...row,
        agreementId: line.agreementId,
        schemaVersion: SCHEMA_VERSION,
        source: PROCESS_ID,
      })
    return number
  })

/** Each request's last number. */
const storeTogether = async (
  pool: pg.Pool,
  batch: readonly Request[],
): Promise<ReadonlyMap<Request, number | undefined>> => {
  const rows = batch.flatMap((request) =>
    request.rows.map((row) => ({ ...row, agreementId: request.line.agreementId })),
  )
  const numbers = await insertTogether(pool, rows)
  let end = 0
  return new Map(
    batch.map((request) => {
      end += request.rows.length
      return [request, numbers.get(end - 1)]
    }),
  )
}

/** One agreement's requests, one at a time, while the others go on. */
const createSideTrack = (queue: WriteQueue, goOn: () => void) => {
  const held = new Set<string>()
  const storeOne = (request: Request): Promise<void> =>
    storeAlone(request).then(
      (number) => queue.finish(request, number),
      (error: unknown) => queue.fail(request, error),
    )
  const storeInOrder = async (agreementId: string, requests: readonly Request[]): Promise<void> => {
    held.add(agreementId)
    for (const request of requests)
      if (request.line.broken) queue.add(request)
      else await storeOne(request)
    held.delete(agreementId)
    goOn()
  }
  return {
    isHeld: (agreementId: string) => held.has(agreementId),
    store: (requests: readonly Request[]): void => {
      const byAgreement = Map.groupBy(requests, ({ line }) => line.agreementId)
      for (const [agreementId, theirs] of byAgreement) void storeInOrder(agreementId, theirs)
    },
  }
}

export const createWriter = (databaseUrl: string): Writer => {
  const pool = openPool(databaseUrl)
  const queue = createWriteQueue()
  const sideTrack = createSideTrack(queue, () => write())
  let writing = false

  const writeBatch = async (batch: readonly Request[]): Promise<void> => {
    const numbers = await storeTogether(pool, batch)
    for (const [request, number] of numbers) if (number !== undefined) queue.finish(request, number)
    // Closed, or held by somebody else: that is found out by waiting.
    sideTrack.store(batch.filter((request) => numbers.get(request) === undefined))
  }
  const giveUp = (batch: readonly Request[], error: unknown): void => {
    // One bad row must not hold up everybody else's.
    if (isAboutARow(error)) sideTrack.store(batch)
    else for (const request of batch) queue.fail(request, error)
  }
  const writeAll = async (): Promise<void> => {
    for (;;) {
      const batch = queue.take(sideTrack.isHeld)
      if (batch.length === 0) break
      await writeBatch(batch).catch((error: unknown) => giveUp(batch, error))
    }
    writing = false
  }
  const write = (): void => {
    if (writing || queue.isEmpty()) return
    writing = true
    // What the sockets bring in this very turn goes along.
    setImmediate(() => void writeAll())
  }
  return {
    store: (line, rows) =>
      new Promise((done, failed) => {
        if (queue.add({ line, rows, done, failed })) write()
      }),
    close: () => pool.end(),
  }
}
