'use client'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Plan } from '#lib/meetings/meeting.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { FormAnswer } from './FormAnswer.tsx'
import styles from './Meetings.module.css'
import type { MeetingAction } from './meeting-action.ts'

type Props = {
  action: MeetingAction
  office: { id: string; name: string }
  /** Proposed: each can be another. */
  days: readonly string[]
  usual: Pick<Plan, 'from' | 'to' | 'place' | 'link' | 'language'> | null
}

/** The meetings that are missing, filled in: one press plans them all. */
export function PlanYearForm({ action, office, days, usual }: Props) {
  const t = useTranslations('meetingForm')
  const language = useLocale()
  const [answer, submit, isSending] = useActionState(action, null)
  const words = answer?.words
  const isWrong = answer?.problems.includes('date') === true
  return (
    <form action={submit} noValidate className={styles.form} key={answer?.attempt ?? 0}>
      <FormAnswer answer={answer} />
      <input type="hidden" name="office" value={office.id} />
      <input type="hidden" name="meeting" value="" />
      <input type="hidden" name="link" value={usual?.link ?? ''} />
      <input type="hidden" name="language" value={usual?.language ?? language} />
      <p className={styles.muted}>{t('planYearLead')}</p>
      <div className={styles.row}>
        {days.map((day, at) => (
          <NativeField
            key={day}
            id={at === 0 ? 'mote-date' : `mote-date-${at + 1}`}
            name={`date-${at + 1}`}
            label={t('planYearDate', { number: at + 1 })}
            defaultValue={words?.[`date-${at + 1}`] ?? day}
            error={isWrong ? t('problem.date') : undefined}
          />
        ))}
      </div>
      <div className={styles.row}>
        <NativeField
          id="mote-from"
          name="from"
          type="time"
          label={t('from')}
          defaultValue={words?.from ?? usual?.from ?? '09:00'}
          error={answer?.problems.includes('from') ? t('problem.from') : undefined}
        />
        <NativeField
          id="mote-to"
          name="to"
          type="time"
          label={t('to')}
          defaultValue={words?.to ?? usual?.to ?? '11:00'}
          error={answer?.problems.includes('to') ? t('problem.to') : undefined}
        />
      </div>
      <TextField
        id="mote-place"
        name="place"
        label={t('place')}
        autoComplete="off"
        defaultValue={words?.place ?? (usual ? usual.place : `Nav ${office.name}`)}
        error={answer?.problems.includes('place') ? t('problem.place') : undefined}
      />
      <Button type="submit" loading={isSending}>
        {t('planYear', { count: days.length })}
      </Button>
    </form>
  )
}
