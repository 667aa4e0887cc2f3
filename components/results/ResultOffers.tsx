import Link from 'next/link'
import type { ReactNode } from 'react'
import { OneButtonForm } from './OneButtonForm.tsx'
import styles from './Results.module.css'
import type { ResultsProps } from './results-props.ts'
import { useResultWords } from './use-result-words.ts'

/** What last year's table and 3.5 have and this table has not. Nothing comes in by itself. */
export const ResultOffers = (props: ResultsProps) => {
  const { t } = useResultWords()
  const { toRoll, agreement, rows, office, year } = props
  const missing = agreement?.missing.length ?? 0
  const isOther = agreement?.clause && agreement.year !== null && agreement.year !== year
  if (toRoll === 0 && missing === 0 && rows.length > 0 && !isOther && !agreement?.differing.length)
    return null
  if (isOther && toRoll === 0 && rows.length > 0)
    return (
      <ul className={`${styles.plain} ${styles.muted}`}>
        <Goals {...props} />
      </ul>
    )
  return (
    <section aria-labelledby="ta-med" className={styles.offers}>
      <h2 id="ta-med">{t('offers')}</h2>
      <ul className={styles.offerList}>
        {toRoll > 0 && <Roll {...props} />}
        <Goals {...props} />
        {rows.length === 0 && (
          <li>
            <Link href={`/kontor/${office.id}/resultater/ny?ar=${year}`} prefetch={false}>
              {t('start')}
            </Link>
          </li>
        )}
      </ul>
      <Differing {...props} />
    </section>
  )
}

const Roll = ({ office, year, toRoll, takeIn }: ResultsProps) => {
  const { t } = useResultWords()
  const last = String(year - 1)
  return (
    <li>
      <p>{t('roll', { count: toRoll, last })}</p>
      <OneButtonForm action={takeIn} sent={{ office: office.id, year, what: 'roll' }}>
        {t('rollButton', { last })}
      </OneButtonForm>
    </li>
  )
}

const Goals = ({ office, year, agreement, takeIn }: ResultsProps) => {
  const { t } = useResultWords()
  if (!agreement?.clause) return null
  const { clause, missing } = agreement
  const { number, href } = clause
  const link = (
    <Link href={href} prefetch={false}>
      {t('openClause', { number })}
    </Link>
  )
  if (agreement.year !== null && agreement.year !== year)
    return (
      <li>
        <p>
          {t('otherYear', { number, year: String(agreement.year) })} {link}
        </p>
      </li>
    )
  if (missing.length === 0) return null
  return (
    <li>
      <p>
        {t('goals', { count: missing.length, number })} {agreement.year === null && t('noYear', { number })}{' '}
        {link}
      </p>
      <OneButtonForm action={takeIn} sent={{ office: office.id, year, what: 'goals' }}>
        {t('goalsButton', { count: missing.length, number })}
      </OneButtonForm>
    </li>
  )
}

const Differing = ({ office, agreement }: ResultsProps) => {
  const { t } = useResultWords()
  if (!agreement?.clause || agreement.differing.length === 0) return null
  const { number, href } = agreement.clause
  const bold = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <>
      <h3>{t('differing', { number })}</h3>
      <ul className={styles.differing}>
        {agreement.differing.map(({ id, indicator, goal }) => (
          <li key={id}>
            {t.rich(goal === '' ? 'differsEmpty' : 'differs', { indicator, goal, number, b: bold })}{' '}
            <Link
              href={`/kontor/${office.id}/resultater/${id}`}
              prefetch={false}
              aria-label={t('changeRowLabel', { indicator })}
            >
              {t('changeRow')}
            </Link>
          </li>
        ))}
      </ul>
      <Link href={href} prefetch={false}>
        {t('openClause', { number })}
      </Link>
    </>
  )
}
