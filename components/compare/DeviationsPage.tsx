import Link from 'next/link'
import { type Deviation, type Deviations, wholePercent } from '#lib/templates/deviations.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { Page } from '../ui/Page.tsx'
import { anchorOf, ClauseDifference } from './ClauseDifference.tsx'
import styles from './Compare.module.css'
import { Legend } from './Legend.tsx'
import { capital, useCompareWords } from './use-compare-words.ts'

type Props = { agreement: string; office: string; deviations: Deviations; mayExport: boolean }

/** Where the agreement departs from the national template: how, and by how much, clause by clause. */
export const DeviationsPage = (props: Props) => {
  const { agreement, office, deviations } = props
  const { t } = useCompareWords()
  const { list, share } = deviations
  const percent = usePercent()
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('label')}>
        {office}
      </HistoryBar>
      <Page
        title={t('deviation.title')}
        lead={
          list.length === 0
            ? t('deviation.none')
            : t('deviation.lead', { count: list.length, share: percent(share) })
        }
      >
        <div className={styles.page}>
          {list.length === 0 ? (
            <p className={styles.note}>{t('deviation.noneHelp')}</p>
          ) : (
            <Listed {...props} />
          )}
        </div>
      </Page>
    </>
  )
}

const usePercent = () => {
  const { t } = useCompareWords()
  return (share: number): string => t('deviation.percent', { percent: wholePercent(share) })
}

const Listed = ({ agreement, deviations, mayExport }: Props) => {
  const { t } = useCompareWords()
  const query = new URLSearchParams({ fra: 'mal', til: 'na' })
  return (
    <>
      <Table deviations={deviations} />
      <section className={styles.meaning}>
        <h2>{t('deviation.meaningTitle')}</h2>
        <p>{t('deviation.meaning')}</p>
      </section>
      <div className={styles.tools}>
        {mayExport && (
          <DownloadButton href={`/avtaler/${agreement}/sammenlign/word?${query}`}>{t('word')}</DownloadButton>
        )}
      </div>
      <Legend />
      {deviations.list.map((deviation) => (
        <OneDeviation key={deviation.change.key} agreement={agreement} deviation={deviation} />
      ))}
    </>
  )
}

const Table = ({ deviations: { list, share } }: { deviations: Deviations }) => {
  const { t, clause } = useCompareWords()
  const percent = usePercent()
  return (
    <table className={styles.shares}>
      <caption className="aksel-sr-only">{t('deviation.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('deviation.clause')}</th>
          <th scope="col">{t('deviation.what')}</th>
          <th scope="col">{t('deviation.share')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((deviation) => (
          <tr key={deviation.change.key}>
            <th scope="row">
              <a href={`#${anchorOf(deviation.change.key)}`}>{clause(deviation.change)}</a>
            </th>
            <td>
              <Kinds deviation={deviation} />
            </td>
            <td>
              <Share share={deviation.share} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('deviation.total')}</th>
          <td />
          <td>{percent(share)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

const Kinds = ({ deviation: { kinds, change } }: { deviation: Deviation }) => {
  const { t } = useCompareWords()
  const all = kinds.map((kind) => t(`deviation.kind.${kind}`)).join(', ')
  return capital(all || t(`kind.${change.kind}`))
}

/** The number in words, with a bar beside it for those who compare at a glance. */
const Share = ({ share }: { share: number }) => {
  const percent = usePercent()
  return (
    <span className={styles.share}>
      <span aria-hidden="true" className={styles.bar}>
        <span style={{ inlineSize: `${wholePercent(share)}%` }} />
      </span>
      {percent(share)}
    </span>
  )
}

const OneDeviation = ({ agreement, deviation }: { agreement: string; deviation: Deviation }) => {
  const { t, clause, short, languageName } = useCompareWords()
  const percent = usePercent()
  const { change, share } = deviation
  const { before, after, words } = change
  return (
    <ClauseDifference
      change={change}
      name={clause(change)}
      labels={{ before: t('deviation.before'), after: t('deviation.after') }}
      notes={
        <p className={styles.note}>
          <Kinds deviation={deviation} />
          {' – '}
          {percent(share)}.{' '}
          {change.kind === 'language' && before && after
            ? t('deviation.language', {
                before: languageName(before.language),
                after: languageName(after.language),
              })
            : t('deviation.words', { removed: words.removed, added: words.added })}
        </p>
      }
      actions={
        change.key.includes('/') && (
          <Link href={`/avtaler/${agreement}/${change.key}`} prefetch={false}>
            {t('open', { clause: short(change) })}
          </Link>
        )
      }
    />
  )
}
