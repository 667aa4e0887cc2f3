'use client'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { monthName } from '#lib/i18n/format-moment.ts'
import styles from './Year.module.css'

type Start = { title: string; kind: string; month: string; day: string }

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** What, and when in the year. */
export function TaskFields({ start }: { start: Start }) {
  const t = useTranslations('yearForm')
  const language = asLanguage(useLocale())
  return (
    <>
      <TextField label={t('title')} name="title" size="small" autoComplete="off" defaultValue={start.title} />
      <div className={styles.row}>
        <Select label={t('kind')} name="kind" size="small" defaultValue={start.kind}>
          <option value="task">{t('kinds.task')}</option>
          <option value="deadline">{t('kinds.deadline')}</option>
        </Select>
        <Select label={t('month')} name="month" size="small" defaultValue={start.month}>
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month, language)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('day')}
          name="day"
          size="small"
          inputMode="numeric"
          className={styles.day}
          defaultValue={start.day}
        />
      </div>
      <p className={styles.muted}>{t('dayHelp')}</p>
    </>
  )
}
