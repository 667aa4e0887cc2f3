import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Plan } from '#lib/meetings/meeting.ts'
import type { Frequency, YearPlan } from '#lib/meetings/year-plan.ts'
import styles from './Meetings.module.css'
import type { MeetingAction } from './meeting-action.ts'
import { PlanYearForm } from './PlanYearForm.tsx'

type Props = {
  office: { id: string; name: string }
  plan: {
    agreed: { frequency: Frequency; href: string; isDraft: boolean } | null
    years: readonly YearPlan[]
    usual: Pick<Plan, 'from' | 'to' | 'place' | 'link' | 'language'> | null
  }
  mayLead: boolean
  action: MeetingAction
}

/** What the agreement says of how often the owners meet, and what is left of it. */
export const PlanYear = ({ office, plan, mayLead, action }: Props) => {
  const t = useTranslations('meetings')
  const { agreed, years, usual } = plan
  if (!agreed) return null
  const { frequency, href, isDraft } = agreed
  const days = years.flatMap((one) => one.days)
  return (
    <section className={styles.section} aria-labelledby="mote-hvor-ofte">
      <h2 id="mote-hvor-ofte">{t('howOften')}</h2>
      {frequency === null && <p className={styles.said}>{t('frequency.unknown')}</p>}
      {frequency === 'as-needed' && (
        <p className={styles.said}>{t('frequency.asNeeded', { isDraft: String(isDraft) })}</p>
      )}
      {years.length > 1 && (
        <p className={styles.said}>
          {t('frequency.atLeast', { count: years[0]?.atLeast ?? 0, isDraft: String(isDraft) })}.
        </p>
      )}
      {years.map((year) => (
        <Year key={year.year} year={year} isDraft={isDraft} isAlone={years.length === 1} />
      ))}
      <p className={styles.said}>
        <Link href={href} prefetch={false}>
          {t('frequency.clause')}
        </Link>
      </p>
      {mayLead && days.length > 0 && (
        <PlanYearForm action={action} office={office} days={days} usual={usual} key={days.join()} />
      )}
    </section>
  )
}

const Year = ({ year, isDraft, isAlone }: { year: YearPlan; isDraft: boolean; isAlone: boolean }) => {
  const t = useTranslations('meetings')
  const { held, planned, missing, atLeast } = year
  const parts = [
    ...(held > 0 ? [t('frequency.held', { count: held })] : []),
    ...(planned > 0 || held === 0 ? [t('frequency.planned', { count: planned })] : []),
    ...(missing > 0 ? [t('frequency.missing', { count: missing })] : []),
  ]
  const late = missing - year.days.length
  return (
    <p className={styles.said}>
      {isAlone ? t('frequency.atLeast', { count: atLeast, isDraft: String(isDraft) }) : <b>{year.year}</b>}:{' '}
      {parts.join(', ')}. {late > 0 && t('frequency.late', { all: String(year.days.length === 0) })}
    </p>
  )
}
