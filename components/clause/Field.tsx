'use client'

import { PencilIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { valuesOf } from '#lib/templates/facts.ts'
import { capitalised, formatValue } from '#lib/templates/format-value.ts'
import type { Field as FieldDeclaration, TInline } from '#lib/templates/template.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { FieldInput } from './FieldInput.tsx'
import { useClause } from './use-clause.ts'

/** A fact in the text: asked in one place in the agreement, shown in all the others. */
export function Field({ inline }: { inline: TInline & { type: 'field' } }) {
  const { facts, canWrite, language, ui } = useClause()
  const field = facts.fields.get(inline.field)
  if (!field) return null
  const values = valuesOf(facts, field.id)
  const isAsked = inline.asked === true
  const shown =
    isAsked && canWrite ? (
      <FieldInput field={field} capital={inline.capital} />
    ) : (
      <FieldValue field={field} capital={inline.capital} asked={isAsked} />
    )
  if (!isAsked && values.length < 2) return shown
  return (
    <BothValues
      fact={field.id}
      label={field.label[ui]}
      values={values}
      words={(value) => formatValue(field, value, language)}
    >
      {shown}
    </BothValues>
  )
}

function FieldValue({
  field,
  capital,
  asked,
}: {
  field: FieldDeclaration
  capital: boolean
  asked: boolean
}) {
  const { facts, language, view } = useClause()
  const [value] = valuesOf(facts, field.id)
  const words = value === undefined ? null : cased(formatValue(field, value, language), capital)
  const isElsewhere = !asked && view.homes[field.id] !== undefined
  const look = words === null ? (field.required ? styles.gap : styles.optionalGap) : styles.value
  const shown = <ShownValue field={field} words={words} />
  if (isElsewhere) return <Elsewhere field={field} look={look ?? ''} shown={shown} />
  return (
    <span className={look} id={asked ? field.id : undefined}>
      {shown}
    </span>
  )
}

const cased = (words: string, capital: boolean) => (capital ? capitalised(words) : words)

function ShownValue({ field, words }: { field: FieldDeclaration; words: string | null }) {
  const { ui } = useClause()
  const t = useTranslations('clause')
  if (words !== null) return words
  return (
    <>
      <PencilIcon aria-hidden />
      {t('fillIn', { label: midSentence(field.label[ui]) })}
    </>
  )
}

/** The fact is asked in another clause: the way there. */
function Elsewhere({ field, look, shown }: { field: FieldDeclaration; look: string; shown: ReactNode }) {
  const { agreement, ui, view } = useClause()
  const t = useTranslations('clause')
  const home = view.homes[field.id]
  const label = field.label[ui]
  const where = home?.number ? t('askedIn', { label, number: home.number }) : t('askedElsewhere', { label })
  return (
    <a
      className={`${look} ${styles.elsewhere}`}
      href={`/avtaler/${agreement}/${home?.clause}#${field.id}`}
      title={where}
    >
      {shown}
    </a>
  )
}
