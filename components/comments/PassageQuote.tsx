import { useTranslations } from 'next-intl'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import styles from './Comments.module.css'
import type { Place, ThreadOfComments } from './comment-views.ts'
import { quoteAnchor } from './quote-anchor.ts'

type Props = { thread: ThreadOfComments; place: Place; isDraft: boolean }

/** The words a thread is about, as they were chosen, with the way to where they stand; and what has become of them. */
export function PassageQuote({ thread, place, isDraft }: Props) {
  const t = useTranslations('comments.quote')
  if (!thread.passage) return null
  const { number, quote, language, now } = thread.passage
  const words = (
    <span className={styles.words} lang={LANGUAGE_TAG[language]}>
      «{quote}»
    </span>
  )
  const isMarked = now.range !== null && isDraft && !thread.isSettled
  return (
    <div className={styles.quote}>
      <p>
        <span className={styles.hidden}>{t('label', { number })}</span>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>{' '}
        {isMarked ? <a href={`/avtaler/${place.agreement}/les#${quoteAnchor(thread.id)}`}>{words}</a> : words}
      </p>
      {now.kind !== 'whole' && <p className={styles.muted}>{t(now.kind)}</p>}
    </div>
  )
}
