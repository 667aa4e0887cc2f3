import Link from 'next/link'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { StatusShapes } from '../positions/StatusMark.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Discuss.module.css'
import { DisputesIn, PositionsIn, PromptsIn } from './DiscussItems.tsx'
import type { DiscussView } from './discuss-view.ts'
import { useDiscussWords } from './use-discuss-words.ts'

/** Everything the owners must talk about, in the agreement's order: the list one brings to the meeting. */
export const DiscussPage = ({ view }: { view: DiscussView }) => {
  const { agreement, office, clauses, count } = view
  const { t, long } = useDiscussWords(view)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {office}
      </HistoryBar>
      <StatusShapes />
      <Page title={t('title')} lead={count > 0 ? t('lead', { count }) : t('empty')}>
        {count === 0 && <p className={styles.help}>{t('emptyHelp')}</p>}
        {clauses.map((one) => (
          <section key={one.clause.key} className={styles.clause} aria-label={long(one.clause)}>
            <h2 lang={view.language}>
              {one.clause.isThere ? (
                <Link href={`/avtaler/${agreement}/${one.clause.key}`} prefetch={false}>
                  {long(one.clause)}
                </Link>
              ) : (
                long(one.clause)
              )}
            </h2>
            <DisputesIn view={view} clause={one} />
            <PositionsIn view={view} clause={one} />
            <PromptsIn view={view} clause={one} />
            <p className={styles.room} aria-hidden="true">
              {t('notes')}
            </p>
          </section>
        ))}
      </Page>
    </>
  )
}
