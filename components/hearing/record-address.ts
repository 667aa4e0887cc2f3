import type { HearingKind } from '#lib/agreements/hearings.ts'

/** As they stand in the address. */
export const KIND_SLUGS = {
  employees: 'drofting',
  users: 'brukerutvalg',
  safety: 'vernetjeneste',
  political: 'politisk',
} as const satisfies Readonly<Record<HearingKind, string>>

/** A new entry; a correction of one; or what was said in a meeting that was planned. */
type Wanted = { kind: HearingKind; isPlanned?: boolean } | { correct: string } | { hold: string }

/** The page with the form. */
export const recordAddress = (agreement: string, wanted: Wanted): string =>
  `/avtaler/${agreement}/hoering/registrer?${new URLSearchParams(queryOf(wanted))}`

const queryOf = (wanted: Wanted): Record<string, string> => {
  if ('correct' in wanted) return { retter: wanted.correct }
  if ('hold' in wanted) return { holdt: wanted.hold }
  return { slag: KIND_SLUGS[wanted.kind], ...(wanted.isPlanned && { plan: 'ja' }) }
}
