'use client'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import styles from './Meetings.module.css'
import type { MeetingAction } from './meeting-action.ts'

type Props = {
  action: MeetingAction
  office: string
  meeting: string
  /** Its day has gone: it is not called off any more, it was not held. */
  isOver: boolean
}

/** Behind a fold, and never without a reason: those who were invited will ask. */
export function CancelForm({ action, office, meeting, isOver }: Props) {
  const t = useTranslations('meetingForm')
  const [answer, act] = useActionState(action, null)
  const isRefused = answer !== null && answer.at === null
  const error = answer?.failure ? t(`failure.${answer.failure}`) : t('problem.reason')
  return (
    <details className={styles.more} open={isRefused}>
      <summary>{t(isOver ? 'notHeld' : 'cancel')}</summary>
      <form action={act} noValidate className={styles.form}>
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="kind" value="cancelled" />
        <TextField
          label={t(isOver ? 'notHeldReason' : 'cancelReason')}
          name="reason"
          autoComplete="off"
          defaultValue={isRefused ? answer.words.reason : ''}
          error={isRefused ? error : undefined}
        />
        <Button type="submit" variant="danger" size="small">
          {t(isOver ? 'notHeld' : 'cancel')}
        </Button>
      </form>
    </details>
  )
}
