import type { HearingEntry } from '#lib/agreements/hearing-view.ts'
import type { HearingKind } from '#lib/agreements/hearings.ts'

/** The newest that was held, and the newest that is only planned, of what still stands. */
export const newestEntry = (
  entries: readonly HearingEntry[],
  kind: HearingKind,
  municipality: string | null = null,
) => {
  const standing = entries.filter(
    (entry) => entry.kind === kind && !entry.retracted && entry.municipalityId === municipality,
  )
  return {
    held: standing.find(({ isPlanned }) => !isPlanned) ?? null,
    planned: standing.find(({ isPlanned }) => isPlanned) ?? null,
  }
}
