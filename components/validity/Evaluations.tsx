import { useTranslations } from 'next-intl'
import { PlainForm } from '../forms/PlainForm.tsx'
import { useFormTexts } from '../signed/use-form-texts.ts'
import { useOwnerWords } from '../signed/use-owner-words.ts'
import styles from './Validity.module.css'
import type { ValidityProps } from './validity-props.ts'

/** When the owners go through the agreement next, and what they found the times before. */
export const Evaluations = ({ view, actions }: ValidityProps) => {
  const t = useTranslations('validity.evaluation')
  const texts = useFormTexts('validity')
  const { day } = useOwnerWords(view.parties)
  return (
    <section className={styles.section} aria-labelledby="gyldighet-evaluering">
      <h2 id="gyldighet-evaluering">{t('title')}</h2>
      <p>{t(nextOf(view), { date: view.nextEvaluation ? day(view.nextEvaluation) : '' })}</p>
      {view.evaluations.length === 0 && <p className={styles.muted}>{t('empty')}</p>}
      {view.evaluations.map((one) => (
        <Entry key={one.id} view={view} actions={actions} one={one} />
      ))}
      {view.permissions['record-evaluation'] && (
        <details className={styles.more}>
          <summary>{t('record')}</summary>
          <PlainForm
            id="evaluering"
            action={actions.evaluate}
            sent={{ agreement: view.agreement.id }}
            fields={[
              { name: 'heldOn', kind: 'date', label: t('heldOn'), start: view.today },
              { name: 'summary', kind: 'textarea', label: t('summary') },
            ]}
            texts={texts(t('submit'))}
          />
        </details>
      )}
    </section>
  )
}

/** Whether it was done when it should, and whether the agreement lasts until it should be done again. */
const nextOf = ({ nextEvaluation: next, life, today }: ValidityProps['view']) => {
  if (next === null) return 'none'
  if (life?.lastDay && next > life.lastDay) return 'afterEnd'
  return next < today ? 'overdue' : 'next'
}

type EntryProps = Pick<ValidityProps, 'view' | 'actions'> & {
  one: ValidityProps['view']['evaluations'][number]
}

const Entry = ({ view, actions, one: { id, heldOn, summary, at, by, retracted } }: EntryProps) => {
  const t = useTranslations('validity.evaluation')
  const texts = useFormTexts('validity')
  const { day, person, moment } = useOwnerWords(view.parties)
  return (
    <article className={styles.box}>
      <h3>{t(retracted ? 'retractedEntry' : 'entry', { date: day(heldOn) })}</h3>
      <p className={styles.said}>{summary}</p>
      <p className={styles.muted}>{t('by', { person: person(by), moment: moment(at) })}</p>
      {retracted && (
        <p className={styles.said}>
          {t('retracted', {
            person: person(retracted.by),
            moment: moment(retracted.at),
            reason: retracted.reason,
          })}
        </p>
      )}
      {!retracted && view.permissions['record-evaluation'] && (
        <details className={styles.more}>
          <summary>{t('retract')}</summary>
          <PlainForm
            id={`trekk-${id}`}
            action={actions.retract}
            sent={{ agreement: view.agreement.id, evaluation: id }}
            fields={[{ name: 'reason', kind: 'textarea', label: t('retractWhy'), help: t('retractHelp') }]}
            texts={texts(t('submitRetract'))}
          />
        </details>
      )}
    </article>
  )
}
