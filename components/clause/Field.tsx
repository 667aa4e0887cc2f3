'use client'

import { PencilIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import { valuesOf } from '#lib/templates/facts.ts'
import type { Field as FieldDeclaration, TInline } from '#lib/templates/template.ts'
import styles from './Clause.module.css'
import { useClause } from './ClauseContext.tsx'
import { FieldConflict } from './FieldConflict.tsx'
import { FieldInput } from './FieldInput.tsx'

/** A fact in the text: asked in one place in the agreement, shown in all the others. */
export function Field({ inline }: { inline: TInline & { type: 'field' } }) {
  const { facts, canWrite } = useClause()
  const field = facts.fields.get(inline.field)
  if (!field) return null
  if (valuesOf(facts, field.id).length > 1) return <FieldConflict field={field} />
  if (inline.asked && canWrite) return <FieldInput field={field} capital={inline.capital} />
  return <FieldValue field={field} capital={inline.capital} asked={inline.asked === true} />
}

function FieldValue({ field, capital, asked }: { field: FieldDeclaration; capital: boolean; asked: boolean }) {
  const { facts, agreement, language, ui, view } = useClause()
  const t = useTranslations('clause')
  const [value] = valuesOf(facts, field.id)
  const label = field.label[ui]
  const home = view.homes[field.id]
  const words = value === undefined ? null : formatValue(field, value, language)
  const shown = words === null ? t('fillIn', { label: midSentence(label) }) : capital ? words.charAt(0).toUpperCase() + words.slice(1) : words
  const look = words === null ? (field.required ? styles.gap : styles.optionalGap) : styles.value
  if (asked || !home)
    return (
      <span className={look} id={asked ? field.id : undefined}>
        {words === null && <PencilIcon aria-hidden />}
        {shown}
      </span>
    )
  const where = home.number ? t('askedIn', { label, number: home.number }) : t('askedElsewhere', { label })
  return (
    <a className={`${look} ${styles.elsewhere}`} href={`/avtaler/${agreement}/${home.clause}#${field.id}`} title={where}>
      {words === null && <PencilIcon aria-hidden />}
      {shown}
    </a>
  )
}
