import { useTranslations } from 'next-intl'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { useHistoryWords } from '../history/use-history-words.ts'
import { usePositionWords } from '../positions/use-position-words.ts'
import type { DiscussView } from './discuss-view.ts'

/** How clauses, parties and times are told of in the list of what must be discussed. */
export function useDiscussWords({ parties }: Pick<DiscussView, 'parties'>) {
  const t = useTranslations('discuss')
  const { long, moment, language } = useHistoryWords()
  const { party } = usePositionWords(parties)
  return {
    t,
    long,
    moment,
    day: (at: Date): string => formatDate(at, language),
    partyOf: (id: string): string => {
      const found = parties.find((one) => one.id === id)
      return found ? party(found) : ''
    },
  }
}
