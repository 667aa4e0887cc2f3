import Link from 'next/link'
import { formatDate } from '#lib/i18n/format-moment.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { Page } from '../ui/Page.tsx'
import { ChoosePoints, type ComparedPoint } from './ChoosePoints.tsx'
import { ClauseDifference, Legend, type ShownChange } from './Differences.tsx'
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
  /** Whose changes they are; null when any two points are compared. */
  sitting: { person: HistoryPerson; beganAt: Date; endedAt: Date } | null
  languageChanged: boolean
  changes: readonly Change[]
  points: readonly ComparedPoint[]
}
type Labels = { before: string; after: string }

/** What differs between two points, clause by clause; or what one person changed in a sitting. */
export const ComparePage = (props: Props) => {
  const { agreement, changes, sitting } = props
  const { t } = useHistoryWords()
  const two = useTwoPoints(props)
  const one = useSittingWords(props)
  const { title, lead, labels } = sitting ? one : two
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}/historikk`} back={t('backToHistory')} label={t('title')} />
      <Page title={title} lead={lead}>
        <Ways {...props} />
        <ChoosePoints {...props} />
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

const useTwoPoints = ({ from, to, changes }: Props) => {
  const { t, moment } = useHistoryWords()
  const at = (point: Point) => (point.at ? moment(point.at) : t('compare.beginning'))
  return {
    title: to.isNow
      ? t('compare.titleNow', { from: at(from) })
      : t('compare.title', { from: at(from), to: at(to) }),
    lead: changes.length === 0 ? t('compare.sameNow') : t('compare.count', { count: changes.length }),
    labels: to.isNow
      ? { before: t('compare.past'), after: t('compare.now') }
      : { before: at(from), after: at(to) },
  }
}

const useSittingWords = ({ sitting, changes }: Props) => {
  const { t, times, touched, language } = useHistoryWords()
  const labels = { before: t('compare.before'), after: t('compare.after') }
  if (!sitting) return { title: '', lead: '', labels }
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

/** From here to the agreement as it was, and to what has come since. */
const Ways = ({ agreement, from, to, sitting }: Props) => {
  const { t } = useHistoryWords()
  const base = `/avtaler/${agreement}/historikk`
  return (
    <p className={styles.ways}>
      {sitting && !to.isNow && (
        <Link href={`${base}/sammenlign?fra=${to.seq}`} prefetch={false}>
          {t('compareWithNow')}
        </Link>
      )}
      {(sitting ? to : from).seq > 0 && (
        <Link href={`${base}/${(sitting ? to : from).seq}`} prefetch={false}>
          {t('seeThen')}
        </Link>
      )}
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
