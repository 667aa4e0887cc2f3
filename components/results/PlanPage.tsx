import { ExclamationmarkTriangleIcon, PlusIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { isOpen, isOverdue, type MeasureContent, type PlanTally } from '#lib/results/measure-row.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { OneButtonForm } from './OneButtonForm.tsx'
import { Outcome, type OutcomeOf } from './Outcome.tsx'
import { RemovedRows } from './RemovedRows.tsx'
import styles from './Results.module.css'
import { YearNav } from './YearNav.tsx'

type Row = { id: string; version: number; content: MeasureContent; isCarried: boolean }
type ByForm = (form: FormData) => Promise<void>
type Props = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  /** The day in Norway. */
  today: string
  rows: readonly Row[]
  tally: PlanTally
  mayWrite: boolean
  toRoll: number
  removed: readonly { id: string; version: number; measure: string }[]
  outcome: OutcomeOf
  roll: ByForm
  takeOut: ByForm
  markDone: ByForm
}

export const planAddress = (office: string, year: number): string => `/kontor/${office}/handlingsplan/${year}`

/** The year's measures under the goals they are for. */
export const PlanPage = (props: Props) => {
  const { office, year, thisYear, rows, tally, mayWrite, outcome } = props
  const t = useTranslations('plan')
  const of = String(year)
  const base = planAddress(office.id, year)
  const named = { office: `Nav ${office.name}` }
  const { count, done, overdue } = tally
  return (
    <Page
      title={t('title', { year: of })}
      lead={
        rows.length === 0
          ? t('lead.none', { ...named, year: of })
          : t('lead.some', { ...named, count, done, overdue })
      }
    >
      <Outcome of={outcome} texts={t} />
      <YearNav
        label={t('years')}
        year={year}
        thisYear={thisYear}
        href={(one) => planAddress(office.id, one)}
      />
      <div className={styles.links}>
        {mayWrite && (
          <LinkButton href={`${base}/ny`} size="small" icon={<PlusIcon aria-hidden />}>
            {t('add')}
          </LinkButton>
        )}
        {rows.length > 0 && (
          <DownloadButton href={`${base}/word`} size="small">
            {t('word')}
          </DownloadButton>
        )}
        <LinkButton href={`/kontor/${office.id}/resultater?ar=${year}`} size="small" variant="secondary">
          {t('results', { year: of })}
        </LinkButton>
      </div>
      {mayWrite && <Roll {...props} />}
      <section aria-labelledby="tiltak" className={styles.section}>
        <h2 id="tiltak">{t('table')}</h2>
        {rows.length === 0 ? (
          <p className={styles.muted}>{t(mayWrite ? 'empty' : 'emptyReader', { year: of })}</p>
        ) : (
          <Goals {...props} />
        )}
      </section>
      {mayWrite && <Removed {...props} />}
    </Page>
  )
}

const Roll = ({ office, year, toRoll, roll }: Props) => {
  const t = useTranslations('plan')
  if (toRoll === 0) return null
  const last = String(year - 1)
  return (
    <section aria-labelledby="ta-med" className={styles.offers}>
      <h2 id="ta-med">{t('offers')}</h2>
      <ul className={styles.offerList}>
        <li>
          <p>{t('roll', { count: toRoll, last })}</p>
          <OneButtonForm action={roll} sent={{ office: office.id, year }}>
            {t('rollButton', { last })}
          </OneButtonForm>
        </li>
      </ul>
    </section>
  )
}

/** Those without a goal come last. */
const Goals = (props: Props) => {
  const t = useTranslations('plan')
  const goals = [...new Set(props.rows.map(({ content }) => content.goal))].toSorted(
    (one, other) => Number(one === '') - Number(other === ''),
  )
  return goals.map((goal) => (
    <div key={goal}>
      <h3 className={styles.goalHead}>{goal || t('noGoal')}</h3>
      <ul className={styles.table}>
        {props.rows
          .filter(({ content }) => content.goal === goal)
          .map((row) => (
            <Measure key={row.id} {...props} row={row} />
          ))}
      </ul>
    </div>
  ))
}

const Measure = (props: Props & { row: Row }) => {
  const { office, year, row, mayWrite, markDone } = props
  const t = useTranslations('plan')
  const { id, version, content, isCarried } = row
  const { measure, owner, line, comment } = content
  return (
    <li className={styles.measure} id={`rad-${id}`}>
      <div className={styles.about}>
        <h4>{measure}</h4>
        <p className={styles.muted}>
          {[owner ? t('owner', { owner }) : t('noOwner'), line && t(`line.${line}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {comment && (
          <p className={styles.said}>
            <b>{t('comment')}:</b> {comment}
          </p>
        )}
        {mayWrite && (
          <div className={styles.acts}>
            <Link
              href={`${planAddress(office.id, year)}/${id}`}
              prefetch={false}
              aria-label={t('changeLabel', { measure })}
            >
              {t('change')}
            </Link>
            {isOpen(content) && !isCarried && (
              <OneButtonForm
                action={markDone}
                sent={{ id, seen: version }}
                label={t('markDoneLabel', { measure })}
                variant="tertiary"
              >
                {t('markDone')}
              </OneButtonForm>
            )}
          </div>
        )}
      </div>
      <State {...props} />
    </li>
  )
}

const State = ({ row: { content, isCarried }, today, year }: Props & { row: Row }) => {
  const t = useTranslations('plan')
  const language = asLanguage(useLocale())
  const { status, deadline } = content
  return (
    <div className={styles.state}>
      <p>
        <b>{t(`status.${status}`)}</b>
      </p>
      <p className={styles.muted}>
        {deadline ? t('deadline', { date: formatDate(noon(deadline), language) }) : t('noDeadline')}
      </p>
      {isCarried ? (
        <p>{t('carried', { year: String(year + 1) })}</p>
      ) : (
        isOverdue(content, today) && (
          <p className={styles.missed}>
            <ExclamationmarkTriangleIcon aria-hidden fontSize="1.25rem" />
            {t('overdue')}
          </p>
        )
      )}
    </div>
  )
}

const Removed = ({ removed, takeOut }: Props) => {
  const t = useTranslations('plan')
  return (
    <RemovedRows
      rows={removed.map(({ measure, ...row }) => ({
        ...row,
        called: measure,
        putBack: t('putBackLabel', { measure }),
      }))}
      takeOut={takeOut}
      texts={{ title: t('removed'), putBack: t('putBack') }}
    />
  )
}
