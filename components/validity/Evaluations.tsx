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
  const { day, person, moment } = useOwnerWords(view.parties)
  const { nextEvaluation: next, today } = view
  return (
    <section className={styles.section} aria-labelledby="gyldighet-evaluering">
      <h2 id="gyldighet-evaluering">{t('title')}</h2>
      <p>{next === null ? t('none') : t(next < today ? 'overdue' : 'next', { date: day(next) })}</p>
      {view.evaluations.length === 0 && <p className={styles.muted}>{t('empty')}</p>}
      {view.evaluations.map(({ id, heldOn, summary, at, by }) => (
        <article key={id} className={styles.box}>
          <h3>{t('entry', { date: day(heldOn) })}</h3>
          <p className={styles.said}>{summary}</p>
          <p className={styles.muted}>{t('by', { person: person(by), moment: moment(at) })}</p>
        </article>
      ))}
      {view.permissions['record-evaluation'] && (
        <details className={styles.more}>
          <summary>{t('record')}</summary>
          <PlainForm
            id="evaluering"
            action={actions.evaluate}
            sent={{ agreement: view.agreement.id }}
            fields={[
              { name: 'heldOn', kind: 'date', label: t('heldOn'), start: today },
              { name: 'summary', kind: 'textarea', label: t('summary') },
            ]}
            texts={texts(t('submit'))}
          />
        </details>
      )}
    </section>
  )
}
