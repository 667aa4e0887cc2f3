import { formatDate } from '#lib/i18n/format-moment.ts'
import styles from './History.module.css'
import { ListedEntry } from './ListedEntry.tsx'
import { useHistoryWords } from './use-history-words.ts'

type Props = { agreement: string; entries: readonly ListedEntry[]; now: Date }

const DAY_MS = 24 * 60 * 60 * 1000

/** One heading a day. */
export const Days = ({ agreement, entries, now }: Props) => {
  const { t, language } = useHistoryWords()
  const dayOf = (at: Date) => formatDate(at, language)
  const days = [...new Set(entries.map(({ at }) => dayOf(at)))]
  const heading = (date: string): string => {
    if (date === dayOf(now)) return t('today', { date })
    return date === dayOf(new Date(now.getTime() - DAY_MS)) ? t('yesterday', { date }) : date
  }
  return days.map((day) => (
    <section key={day} className={styles.day}>
      <h2>{heading(day)}</h2>
      <ol>
        {entries
          .filter(({ at }) => dayOf(at) === day)
          .map((entry) => (
            <li key={`${entry.seq} ${entry.what.kind} ${entry.person.id} ${entry.at.getTime()}`}>
              <ListedEntry agreement={agreement} entry={entry} />
            </li>
          ))}
      </ol>
    </section>
  ))
}
