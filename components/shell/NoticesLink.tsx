import { BellIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import styles from './Shell.module.css'

const MOST = 99

/** Quiet: a word, and a number when there is something one has not read. */
export const NoticesLink = ({ unread }: { unread: number }) => {
  const t = useTranslations('notices')
  return (
    <a href="/varsler" className={`${styles.quiet} ${styles.notices}`}>
      <BellIcon aria-hidden fontSize="1.375rem" />
      <span className={styles.noticesWord}>{t('link')}</span>
      {unread > 0 && (
        <>
          <b aria-hidden="true">{unread > MOST ? t('many') : unread}</b>
          <span className="aksel-sr-only">{t('unread', { count: unread })}</span>
        </>
      )}
    </a>
  )
}
