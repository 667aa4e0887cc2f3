'use client'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import styles from '../hearing/Hearing.module.css'
import { ChooseClauses, type ClauseOption } from './ChooseClauses.tsx'
import { DisputeFormAnswer } from './DisputeFormAnswer.tsx'
import type { DisputeAction } from './dispute-action.ts'

type Props = {
  action: DisputeAction
  agreement: string
  /** Those somebody disagrees about. */
  options: readonly ClauseOption[]
  others: readonly ClauseOption[]
  chosen: readonly string[]
}

/** A plain form that works as it is: what was sent comes back with what is wrong beside it. */
export function LiftForm({ action, agreement, options, others, chosen }: Props) {
  const t = useTranslations('disputeForm')
  const [answer, submit, isSending] = useActionState(action, null)
  const { clauses, subject } = answer?.problems ?? {}
  return (
    <form action={submit} noValidate className={styles.form}>
      <DisputeFormAnswer answer={answer} />
      <input type="hidden" name="agreement" value={agreement} />
      <ChooseClauses
        key={`clauses ${answer?.attempt}`}
        label={t('clauses')}
        description={t('clausesHelp')}
        options={options.length > 0 ? options : others}
        folded={{ summary: t('otherClauses'), options: options.length > 0 ? others : [] }}
        chosen={answer?.clauses ?? chosen}
        error={clauses && t(`problem.${clauses}`)}
      />
      <Textarea
        key={`subject ${answer?.attempt}`}
        id="tvist-subject"
        name="subject"
        label={t('subject')}
        description={t('subjectHelp')}
        defaultValue={answer?.words.subject ?? ''}
        error={subject && t(`problem.${subject}`)}
        minRows={4}
      />
      <Button type="submit" loading={isSending}>
        {t('lift')}
      </Button>
    </form>
  )
}
