/** Each party's «signert av oss», and when they make the agreement signed: all of the contracting parties, of the same bytes. */
import { type Day, isDay } from './calendar-day.ts'
import type { Side } from './role.ts'

export type SigningRow = {
  fileId: string
  sha256: string
  partyId: string
  userId: string
  userName: string
  act: 'given' | 'withdrawn'
  signedOn: Day
  signatory: string
  title: string
  hasCompared: boolean
  at: Date
}

/** What each party has confirmed last, of files that stand; oldest first in, one a party out. */
export const signingsNow = (
  rows: readonly SigningRow[],
  standing: ReadonlySet<string>,
): readonly SigningRow[] => {
  const newest = new Map<string, SigningRow>()
  for (const row of rows) newest.set(row.partyId, row)
  return [...newest.values()].filter(({ act, fileId }) => act === 'given' && standing.has(fileId))
}

/** Both sides are there, and every contracting party has confirmed a file of the same bytes. */
export const isSignedByAll = (
  parties: readonly { id: string; side: Side }[],
  signings: readonly SigningRow[],
): boolean => {
  const own = parties.map(({ id }) => signings.find(({ partyId }) => partyId === id)?.sha256)
  return (
    new Set(parties.map(({ side }) => side)).size === 2 && own[0] !== undefined && new Set(own).size === 1
  )
}

export type SigningInput = { signedOn: string; signatory: string; title: string; hasCompared: boolean }
export type SigningField = keyof SigningInput
export type SigningProblem = 'missing' | 'no-date' | 'future' | 'before-frozen' | 'too-long' | 'not-compared'

const MOST = 200

/** `isSame`: the machine has compared the file with the version and found no difference to ask about. */
export const signingProblems = (
  { signedOn, signatory, title, hasCompared }: SigningInput,
  { frozenOn, today, isSame }: { frozenOn: Day; today: Day; isSame: boolean },
): Readonly<Partial<Record<SigningField, SigningProblem>>> => {
  const date = dateProblem(signedOn, frozenOn, today)
  const name = signatory === '' ? 'missing' : signatory.length > MOST && 'too-long'
  return {
    ...(date && { signedOn: date }),
    ...(name && { signatory: name }),
    ...(title.length > MOST && { title: 'too-long' as const }),
    ...(!isSame && !hasCompared && { hasCompared: 'not-compared' as const }),
  }
}

const dateProblem = (day: string, frozenOn: Day, today: Day): SigningProblem | undefined => {
  if (day === '') return 'missing'
  if (!isDay(day)) return 'no-date'
  if (day > today) return 'future'
  return day < frozenOn ? 'before-frozen' : undefined
}
