'use client'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { YearTask } from '#lib/meetings/year.ts'
import { Press } from './OutAndIn.tsx'
import { TaskFields } from './TaskFields.tsx'
import styles from './Year.module.css'
import { YearAnswerText } from './YearAnswerText.tsx'
import type { YearAction } from './year-action.ts'

type Props = {
  action: YearAction
  office: string
  year: number
  task: YearTask & { isDone: boolean }
  /** What it is called on the page. */
  name: string
}

/** Done, moved or taken out. */
export function ChangeTask({ action, office, year, task, name }: Props) {
  const t = useTranslations('yearForm')
  const [answer, submit] = useActionState(action, null)
  const { key, title, kind, month, day, isDone } = task
  const hidden = (
    <>
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="key" value={key} />
    </>
  )
  return (
    <>
      <div className={styles.choices}>
        <form action={submit}>
          {hidden}
          <input type="hidden" name="what" value={isDone ? 'undone' : 'done'} />
          <Button
            type="submit"
            size="small"
            variant="tertiary"
            aria-label={t(isDone ? 'undoneLabel' : 'doneLabel', { title: name })}
          >
            {t(isDone ? 'undone' : 'done')}
          </Button>
        </form>
        <details className={styles.more}>
          <summary aria-label={t('changeLabel', { title: name })}>{t('change')}</summary>
          <form action={submit} noValidate className={styles.form} key={answer?.attempt ?? 0}>
            {hidden}
            <TaskFields
              start={{
                title: title || name,
                kind,
                month: String(month),
                day: day === null ? '' : String(day),
              }}
            />
            <input type="hidden" name="what" value="change" />
            <p className={styles.muted}>{t('everyYear')}</p>
            <Button type="submit" size="small" variant="secondary">
              {t('save')}
            </Button>
          </form>
          <p className={styles.muted}>{t('removeHelp', { year: String(year) })}</p>
          <Press what="remove" of={{ office, year, key, title: name }} />
        </details>
      </div>
      <YearAnswerText answer={answer} />
    </>
  )
}
