'use client'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { DeadlineField } from '#lib/agreements/deadline-input.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { Refused } from '../forms/Refused.tsx'
import { ChooseOne } from '../hearing/ChooseOne.tsx'
import styles from './Deadlines.module.css'
import type { DeadlineAction, DeadlineAnswer } from './deadline-action.ts'

type Props = {
  action: DeadlineAction
  agreement: string
  /** The one that is changed; null for a new one. */
  deadline: string | null
  start: Readonly<Record<DeadlineField, string>>
  choices: readonly { value: string; label: string }[]
  today: string
}

/** What, by when, for whom. What was sent comes back with what is wrong beside it. */
export function DeadlineForm(props: Props) {
  const { action, agreement, deadline } = props
  const t = useTranslations('deadlineForm')
  const [answer, submit, isSending] = useActionState(action, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <Answer answer={answer} />
      <input type="hidden" name="agreement" value={agreement} />
      <input type="hidden" name="deadline" value={deadline ?? ''} />
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <div className={styles.ways}>
        <Button type="submit" loading={isSending}>
          {t('submit')}
        </Button>
        {deadline && <Link href={`/avtaler/${agreement}/frister`}>{t('cancel')}</Link>}
      </div>
    </form>
  )
}

function Fields({ answer, start, choices }: Props & { answer: DeadlineAnswer | null }) {
  const t = useTranslations('deadlineForm')
  const field = (name: DeadlineField) => {
    const problem = answer?.problems[name]
    return {
      id: `frist-${name}`,
      name,
      defaultValue: answer?.words[name] ?? start[name],
      error: problem && t(`problem.${problem}`),
    }
  }
  return (
    <>
      <TextField {...field('what')} label={t('what')} description={t('whatHelp')} autoComplete="off" />
      <ChooseOne {...field('whom')} label={t('whom')} options={choices} />
      <NativeField {...field('on')} label={t('on')} />
    </>
  )
}

function Answer({ answer }: { answer: DeadlineAnswer | null }) {
  const t = useTranslations('deadlineForm')
  if (!answer) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={Object.entries(answer.problems).map(([name, problem]) => ({
        field: `frist-${name}`,
        words: t(`problem.${problem}`),
      }))}
    />
  )
}
