import type { HearingsView } from '#lib/agreements/hearing-view.ts'
import { newestEntry } from './newest-entry.ts'
import { useHearingWords } from './use-hearing-words.ts'

/** «Holdt 12. mars 2026», «Planlagt 20. mars 2026», or what stands when there is nothing. */
export const useStatus = ({ entries, today }: HearingsView, nothing: string) => {
  const { t, date } = useHearingWords()
  return (kind: 'employees' | 'users' | 'safety'): string => {
    const { held, planned } = newestEntry(entries, kind)
    if (held) return t('status.held', { date: date(held.heldOn) })
    if (!planned) return nothing
    return t(planned.heldOn < today ? 'status.overdue' : 'status.planned', { date: date(planned.heldOn) })
  }
}
