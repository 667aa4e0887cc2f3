'use client'
import { PlusIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { DeskProps } from './desk-props.ts'
import styles from './Meetings.module.css'
import type { MeetingAnswer } from './meeting-action.ts'
import { OneButton } from './OneButton.tsx'
import { useReasonWords } from './use-reason-words.ts'

type Props = DeskProps & { act: (form: FormData) => void; answer: MeetingAnswer | null }

/** What most meetings have: folded, so that what the agreement says comes first; open when there is nothing else to take. */
export function StandardItems(props: Props) {
  const t = useTranslations('meetingForm')
  const words = useReasonWords()
  const { standard, suggestions, answer } = props
  if (standard.length === 0) return null
  const wasHere = answer?.kind === 'standard-taken' || answer?.about.startsWith('standard:') === true
  return (
    <details className={styles.more} open={suggestions.length === 0 || wasHere}>
      <summary>{t('standardHeading')}</summary>
      <p className={styles.muted}>{t('standardLead')}</p>
      <div className={styles.all}>
        <OneButton
          {...props}
          fields={{ kind: 'standard-taken' }}
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
        >
          {t('takeStandard', { count: standard.length })}
        </OneButton>
      </div>
      <ul className={styles.suggestions}>
        {standard.map((suggestion) => {
          const title = words.title(suggestion)
          const { source, type, minutes, reasons } = suggestion
          return (
            <li key={source} className={styles.standard}>
              <div>
                <h3>{title}</h3>
                <p className={styles.muted}>
                  {reasons.map((reason) => words.reason(reason, suggestion)).join('. ')}.{' '}
                  {t('typeAndLength', { type: t(`types.${type}`), minutes })}
                </p>
              </div>
              <OneButton
                {...props}
                fields={{ kind: 'taken', source }}
                variant="secondary"
                label={t('takeLabel', { title })}
              >
                {t('take')}
              </OneButton>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
