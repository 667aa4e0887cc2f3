import Link from 'next/link'
import styles from '../hearing/Hearing.module.css'
import { PartyMark } from '../ui/PartyMark.tsx'
import own from './Dispute.module.css'
import type { DisputeProps } from './dispute-props.ts'
import { useDisputeWords } from './use-dispute-words.ts'

/** Clauses somebody disagrees about, with how long; the way to lift them. */
export const Disagreements = (props: DisputeProps) => {
  const { agreement, disputes } = props
  const { t, clause, parties, day } = useDisputeWords(props)
  const found = disputes.candidates.filter(({ since }) => since !== null)
  const isLifted = disputes.disputes.some(({ end }) => end === null)
  if (found.length === 0) return <p>{t(isLifted ? 'noOther' : 'noDisagreement')}</p>
  return (
    <ul className={styles.demands}>
      {found.map((one) => (
        <li key={one.clause} className={own.disagreement}>
          <div>
            <h3>
              <Link href={`/avtaler/${agreement}/${one.clause}`} prefetch={false}>
                {clause(one.clause)}
              </Link>
            </h3>
            <p>
              {one.parties.map(({ id, side }) => (
                <PartyMark key={id} standing={side} small />
              ))}{' '}
              {one.since &&
                t('since', { parties: parties(one.parties), date: day(one.since), days: one.days })}
            </p>
          </div>
          {disputes.mayLift && (
            <Link
              href={`/avtaler/${agreement}/tvist/ny?punkt=${one.clause}`}
              prefetch={false}
              className={own.way}
              aria-label={t('liftLabel', { clause: clause(one.clause) })}
            >
              {t('lift')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
