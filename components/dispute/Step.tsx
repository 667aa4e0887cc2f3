import { Button } from '@navikt/ds-react/Button'
import Link from 'next/link'
import type { DisputeView, StepEntry, StepView } from '#lib/agreements/dispute-view.ts'
import styles from '../hearing/Hearing.module.css'
import own from './Dispute.module.css'
import type { DisputeProps } from './dispute-props.ts'
import { RetractStep } from './RetractStep.tsx'
import { stepAddress } from './step-address.ts'
import { useDisputeWords } from './use-dispute-words.ts'

type Props = DisputeProps & { dispute: DisputeView; step: StepEntry }

/** What was done, or is planned, with what it said before it was corrected. */
export const Step = (props: Props) => {
  const { step } = props
  const { t, title, person, moment } = useDisputeWords(props)
  const { retracted, earlier, confirmed } = step
  return (
    <li id={`steg-${step.id}`} tabIndex={-1}>
      <h4>
        {title(step)} {step.isPlanned && <span className={styles.tag}>{t('entry.planned')}</span>}
        {retracted && <span className={styles.tag}>{t('entry.retracted')}</span>}
      </h4>
      {retracted && (
        <p className={styles.changed}>
          {t('entry.retractedBy', {
            person: person(retracted.by),
            moment: moment(retracted.at),
            reason: retracted.reason,
          })}
        </p>
      )}
      <Said {...props} said={step} isCorrected={earlier.length > 0} />
      {confirmed.map(({ by, at }) => (
        <p key={by.name} className={styles.muted}>
          {t('entry.confirmedBy', { person: person(by), moment: moment(at) })}
        </p>
      ))}
      <Waiting {...props} />
      {earlier.length > 0 && (
        <details className={styles.more}>
          <summary>{t('entry.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Said key={one.id} {...props} said={one} isCorrected={false} />
          ))}
        </details>
      )}
      <Ways {...props} />
    </li>
  )
}

const Waiting = (props: Props) => {
  const { agreement, dispute, step, confirm } = props
  const { t, inSentence } = useDisputeWords(props)
  if (step.waitsFor.length === 0) return null
  return (
    <>
      <p className={styles.changed}>{t('entry.waitsFor', { parties: inSentence(step.waitsFor) })}</p>
      {step.mayConfirm && (
        <form action={confirm}>
          <input type="hidden" name="agreement" value={agreement} />
          <input type="hidden" name="dispute" value={dispute.id} />
          <input type="hidden" name="step" value={step.id} />
          <Button type="submit" size="small">
            {t('entry.confirm')}
          </Button>
        </form>
      )}
    </>
  )
}

const Ways = (props: Props) => {
  const { agreement, dispute, step } = props
  const { t, title } = useDisputeWords(props)
  if (!step.mayCorrect && !step.mayRetract) return null
  return (
    <div className={styles.ways}>
      {step.mayCorrect && (
        <Link
          href={stepAddress(agreement, dispute.id, { correct: step.id })}
          prefetch={false}
          aria-label={t('entry.correctLabel', { entry: title(step) })}
        >
          {t('entry.correct')}
        </Link>
      )}
      {step.mayRetract && (
        <details className={styles.more}>
          <summary aria-label={t('entry.retractLabel', { entry: title(step) })}>{t('entry.retract')}</summary>
          <p>{t('entry.retractHelp')}</p>
          <RetractStep action={props.retract} agreement={agreement} dispute={dispute.id} step={step.id} />
        </details>
      )}
    </div>
  )
}

type SaidProps = Props & { said: StepView; isCorrected: boolean }

const Said = (props: SaidProps) => {
  const { said, isCorrected } = props
  const { t, person, moment } = useDisputeWords(props)
  return (
    <>
      <dl className={`${styles.said} ${own.said}`}>
        {useRows(props).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>
        {t(isCorrected ? 'entry.correctedBy' : 'entry.by', {
          person: person(said.by),
          moment: moment(said.at),
        })}
      </p>
    </>
  )
}

/** What there is to tell; which clauses only where they are not all the dispute's. */
const useRows = (props: SaidProps): readonly (readonly [string, string])[] => {
  const { said, dispute } = props
  const { t, clauses } = useDisputeWords(props)
  const isStep = said.kind !== 'agreed' && said.kind !== 'withdrawn' && said.kind !== 'decided'
  const missing = isStep && !said.isPlanned ? t('entry.noOutcome') : ''
  return [
    [t('entry.about'), said.clauses.length < dispute.clauses.length ? clauses(said.clauses) : ''] as const,
    [t('entry.caseNumber'), said.caseNumber] as const,
    [t(said.isPlanned ? 'entry.toHappen' : 'entry.happened'), said.happened] as const,
    [t(said.kind === 'decided' ? 'entry.decision' : 'entry.outcome'), said.outcome || missing] as const,
  ].filter(([, words]) => words !== '')
}
