import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AuthorMark } from './AuthorMark.tsx'
import styles from './Comments.module.css'
import type { Author, Written } from './comment-views.ts'
import { useMoment } from './use-moment.ts'

/** Who wrote what, when, and to whom; below it what the reader can do with it. */
export function WrittenBy({ written, children }: { written: Written; children?: ReactNode }) {
  const t = useTranslations('comments')
  return (
    <div className={styles.comment} id={`kommentar-${written.id}`} tabIndex={-1}>
      <AuthorMark person={written.person} />
      <div className={styles.said}>
        <Byline written={written} />
        {written.mentions.length > 0 && (
          <p className={styles.muted}>{t('to', { names: written.mentions.join(', ') })}</p>
        )}
        <p className={styles.text}>{written.text}</p>
        {children}
      </div>
    </div>
  )
}

function Byline({ written: { person, at, isEdited } }: { written: Written }) {
  const t = useTranslations('comments')
  const moment = useMoment()
  return (
    <p>
      <b>{person.name}</b> <Affiliation person={person} />{' '}
      <span className={`${styles.muted} ${styles.when}`}>
        <time dateTime={at.toISOString()}>{moment(at)}</time>
        {isEdited && ` · ${t('edited')}`}
      </span>
    </p>
  )
}

/** The party in words, or what somebody without a party is. */
export function Affiliation({ person }: { person: Author }) {
  const t = useTranslations('comments')
  const words = person.party?.organisation ?? (person.role ? t(`role.${person.role}`) : '')
  return words ? <span className={styles.affiliation}>{words}</span> : null
}
