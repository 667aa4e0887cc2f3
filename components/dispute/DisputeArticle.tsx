import Link from 'next/link'
import type { DisputeView } from '#lib/agreements/dispute-view.ts'
import { isEnd } from '#lib/agreements/disputes.ts'
import styles from '../hearing/Hearing.module.css'
import own from './Dispute.module.css'
import type { DisputeProps } from './dispute-props.ts'
import { Step } from './Step.tsx'
import { stepAddress } from './step-address.ts'
import { useDisputeWords } from './use-dispute-words.ts'

type Props = DisputeProps & { dispute: DisputeView }

/** One dispute: what it is about, step by step, and how it ended. */
export const DisputeArticle = (props: Props) => {
  const { agreement, dispute } = props
  const { t, clauses, clause, nameOf, person, moment } = useDisputeWords(props)
  return (
    <article className={styles.entry} id={`tvist-${dispute.id}`} tabIndex={-1}>
      <h3>
        {t('about', { clauses: clauses(dispute.clauses) })}{' '}
        <span className={styles.tag}>{dispute.end ? t(`end.${dispute.end}`) : t('isOpen')}</span>
      </h3>
      <p className={own.subject}>{dispute.subject}</p>
      <p className={styles.muted}>
        {t('liftedBy', { person: person(dispute.by), moment: moment(dispute.at) })}
      </p>
      <ul className={own.about} aria-label={t('clausesOf')}>
        {dispute.clauses.map((key) => (
          <li key={key}>
            {nameOf(key)?.isThere ? (
              <Link href={`/avtaler/${agreement}/${key}`} prefetch={false}>
                {clause(key)}
              </Link>
            ) : (
              clause(key)
            )}
          </li>
        ))}
      </ul>
      {dispute.steps.length === 0 ? (
        <p>{t('noSteps')}</p>
      ) : (
        <ol className={own.steps}>
          {dispute.steps.map((step) => (
            <Step key={step.id} {...props} step={step} />
          ))}
        </ol>
      )}
      <Ways {...props} />
    </article>
  )
}

/** What is done about it first, then the ends. */
const Ways = (props: Props) => {
  const { agreement, dispute } = props
  const { t, clauses } = useDisputeWords(props)
  const called = t('about', { clauses: clauses(dispute.clauses) })
  const groups = [
    dispute.mayRecord.filter((kind) => !isEnd(kind)),
    dispute.mayRecord.filter((kind) => isEnd(kind)),
  ]
  return groups.map(
    (kinds) =>
      kinds.length > 0 && (
        <p key={kinds[0]} className={styles.ways}>
          {kinds.map((kind) => (
            <Link
              key={kind}
              href={stepAddress(agreement, dispute.id, { kind })}
              prefetch={false}
              aria-label={t('recordLabel', { what: t(`recordKind.${kind}`), dispute: called })}
            >
              {t(`recordKind.${kind}`)}
            </Link>
          ))}
        </p>
      ),
  )
}
