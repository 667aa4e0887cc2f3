import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, formatMonths, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { dayOf, isBefore, nextIn, PARTS, turnOf, type YearItem, type YearTask } from '#lib/meetings/year.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { Page } from '../ui/Page.tsx'
import { AddTask } from './AddTask.tsx'
import { ChangeTask } from './ChangeTask.tsx'
import { KindMark } from './KindMark.tsx'
import { OutAndIn } from './OutAndIn.tsx'
import styles from './Year.module.css'
import { YearWheel } from './YearWheel.tsx'
import type { YearAction } from './year-action.ts'

type Props = {
  office: { id: string; name: string }
  year: number
  /** The day in Norway. */
  today: string
  /** The day the office came here. */
  since: string
  items: readonly YearItem[]
  /** What has been taken out of this year. */
  removed: readonly YearTask[]
  mayLead: boolean
  action: YearAction
}

function useYearWords(year: number) {
  const t = useTranslations('year')
  const language = asLanguage(useLocale())
  const name = ({ title, code }: Pick<YearTask, 'title' | 'code'>): string =>
    title || (code ? t(`usual.${code}`, { last: String(year - 1) }) : '')
  return {
    t,
    date: (day: string): string => formatDate(noon(day), language),
    title: (item: YearItem): string => (item.type === 'date' ? t(`dates.${item.code}`) : name(item)),
    name,
    months: (from: number, to: number): string => formatMonths(from, to, language),
    /** «12. mars», or «Mars» where no day is set. */
    when: (item: YearItem): string => {
      const told = new Intl.DateTimeFormat(LANGUAGE_TAG[language], {
        month: 'long',
        timeZone: 'UTC',
        ...(item.day !== null && { day: 'numeric' }),
      }).format(noon(dayOf(year, item)))
      return told.charAt(0).toUpperCase() + told.slice(1)
    },
  }
}

/** A picture of the year, and the list that it is a picture of. */
export const YearPage = (props: Props) => {
  const { office, year, today, items, removed, mayLead, action } = props
  const { t, title, name, date } = useYearWords(year)
  const isNow = today.startsWith(`${year}-`)
  const next = isNow ? nextIn(year, items, today) : undefined
  const [, month = 1, day = 1] = today.split('-').map(Number)
  return (
    <Page title={t('title')} lead={t('lead', { office: `Nav ${office.name}`, year: String(year) })}>
      <div className={styles.columns}>
        <div className={styles.figure}>
          <YearWheel
            year={year}
            items={items}
            now={isNow ? turnOf(year, { month, day }) : null}
            dateNow={isNow ? t('today', { date: date(today).replace(` ${year}`, '') }) : ''}
            next={next ? t('next', { title: title(next) }) : t('nothingNext')}
          />
          <ul className={styles.legend} aria-hidden="true">
            {(['meeting', 'deadline', 'task'] as const).map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} /> {t(`kind.${kind}`)}
              </li>
            ))}
            {isNow && (
              <li>
                <span className={styles.stretch} /> {t('passed')}
              </li>
            )}
          </ul>
          <nav aria-label={t('otherYears')} className={styles.years}>
            {[year - 1, year + 1].map((other) => (
              <Link key={other} href={`/kontor/${office.id}/arshjul?ar=${other}`} prefetch={false}>
                {other}
              </Link>
            ))}
          </nav>
        </div>
        <section aria-labelledby="arshjul-liste">
          <div className={styles.head}>
            <h2 id="arshjul-liste">{t('list')}</h2>
            <DownloadButton href={`/kontor/${office.id}/arshjul/kalender?ar=${year}`} size="small">
              {t('calendar')}
            </DownloadButton>
          </div>
          {mayLead && <AddTask action={action} office={office.id} year={year} />}
          <OutAndIn
            action={action}
            office={office.id}
            year={year}
            removed={removed.map((task) => ({ key: task.key, title: name(task) }))}
            mayLead={mayLead}
          >
            <Before {...props} nextKey={next?.key} />
            {PARTS.map((part) => (
              <PartOfYear key={part.from} {...props} part={part} nextKey={next?.key} />
            ))}
          </OutAndIn>
        </section>
      </div>
    </Page>
  )
}

type RowsProps = Props & { nextKey: string | undefined }

const PartOfYear = (props: RowsProps & { part: (typeof PARTS)[number] }) => {
  const { year, items, since, part } = props
  const { months } = useYearWords(year)
  const own = numbered(items).filter(
    ({ item }) => item.month >= part.from && item.month <= part.to && !isBefore(year, item, since),
  )
  if (own.length === 0) return null
  return (
    <>
      <h3 className={styles.part}>{months(part.from, part.to)}</h3>
      <Rows {...props} rows={own} />
    </>
  )
}

/** What was over before the office came here is nothing that anybody has missed: folded, and called that. */
const Before = (props: RowsProps) => {
  const { year, items, since } = props
  const { t } = useYearWords(year)
  const rows = numbered(items).filter(({ item }) => isBefore(year, item, since))
  if (rows.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{t('before', { count: rows.length })}</summary>
      <Rows {...props} rows={rows} />
    </details>
  )
}

type Numbered = { item: YearItem; number: number }

/** As in the picture. */
const numbered = (items: readonly YearItem[]): readonly Numbered[] =>
  items.map((item, at) => ({ item, number: at + 1 }))

const Rows = ({ rows, ...props }: RowsProps & { rows: readonly Numbered[] }) => (
  <ol className={styles.list}>
    {rows.map(({ item, number }) => (
      <Row key={item.key} {...props} item={item} number={number} />
    ))}
  </ol>
)

const Row = (props: RowsProps & Numbered) => {
  const { office, year, item, number, mayLead, action, nextKey, today, since } = props
  const { t, title, when } = useYearWords(year)
  const isDone = item.type === 'task' && item.isDone
  const isPast = dayOf(year, item) < today && !isDone && !isBefore(year, item, since)
  const marks = [...(isDone ? [`✓ ${t('done')}`] : []), ...(isPast ? [t('passed')] : [])]
  const href = item.type === 'date' ? item.href : null
  return (
    <li value={number} className={item.key === nextKey ? styles.next : undefined}>
      <span className={styles.place}>{number}</span>
      <div>
        <p className={styles.title}>{href ? <Link href={href}>{title(item)}</Link> : title(item)}</p>
        <p className={styles.muted}>
          {when(item)} · <KindMark kind={item.kind} /> {[t(`kind.${item.kind}`), ...marks].join(' · ')}
          {item.key === nextKey && <b> · {t('isNext')}</b>}
        </p>
        {mayLead && item.type === 'task' && (
          <ChangeTask action={action} office={office.id} year={year} task={item} name={title(item)} />
        )}
      </div>
    </li>
  )
}
