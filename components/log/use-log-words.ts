import { useTranslations } from 'next-intl'
import { useHistoryWords } from '../history/use-history-words.ts'
import type { LogEntry } from './log-view.ts'

/** What somebody did, in plain words: «sa seg enig i 3.2 Tilsetting». */
export function useLogWords() {
  const t = useTranslations('log')
  const history = useHistoryWords()
  return {
    t,
    moment: history.moment,
    role: history.role,
    did: ({ kind, clause, details }: LogEntry): string =>
      t(`kind.${kind}`, {
        clause: clause ? history.long(clause) : '',
        where: clause ? 'clause' : 'whole',
        version: details.version ?? details.number ?? '',
        count: details.count ?? 1,
        stance: details.stance ?? '',
        answer: details.answer ?? '',
        language: details.language ?? '',
        reserved: details.reserved ?? '',
        step: details.kind ?? '',
      }),
    clause: history.long,
  }
}
