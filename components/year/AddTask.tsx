'use client'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import forms from '../forms/Forms.module.css'
import { TaskFields } from './TaskFields.tsx'
import styles from './Year.module.css'
import { YearAnswerText } from './YearAnswerText.tsx'
import type { YearAction } from './year-action.ts'

/** Folded until somebody needs it; the words stay when they were not taken. */
export function AddTask({ action, office, year }: { action: YearAction; office: string; year: number }) {
  const t = useTranslations('yearForm')
  const [answer, submit, isSending] = useActionState(action, null)
  const words: Readonly<Record<string, string>> = answer?.failure ? answer.words : {}
  return (
    <details className={`${styles.more} ${forms.add}`} open={answer?.failure != null}>
      <summary>{t('add')}</summary>
      <form action={submit} noValidate className={styles.form} key={answer?.attempt ?? 0}>
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="what" value="add" />
        <TaskFields
          start={{
            title: words.title ?? '',
            kind: words.kind ?? 'task',
            month: words.month ?? '1',
            day: words.day ?? '',
          }}
        />
        <Button type="submit" size="small" variant="secondary" loading={isSending}>
          {t('addButton')}
        </Button>
      </form>
      <YearAnswerText answer={answer} />
    </details>
  )
}
