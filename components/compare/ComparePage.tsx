import Link from 'next/link'
import type { Language } from '#lib/i18n/language.ts'
import type { AgreementDifference, ClauseChange } from '#lib/templates/compare-documents.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { Page } from '../ui/Page.tsx'
import { ChooseTwo } from './ChooseTwo.tsx'
import { anchorOf, ClauseDifference, countChanges, langOf } from './ClauseDifference.tsx'
import styles from './Compare.module.css'
import { Legend } from './Legend.tsx'
import { StepThrough } from './StepThrough.tsx'
import { capital, type ShownPoint, useCompareWords } from './use-compare-words.ts'

export type CompareProps = {
  agreement: string
  office: string
  from: ShownPoint
  to: ShownPoint
  points: readonly ShownPoint[]
  difference: AgreementDifference
  neverAgreed: readonly ClauseChange[]
  restorable: ReadonlySet<string>
  mayExport: boolean
  /** The version that the agreement revises. */
  revised: { agreementId: string; number: number } | null
  /** In one text also where there is room for two. */
  isTogether: boolean
}

/** Any two of an agreement's texts: what differs in words, then each clause that does. */
export const ComparePage = (props: CompareProps) => {
  const { agreement, from, to } = props
  const { t, point } = useCompareWords()
  const title = t('title', { from: point(from), to: point(to) })
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('label')}>
        {props.office}
      </HistoryBar>
      <Page title={title} lead={useSummary(props)}>
        <div className={props.isTogether ? `${styles.page} ${styles.asOne}` : styles.page}>
          <ChooseTwo {...props} />
          <NeverAgreed {...props} />
          <Differences {...props} />
        </div>
      </Page>
    </>
  )
}

type Languages = { before: Language; after: Language }
const isAcross = ({ before, after }: Languages): boolean => before !== after

/** What is shown one by one: across languages only what came and what went. */
const shownOf = ({ languages, clauses }: AgreementDifference): readonly ClauseChange[] =>
  clauses.filter(({ kind }) => kind !== 'same' && !(isAcross(languages) && kind === 'language'))

const useSummary = ({ from, to, difference }: CompareProps): string => {
  const { t, languageName } = useCompareWords()
  if (from.name === to.name) return t('sameTwice')
  const { languages, clauses } = difference
  const counted = ([what, all]: readonly [Counted, readonly ClauseChange[]]) =>
    all.length > 0 ? [t(`count.${what}`, { count: all.length })] : []
  const sums = countsOf(clauses, isAcross(languages)).flatMap(counted)
  const told = sums.length > 0 ? `${capital(joinNames(sums))}.` : ''
  if (!isAcross(languages)) return told || t('same')
  const named = { before: languageName(languages.before), after: languageName(languages.after) }
  return `${t('languages', named)} ${told || t('none')}`
}

type Counted = 'changed' | 'added' | 'removed' | 'moved' | 'renumbered'

const countsOf = (clauses: readonly ClauseChange[], isAcrossLanguages: boolean) => {
  const changed = clauses.filter(
    ({ kind }) => kind === 'changed' || kind === 'looks' || (kind === 'language' && !isAcrossLanguages),
  )
  const of = (kind: ClauseChange['kind']) => clauses.filter((one) => one.kind === kind)
  return [
    ['changed', changed],
    ['added', of('added')],
    ['removed', of('removed')],
    ['moved', clauses.filter(({ isMoved }) => isMoved)],
    ['renumbered', clauses.filter(({ isMoved, isRenumbered }) => isRenumbered && !isMoved)],
  ] as const satisfies readonly (readonly [Counted, readonly ClauseChange[]])[]
}

const NeverAgreed = ({ agreement, from, to, neverAgreed }: CompareProps) => {
  const { t, short } = useCompareWords()
  if (neverAgreed.length === 0) return null
  const isOwn = [from, to].some((point) => point.kind === 'agreed' && point.by === 'own')
  return (
    <div className={styles.never}>
      <p>{t(isOwn ? 'neverAgreed' : 'neverAgreedBoth', { count: neverAgreed.length })}</p>
      <ul>
        {neverAgreed.map((one) => (
          <li key={one.key}>
            <Link href={`/avtaler/${agreement}/${one.key}`} prefetch={false}>
              {short(one)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Differences = (props: CompareProps) => {
  const { difference, from, to } = props
  const { t } = useCompareWords()
  if (from.name === to.name) return null
  const shown = shownOf(difference)
  const firsts = firstChanges(shown)
  const count = shown.reduce((sum, one) => sum + countChanges(one), 0)
  return (
    <>
      <Tools {...props} isEmpty={shown.length === 0} />
      {shown.length > 0 && <Contents shown={shown} />}
      {shown.length > 0 && <Legend />}
      {shown.map((change, at) => (
        <OneClause key={change.key} {...props} change={change} first={firsts[at] ?? 1} />
      ))}
      <Unchanged {...props} />
      {count > 1 && (
        <StepThrough
          key={`${from.name} ${to.name} ${props.isTogether}`}
          where={Array.from({ length: count }, (_, at) => t('step.where', { number: at + 1, count }))}
          texts={{
            label: t('step.label'),
            count: t('step.count', { count }),
            previous: t('step.previous'),
            next: t('step.next'),
            keys: t('step.keys'),
          }}
        />
      )}
    </>
  )
}

/** Changes are numbered through the page. */
const firstChanges = (shown: readonly ClauseChange[]): readonly number[] => {
  let next = 1
  return shown.map((change) => {
    const first = next
    next += countChanges(change)
    return first
  })
}

const Tools = (props: CompareProps & { isEmpty: boolean }) => {
  const { agreement, from, to, difference, mayExport, isTogether, isEmpty } = props
  const { t, point } = useCompareWords()
  const query = new URLSearchParams({ fra: from.name, til: to.name })
  const address = `/avtaler/${agreement}/sammenlign`
  return (
    <div className={styles.tools}>
      {mayExport && !isEmpty && !isAcross(difference.languages) && (
        <div className={styles.file}>
          <DownloadButton href={`${address}/word?${query}`}>{t('word')}</DownloadButton>
          <p className={styles.note}>{t('wordHelp', { from: point(from), to: point(to) })}</p>
        </div>
      )}
      <p className={styles.ways}>
        {!isEmpty && (
          <span className={styles.view}>
            <Link
              href={`${address}?${query}${isTogether ? '' : '&visning=samlet'}`}
              prefetch={false}
              scroll={false}
            >
              {t(isTogether ? 'sideBySide' : 'together')}
            </Link>
          </span>
        )}
        <Read {...props} point={from} />
        <Read {...props} point={to} />
        <Link href={`/avtaler/${agreement}/avvik`} prefetch={false}>
          {t('deviations')}
        </Link>
      </p>
    </div>
  )
}

/** Each of the two as it stands, where there is a page for it. */
const Read = ({
  agreement,
  revised,
  point,
}: Pick<CompareProps, 'agreement' | 'revised'> & { point: ShownPoint }) => {
  const { t, point: called } = useCompareWords()
  const page =
    point.kind === 'revised' ? `${revised?.agreementId}/versjon/${revised?.number}` : pageOf(agreement, point)
  if (!page) return null
  return (
    <Link href={`/avtaler/${page}`} prefetch={false}>
      {t('read', { what: called(point) })}
    </Link>
  )
}

const pageOf = (agreement: string, point: ShownPoint): string | null => {
  if (point.kind === 'now') return `${agreement}/les`
  if (point.kind === 'version') return `${agreement}/versjon/${point.number}`
  return point.kind === 'moment' && point.seq > 0 ? `${agreement}/historikk/${point.seq}` : null
}

/** More than these are listed in two columns. */
const MOST_LISTED = 12

/** What has happened to each clause, and the way down to it. */
const Contents = ({ shown }: { shown: readonly ClauseChange[] }) => {
  const { t, clause } = useCompareWords()
  return (
    <nav aria-labelledby="endrede-punkter" className={styles.contents}>
      <h2 id="endrede-punkter">{t('list')}</h2>
      <ul data-long={shown.length > MOST_LISTED || undefined}>
        {shown.map((change) => (
          <li key={change.key}>
            <a href={`#${anchorOf(change.key)}`} lang={langOf(change)}>
              {clause(change)}
            </a>{' '}
            <Happened change={change} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** «endret, flyttet, het 3.2 før». */
const Happened = ({ change }: { change: ClauseChange }) => {
  const { t } = useCompareWords()
  const { kind, isMoved, isRenumbered, before } = change
  const all = [
    ...(kind === 'same' ? [] : [t(`kind.${kind}`)]),
    ...(isMoved ? [t('kind.moved')] : []),
    ...(isRenumbered && before?.number ? [t('kind.renumbered', { number: before.number })] : []),
  ]
  return <span className={styles.happened}>{all.join(', ')}</span>
}

type OneProps = CompareProps & { change: ClauseChange; first: number }

const OneClause = ({ agreement, from, to, restorable, change, first }: OneProps) => {
  const { t, point, clause, short } = useCompareWords()
  const isThere = change.after !== undefined && change.key.includes('/')
  const query = new URLSearchParams({ punkt: change.key })
  return (
    <ClauseDifference
      change={change}
      name={clause(change)}
      labels={{ before: capital(point(from)), after: capital(point(to)) }}
      first={first}
      notes={
        (change.kind !== 'changed' || change.isMoved || change.isRenumbered) && (
          <p className={styles.note}>
            <Happened change={change} />
          </p>
        )
      }
      actions={
        <>
          {isThere && (
            <Link href={`/avtaler/${agreement}/${change.key}`} prefetch={false}>
              {t('open', { clause: short(change) })}
            </Link>
          )}
          {from.kind === 'moment' && restorable.has(change.key) && (
            <Link href={`/avtaler/${agreement}/historikk/${from.seq}/ta-tilbake?${query}`} prefetch={false}>
              {t('restore', { clause: short(change) })}
            </Link>
          )}
        </>
      }
    />
  )
}

/** Folded: what one need not read again. Those with another number or place are told of here. */
const Unchanged = ({ agreement, difference }: CompareProps) => {
  const { t, clause } = useCompareWords()
  const same = difference.clauses.filter(({ kind, key }) => kind === 'same' && key.includes('/'))
  if (same.length === 0) return null
  return (
    <details className={styles.unchanged}>
      <summary>{t('unchanged', { count: same.length })}</summary>
      <ul>
        {same.map((change) => (
          <li key={change.key}>
            <Link href={`/avtaler/${agreement}/${change.key}`} prefetch={false} lang={langOf(change)}>
              {clause(change)}
            </Link>{' '}
            <Happened change={change} />
          </li>
        ))}
      </ul>
    </details>
  )
}
