/** The log's rows as people remember them: who sat down, when, and what was touched. */

export type LoggedWork = {
  seq: number
  /** First number the row covers. */
  fromSeq: number
  userId: string
  partyId: string | null
  parts: readonly string[]
  beganAt: Date
  createdAt: Date
}
export type Sitting = {
  userId: string
  partyId: string | null
  /** First and last number of the rows it is made of; rows of others may lie between. */
  fromSeq: number
  seq: number
  rows: readonly LoggedWork[]
  beganAt: Date
  endedAt: Date
}

const PAUSE_MS = 10 * 60_000

export type Breaks = {
  /** A row that is told of by itself. It ends its author's sitting, and is in none. */
  isEvent: (row: LoggedWork) => boolean
  /** A row that everybody's sitting ends with: the point has a name. */
  isNamed: (row: LoggedWork) => boolean
}

/**
 * One sitting is one person's rows in order, until the person has been away for more than ten minutes. What others
 * write meanwhile does not split it: two who work at once have sittings that overlap. They come in the order of
 * their last row.
 */
export function sittings(rows: readonly LoggedWork[], { isEvent, isNamed }: Breaks): readonly Sitting[] {
  const desks = createDesks()
  for (const row of rows) {
    if (isEvent(row)) desks.leave(personOf(row))
    else desks.work(row)
    if (isNamed(row)) desks.leaveAll()
  }
  desks.leaveAll()
  return desks.done.flatMap(toSitting).sort((one, other) => one.seq - other.seq)
}

const personOf = ({ userId, partyId }: LoggedWork): string => `${userId} ${partyId ?? ''}`

/** Who sits at work now. */
function createDesks() {
  const done: LoggedWork[][] = []
  const open = new Map<string, LoggedWork[]>()
  const leave = (person: string): void => {
    const sitting = open.get(person)
    if (sitting) done.push(sitting)
    open.delete(person)
  }
  const work = (row: LoggedWork): void => {
    const person = personOf(row)
    const last = open.get(person)?.at(-1)
    if (last && isPause(last, row)) leave(person)
    const sitting = open.get(person)
    if (sitting) sitting.push(row)
    else open.set(person, [row])
  }
  const leaveAll = (): void => {
    for (const person of [...open.keys()]) leave(person)
  }
  return { done, leave, work, leaveAll }
}

const isPause = (last: LoggedWork, next: LoggedWork): boolean =>
  next.beganAt.getTime() - last.createdAt.getTime() > PAUSE_MS

function toSitting(rows: readonly LoggedWork[]): Sitting[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  const { userId, partyId, fromSeq, beganAt } = first
  return [{ userId, partyId, fromSeq, seq: last.seq, rows, beganAt, endedAt: last.createdAt }]
}
