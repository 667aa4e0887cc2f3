/** What waits to be written, and what becomes of it. */
import type { NewRow } from './insert-together.ts'

/** One agreement's updates that build on each other. When one is not stored, none after it may be. */
export type Line = { readonly agreementId: string; broken?: { error: unknown } | 'closed' }

export type Request = {
  line: Line
  rows: readonly NewRow[]
  done: (number: number | undefined) => void
  failed: (error: unknown) => void
}

export type WriteQueue = {
  /** False when it need not wait, because its line is broken. */
  add: (request: Request) => boolean
  /** What can be written now, in order, up to a statement's size. */
  take: (isHeld: (agreementId: string) => boolean) => readonly Request[]
  isEmpty: () => boolean
  /** Stored, or refused because the agreement is closed. */
  finish: (request: Request, number: number | undefined) => void
  fail: (request: Request, error: unknown) => void
}

const MAX_ROWS = 2000
const MAX_BYTES = 4 * 1024 * 1024

const sizeOf = ({ rows }: Request): number => rows.reduce((sum, { update }) => sum + update.byteLength, 0)

const settleBroken = ({ line: { broken }, done, failed }: Request): void => {
  if (broken === 'closed') done(undefined)
  else failed(broken?.error)
}

export const createWriteQueue = (): WriteQueue => {
  let queue: Request[] = []
  const breakLine = (line: Line, broken: NonNullable<Line['broken']>): void => {
    line.broken ??= broken
    const after = queue.filter((request) => request.line === line)
    queue = queue.filter((request) => request.line !== line)
    for (const request of after) settleBroken(request)
  }
  const take = (isHeld: (agreementId: string) => boolean): readonly Request[] => {
    let rows = 0
    let bytes = 0
    const batch = queue.filter((request) => {
      if (isHeld(request.line.agreementId) || rows > MAX_ROWS || bytes > MAX_BYTES) return false
      rows += request.rows.length
      bytes += sizeOf(request)
      return true
    })
    const taken = new Set(batch)
    queue = queue.filter((request) => !taken.has(request))
    return batch
  }
  return {
    add: (request) => {
      if (request.line.broken) settleBroken(request)
      else queue.push(request)
      return !request.line.broken
    },
    take,
    isEmpty: () => queue.length === 0,
    finish: (request, number) => {
      request.done(number)
      if (number === undefined) breakLine(request.line, 'closed')
    },
    fail: (request, error) => {
      request.failed(error)
      breakLine(request.line, { error })
    },
  }
}
