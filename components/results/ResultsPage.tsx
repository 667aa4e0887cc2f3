import { PlusIcon } from '@navikt/aksel-icons'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Outcome } from './Outcome.tsx'
import { RemovedRows } from './RemovedRows.tsx'
import { ResultItem } from './ResultItem.tsx'
import { ResultOffers } from './ResultOffers.tsx'
import styles from './Results.module.css'
import { type ResultsProps, resultsAddress } from './results-props.ts'
import { useResultWords } from './use-result-words.ts'
import { YearNav } from './YearNav.tsx'

/** The result table of 3.5, one year at a time. */
export const ResultsPage = (props: ResultsProps) => {
  const { office, year, thisYear, rows, municipalities, tally, mayWrite, outcome } = props
  const { t } = useResultWords()
  const base = resultsAddress(office.id)
  const lead =
    rows.length === 0
      ? t('lead.none', { office: `Nav ${office.name}` })
      : t('lead.some', {
          office: `Nav ${office.name}`,
          count: tally.count,
          missed: tally.missed,
          left: tally['no-result'],
        })
  return (
    <Page title={t('title', { year: String(year) })} lead={lead}>
      <Outcome of={outcome} texts={t} />
      <YearNav label={t('years')} year={year} thisYear={thisYear} href={(one) => `${base}?ar=${one}`} />
      <div className={styles.links}>
        {mayWrite && rows.length > 0 && (
          <LinkButton href={`${base}/fyll-ut?ar=${year}`} size="small">
            {t('fill.link')}
          </LinkButton>
        )}
        {mayWrite && (
          <LinkButton
            href={`${base}/ny?ar=${year}`}
            size="small"
            variant={rows.length > 0 ? 'secondary' : 'primary'}
            icon={<PlusIcon aria-hidden />}
          >
            {t('add')}
          </LinkButton>
        )}
        <LinkButton href={`/kontor/${office.id}/orientering/${year}`} size="small" variant="secondary">
          {t('orientation')}
        </LinkButton>
        <LinkButton href={`/kontor/${office.id}/handlingsplan/${year}`} size="small" variant="secondary">
          {t('plan', { year: String(year) })}
        </LinkButton>
      </div>
      {mayWrite && <ResultOffers {...props} />}
      <section aria-labelledby="resultattabell" className={styles.section}>
        <h2 id="resultattabell">{t('table')}</h2>
        {rows.length === 0 ? (
          <p className={styles.muted}>{t(mayWrite ? 'empty' : 'emptyReader', { year: String(year) })}</p>
        ) : (
          <>
            <p className={styles.muted}>{t('chart.legend', { year: String(year) })}</p>
            <ol className={styles.table}>
              {rows.map((row) => (
                <ResultItem
                  key={row.id}
                  row={row}
                  year={year}
                  municipalities={municipalities}
                  href={mayWrite ? `${base}/${row.id}` : null}
                />
              ))}
            </ol>
          </>
        )}
      </section>
      {mayWrite && <Removed {...props} />}
    </Page>
  )
}

const Removed = ({ removed, takeOut }: ResultsProps) => {
  const { t } = useResultWords()
  return (
    <RemovedRows
      rows={removed.map(({ indicator, ...row }) => ({
        ...row,
        called: indicator,
        putBack: t('putBackLabel', { indicator }),
      }))}
      takeOut={takeOut}
      texts={{ title: t('removed'), putBack: t('putBack') }}
    />
  )
}
