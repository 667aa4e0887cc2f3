import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './Notices.module.css'
import type { ShownNotice } from './notices-props.ts'
import { useNoticeWords } from './use-notice-words.ts'

type Props = { notices: readonly ShownNotice[]; now: Date }

/** One heading a day, one sentence each. */
export const NoticeDays = ({ notices, now }: Props) => {
  const { dayOf, day } = useNoticeWords(now)
  const days = [...Map.groupBy(notices, ({ at }) => dayOf(at))]
  return days.map(([date, ofDay]) => (
    <div key={date} className={styles.day}>
      <h3>{day(date)}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {ofDay.map((notice) => (
          <Notice key={notice.id} notice={notice} now={now} />
        ))}
      </ul>
    </div>
  ))
}

/** A plain link: a whole new page, so that the count in the header is true. */
const Notice = ({ notice, now }: { notice: ShownNotice; now: Date }) => {
  const { t, tell, clock } = useNoticeWords(now)
  const { id, at, isRead, actorName, actorParty, actorRole } = notice
  const standing = actorRole === 'nav_leader' ? 'manager' : (actorParty?.side ?? null)
  return (
    <li>
      <a href={`/varsler/${id}`} className={isRead ? styles.notice : `${styles.notice} ${styles.unread}`}>
        {actorName === null ? (
          <span className={styles.nobody} aria-hidden="true" />
        ) : (
          <PersonMark standing={standing} name={actorName} small />
        )}
        <span>
          <span className={styles.what}>{tell(notice)}</span>
          <span className={styles.when}>
            {!isRead && <b>{t('isNew')} · </b>}
            {clock(at)}
          </span>
        </span>
      </a>
    </li>
  )
}
