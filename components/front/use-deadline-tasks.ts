import { useTranslations } from 'next-intl'
import { useDeadlineWords } from '../deadlines/use-deadline-words.ts'
import type { NearDeadline, OfficeAgreement, Reader } from './front-office.ts'
import { isDeadlineOf } from './is-deadline-of.ts'
import type { WaitingTask } from './use-waiting.tsx'

/** Days that are near, as things to do: «Svar på forslaget», «frist 14. mars 2026 (om 3 dager)». */
export function useDeadlineTasks({ id, deadlines, parties }: OfficeAgreement) {
  const words = useDeadlineWords(parties)
  const t = useTranslations('deadlines')
  const task = ({ key, kind, what, on, left, href }: NearDeadline): WaitingTask => ({
    key: `${kind} ${key}`,
    title: what ?? (kind === 'set' ? '' : t(`kind.${kind}`)),
    why: t('near', { date: words.date(on), left: words.left(left) }),
    href: href ?? `/avtaler/${id}/frister`,
  })
  return {
    deadlinesOf: (reader: Pick<Reader, 'party' | 'role'>): readonly WaitingTask[] =>
      deadlines.filter((one) => isDeadlineOf(one, reader)).map(task),
    /** Of one party alone. */
    deadlinesOfParty: (partyId: string): readonly WaitingTask[] =>
      deadlines.filter((one) => one.whom === 'party' && one.partyId === partyId).map(task),
  }
}
