import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Days } from './Days.tsx'
import styles from './History.module.css'
import { HistoryBar } from './HistoryBar.tsx'
import { HistoryFilter } from './HistoryFilter.tsx'
import type { HistoryPerson } from './history-person.ts'
import type { ListedEntry } from './ListedEntry.tsx'
import { useHistoryWords } from './use-history-words.ts'

type Props = {
  agreement: string
  /** «Nav Fossdal». */
  office: string
  /** Of the agreement: headings are in it. */
  entries: readonly ListedEntry[]
  older: number | null
  people: readonly HistoryPerson[]
  clauses: readonly ClauseName[]
  chosen: { clause?: string | undefined; person?: string | undefined; before?: number | undefined }
  mayWrite: boolean
  now: Date
  /** What was just done. */
  done: ReactNode
}

/** Who changed what and when, newest first. */
export const HistoryPage = (props: Props) => {
  const { agreement, office, entries, chosen, mayWrite, clauses } = props
  const words = useHistoryWords()
  const { t } = words
  const compare = useTranslations('compare')
  const clause = clauses.find(({ key }) => key === chosen.clause)
  const all = t(mayWrite ? 'lead' : 'leadReader')
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {office}
      </HistoryBar>
      <Page title={t('title')} lead={clause ? t('leadClause', { clause: words.long(clause) }) : all}>
        {props.done}
        <p className={styles.ways}>
          <Link href={`/avtaler/${agreement}/sammenlign`} prefetch={false}>
            {compare('pageTitle')}
          </Link>
        </p>
        <HistoryFilter {...props} />
        {entries.length === 0 ? (
          <p className={styles.nothing}>{t('empty')}</p>
        ) : (
          <Days agreement={agreement} entries={entries} now={props.now} />
        )}
        {entries.length === 1 && entries[0]?.what.kind === 'created' && !chosen.person && !chosen.before && (
          <p className={styles.nothing}>{t('untouched')}</p>
        )}
        <Pages {...props} />
      </Page>
    </>
  )
}

const Pages = ({ agreement, chosen, older }: Props) => {
  const t = useTranslations('history')
  const address = (before?: number) => historyAddress(agreement, { ...chosen, before })
  return (
    <div className={styles.pages}>
      {chosen.before !== undefined && (
        <LinkButton variant="tertiary" href={address()}>
          {t('newest')}
        </LinkButton>
      )}
      {older !== null && (
        <LinkButton variant="secondary" href={address(older)}>
          {t('older')}
        </LinkButton>
      )}
    </div>
  )
}

const historyAddress = (agreement: string, { clause, person, before }: Props['chosen']): string => {
  const query = new URLSearchParams({
    ...(clause && { punkt: clause }),
    ...(person && { person }),
    ...(before !== undefined && { eldre: String(before) }),
  })
  return `/avtaler/${agreement}/historikk${query.size > 0 ? `?${query}` : ''}`
}
