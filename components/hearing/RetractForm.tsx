'use client'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import styles from './Hearing.module.css'
import type { HearingAction } from './hearing-action.ts'

type Props = { action: HearingAction; sent: Readonly<Record<string, string>> }

/** Why an entry, or a file of it, no longer counts. */
export function RetractForm({ action, sent }: Props) {
  const t = useTranslations('hearingForm')
  const [answer, submit, isSending] = useActionState(action, null)
  const problem = answer?.problems.reason
  const error = answer?.failure ? t(`failure.${answer.failure}`) : problem && t(`problem.${problem}`)
  return (
    <form action={submit} noValidate className={styles.retract}>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Textarea
        key={answer?.attempt ?? 0}
        name="reason"
        label={t('reason')}
        defaultValue={answer?.words.reason ?? ''}
        error={error}
        minRows={2}
        size="small"
      />
      <Button type="submit" size="small" variant="secondary" loading={isSending}>
        {t('submitRetraction')}
      </Button>
    </form>
  )
}
