import Link from 'next/link'
import { pointName } from '#lib/agreements/compare-point.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { ClauseDifference, type ShownChange } from '../compare/ClauseDifference.tsx'
import { Legend } from '../compare/Legend.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './History.module.css'
import { HistoryBar } from './HistoryBar.tsx'
import type { HistoryPerson } from './history-person.ts'
import { useHistoryWords } from './use-history-words.ts'

type Point = { seq: number; at: Date | null; isNow: boolean }
type Change = ShownChange & {
  name: ClauseName
  canRestore: boolean
  alsoBy: readonly HistoryPerson[]
}
type Props = {
  agreement: string
  from: Point
  to: Point
  /** Whose changes they are. */
  sitting: { person: HistoryPerson; beganAt: Date; endedAt: Date }
  languageChanged: boolean
  changes: readonly Change[]
}
type Labels = { before: string; after: string }

/** What one person changed in a sitting, clause by clause. */
export const SittingPage = (props: Props) => {
  const { agreement, changes } = props
  const { t } = useHistoryWords()
  const { title, lead, labels } = useSittingWords(props)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}/historikk`} back={t('backToHistory')} label={t('title')} />
      <Page title={title} lead={lead}>
        <Ways {...props} />
        {props.languageChanged && changes.length > 0 && (
          <p className={styles.note}>{t('compare.language')}</p>
        )}
        {changes.length > 0 && <Legend />}
        {changes.map((change) => (
          <OneChange
            key={change.key}
            agreement={agreement}
            from={props.from}
            change={change}
            labels={labels}
          />
        ))}
      </Page>
    </>
  )
}

const useSittingWords = ({ sitting, changes }: Props) => {
  const { t, times, touched, language } = useHistoryWords()
  const labels = { before: t('compare.before'), after: t('compare.after') }
  const { name } = sitting.person
  const when = `${formatDate(sitting.endedAt, language)} ${times(sitting.beganAt, sitting.endedAt)}`
  if (changes.length === 0)
    return {
      title: t('compare.titleSittingNone', { name }),
      lead: `${when}. ${t('compare.same')}`,
      labels,
    }
  const what = touched({ clauses: changes.map((change) => change.name), isWhole: false, isOwnList: false })
  return { title: t('compare.titleSitting', { name, what }), lead: when, labels }
}

/** From here to the agreement as it was, to what has come since, and to any other two. */
const Ways = ({ agreement, from, to }: Props) => {
  const { t } = useHistoryWords()
  const comparing = `/avtaler/${agreement}/sammenlign?`
  const between = (one: number, other: string) =>
    new URLSearchParams({ fra: pointName({ kind: 'moment', seq: one }), til: other })
  return (
    <p className={styles.ways}>
      {!to.isNow && (
        <Link href={`${comparing}${between(to.seq, 'na')}`} prefetch={false}>
          {t('compareWithNow')}
        </Link>
      )}
      <Link href={`/avtaler/${agreement}/historikk/${to.seq}`} prefetch={false}>
        {t('seeThen')}
      </Link>
      <Link
        href={`${comparing}${between(from.seq, pointName({ kind: 'moment', seq: to.seq }))}`}
        prefetch={false}
      >
        {t('compare.choose')}
      </Link>
    </p>
  )
}

type ChangeProps = { agreement: string; from: Point; change: Change; labels: Labels }

const OneChange = ({ agreement, from, change, labels }: ChangeProps) => {
  const { t, short, long } = useHistoryWords()
  const { name, alsoBy } = change
  const query = new URLSearchParams({ punkt: change.key })
  return (
    <ClauseDifference
      change={change}
      labels={labels}
      name={long(name)}
      notes={
        alsoBy.length > 0 && (
          <p className={styles.note}>
            {t('compare.alsoBy', { names: joinNames(alsoBy.map((person) => person.name)) })}
          </p>
        )
      }
      actions={
        <>
          {name.isThere && (
            <Link href={`/avtaler/${agreement}/${change.key}`} prefetch={false}>
              {t('compare.openClause', { clause: short(name) })}
            </Link>
          )}
          {change.canRestore && (
            <Link href={`/avtaler/${agreement}/historikk/${from.seq}/ta-tilbake?${query}`} prefetch={false}>
              {t('compare.restoreClause', { clause: short(name) })}
            </Link>
          )}
        </>
      }
    />
  )
}
