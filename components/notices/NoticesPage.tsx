import { Button } from '@navikt/ds-react/Button'
import Link from 'next/link'
import { Page } from '../ui/Page.tsx'
import { NoticeDays } from './NoticeDays.tsx'
import styles from './Notices.module.css'
import type { ShownNotice } from './notices-props.ts'
import { useNoticeWords } from './use-notice-words.ts'

type Props = { notices: readonly ShownNotice[]; readAll: () => Promise<void>; now: Date; most: number }

/** What one should know of: what is new first, then what one has read. */
export const NoticesPage = ({ notices, readAll, now, most }: Props) => {
  const { t } = useNoticeWords(now)
  const fresh = notices.filter(({ isRead }) => !isRead)
  const read = notices.filter(({ isRead }) => isRead)
  return (
    <Page
      title={t('title')}
      lead={notices.length > 0 ? t('lead', { count: fresh.length }) : t('none')}
      narrow
    >
      <p className={styles.ways}>
        <Link href="/varsler/innstillinger" prefetch={false}>
          {t('settings')}
        </Link>
      </p>
      {fresh.length > 0 && (
        <section aria-labelledby="varsler-nye" className={styles.group}>
          <div className={styles.head}>
            <h2 id="varsler-nye">{t('new')}</h2>
            <form action={readAll}>
              <Button type="submit" variant="tertiary" size="small">
                {t('readAll')}
              </Button>
            </form>
          </div>
          <NoticeDays notices={fresh} now={now} />
        </section>
      )}
      {read.length > 0 && (
        <section aria-labelledby="varsler-tidligere" className={styles.group}>
          <h2 id="varsler-tidligere">{t('earlier')}</h2>
          <NoticeDays notices={read} now={now} />
        </section>
      )}
      {notices.length >= most && <p className={styles.muted}>{t('oldest')}</p>}
    </Page>
  )
}
