import Link from 'next/link'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { CodeForm } from './CodeForm.tsx'
import styles from './Log.module.css'
import { LogFilter } from './LogFilter.tsx'
import { LogLine } from './LogLine.tsx'
import { LogState } from './LogState.tsx'
import { logAddress } from './log-address.ts'
import type { LogPageView } from './log-view.ts'
import { useLogWords } from './use-log-words.ts'

/** Who did what with the agreement, and whether the log is still what was written. */
export const LogPage = (view: LogPageView) => {
  const { agreement, office, entries } = view
  const { t } = useLogWords()
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {office}
      </HistoryBar>
      <Page title={t('title')} lead={t('lead')}>
        <LogState view={view} />
        <p className={styles.history}>
          {t.rich('history', {
            link: (words) => (
              <Link href={`/avtaler/${agreement}/historikk`} prefetch={false}>
                {words}
              </Link>
            ),
          })}
        </p>
        <LogFilter view={view} />
        {entries.length === 0 ? (
          <p className={styles.nothing}>{t('empty')}</p>
        ) : (
          <ol className={styles.list}>
            {entries.map((entry) => (
              <LogLine key={entry.number} agreement={agreement} entry={entry} />
            ))}
          </ol>
        )}
        <Pages view={view} />
        <CodeForm view={view} />
      </Page>
    </>
  )
}

const Pages = ({ view: { agreement, chosen, older } }: { view: LogPageView }) => {
  const { t } = useLogWords()
  const isPart = older !== null || chosen.before !== undefined
  if (!isPart) return null
  return (
    <div className={styles.pages}>
      {chosen.before !== undefined && (
        <LinkButton variant="tertiary" href={logAddress(agreement, { ...chosen, before: undefined })}>
          {t('newest')}
        </LinkButton>
      )}
      {older !== null && (
        <LinkButton variant="secondary" href={logAddress(agreement, { ...chosen, before: older })}>
          {t('older')}
        </LinkButton>
      )}
      <LinkButton
        variant="tertiary"
        href={logAddress(agreement, { ...chosen, before: undefined, isWhole: true })}
      >
        {t('paper')}
      </LinkButton>
    </div>
  )
}
