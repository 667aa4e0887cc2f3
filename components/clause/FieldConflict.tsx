'use client'

import { useTranslations } from 'next-intl'
import { valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import type { Field } from '#lib/templates/template.ts'
import styles from './Clause.module.css'
import { useClause } from './ClauseContext.tsx'

/** Two answered at once: both stand here until somebody chooses. */
export function FieldConflict({ field }: { field: Field }) {
  const { facts, answer, canWrite, language, ui } = useClause()
  const t = useTranslations('clause')
  return (
    <span className={styles.conflict} id={field.id}>
      <strong>{t('conflictTitle', { label: field.label[ui] })}</strong>
      {valuesOf(facts, field.id).map((value) => {
        const words = formatValue(field, value, language)
        return (
          <button key={words} type="button" disabled={!canWrite} onClick={() => answer(field.id, value)}>
            {t('conflictUse', { value: words })}
          </button>
        )
      })}
    </span>
  )
}
