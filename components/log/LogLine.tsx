import Link from 'next/link'
import { PersonMark } from '../history/PersonMark.tsx'
import styles from './Log.module.css'
import { wayTo } from './log-address.ts'
import type { LogEntry } from './log-view.ts'
import { useLogWords } from './use-log-words.ts'

type Props = { agreement: string; entry: LogEntry }

/** One event: its number, who, what, when – and the way to it. */
export const LogLine = ({ agreement, entry }: Props) => {
  const { t, did, moment, role, clause } = useLogWords()
  const { number, person } = entry
  const way = wayTo(agreement, entry)
  return (
    <li className={styles.line} id={`nr-${number}`}>
      <span className={styles.number}>{t('number', { number })}</span>
      {person ? <PersonMark person={person} /> : <span aria-hidden="true" />}
      <div>
        <p>
          <b>{person?.name ?? t('system')}</b>{' '}
          {person && <span className={styles.muted}>({role(person)})</span>} {did(entry)}
        </p>
        <p className={styles.below}>
          <span className={styles.muted}>{moment(entry.at)}</span>
          {way && (
            <Link href={way.href} prefetch={false}>
              {t(`see.${way.to}`, {
                clause: entry.clause ? clause(entry.clause) : '',
                version: entry.details.number ?? '',
              })}
              <span className="aksel-sr-only"> ({t('number', { number })})</span>
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}
