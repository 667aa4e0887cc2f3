'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { valuesOf } from '#lib/templates/facts.ts'
import { inputText, parseInput } from '#lib/templates/parse-input.ts'
import type { Column, Field } from '#lib/templates/template.ts'
import styles from './Clause.module.css'
import { useClause } from './ClauseContext.tsx'

/** The input for a fact, inside the sentence it belongs to. */
export function FieldInput({ field, capital }: { field: Field; capital: boolean }) {
  const { facts, answer, ui } = useClause()
  const t = useTranslations('clause')
  const [value] = valuesOf(facts, field.id)
  const empty = t(field.required ? 'fillIn' : 'optional', { label: midSentence(field.label[ui]) })
  return (
    <span className={styles.field} id={field.id} data-empty={value === undefined ? (field.required ? 'required' : 'optional') : undefined} data-capital={capital || undefined}>
      <ValueInput field={field} value={value} label={field.label[ui]} placeholder={empty} help={field.help?.[ui]} onValue={(next) => answer(field.id, next)} />
    </span>
  )
}

type Typed = Pick<Field | Column, 'id' | 'type' | 'options' | 'suggestions'>
type Props = {
  field: Typed
  value: Value | undefined
  label: string
  placeholder: string
  help?: string | undefined
  onValue: (value: Value | undefined) => void
}

/** Input for one typed value, in running text or in a table's cell. What cannot be stored stays on the screen and says so. */
export function ValueInput(props: Props) {
  if (props.field.type === 'choice') return <OptionSelect {...props} />
  return <TypedInput {...props} />
}

function OptionSelect({ field, value, label, placeholder, help, onValue }: Props) {
  const { language } = useClause()
  const helpId = useId()
  return (
    <>
      <select aria-label={label} aria-describedby={help ? helpId : undefined} value={String(value ?? '')} onChange={(event) => onValue(event.target.value || undefined)}>
        <option value="">{placeholder}</option>
        {field.options?.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label[language]}
          </option>
        ))}
      </select>
      {help && (
        <span className={styles.help} id={helpId}>
          {help}
        </span>
      )}
    </>
  )
}

function TypedInput({ field, value, label, placeholder, help, onValue }: Props) {
  const t = useTranslations('clause')
  const id = useId()
  /** What is typed, while it differs from what is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? inputText(field, value)
  const parsed = parseInput(field, shown)
  const change = (next: string) => {
    const read = parseInput(field, next)
    setTyped(next)
    if (read.ok) onValue(read.value)
  }
  const isDate = field.type === 'date'
  const Tag = field.type === 'text' || field.type === 'longtext' || field.type === 'list' ? 'textarea' : 'input'
  return (
    <>
      <Tag
        {...(Tag === 'input' ? { type: isDate ? 'date' : 'text', inputMode: isDate ? undefined : 'decimal', size: Math.max(6, shown.length || placeholder.length) } : { rows: 1, cols: Math.min(36, Math.max(6, shown.length || placeholder.length)) })}
        aria-label={label}
        aria-invalid={!parsed.ok || undefined}
        aria-describedby={describedBy(id, help, parsed.ok)}
        aria-errormessage={parsed.ok ? undefined : `${id}-feil`}
        placeholder={placeholder}
        value={shown}
        onChange={(event) => change(Tag === 'textarea' ? event.target.value.replace(/\n/g, ' ') : event.target.value)}
        onBlur={() => parsed.ok && setTyped(null)}
      />
      {help && (
        <span className={styles.help} id={`${id}-hjelp`}>
          {help}
        </span>
      )}
      {field.suggestions && <Suggestions field={field} value={value} onValue={(next) => [setTyped(null), onValue(next)]} />}
      {!parsed.ok && (
        <span className={styles.invalid} id={`${id}-feil`} role="alert">
          {t('notSaved')} {t(`invalid.${invalidKey(field.type)}`)}
        </span>
      )}
    </>
  )
}

const describedBy = (id: string, help: string | undefined, isValid: boolean) => [help && `${id}-hjelp`, !isValid && `${id}-feil`].filter(Boolean).join(' ') || undefined

const INVALID = ['list', 'date', 'year', 'integer', 'decimal', 'percent', 'money'] as const
const invalidKey = (type: Field['type']) => INVALID.find((one) => one === type) ?? 'other'

/** Words that are often right (titles); anything else may be written. */
function Suggestions({ field, value, onValue }: Pick<Props, 'field' | 'value' | 'onValue'>) {
  return (
    <span className={styles.suggestions}>
      {field.suggestions
        ?.filter((word) => word !== value)
        .map((word) => (
          <button key={word} type="button" onClick={() => onValue(word)}>
            {word}
          </button>
        ))}
    </span>
  )
}
