'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { valuesOf } from '#lib/templates/facts.ts'
import type { Column, Field } from '#lib/templates/template.ts'
import styles from './Clause.module.css'
import { useClause } from './use-clause.ts'
import { useTyped } from './use-typed.ts'

/** The input for a fact, inside the sentence it belongs to. */
export function FieldInput({ field, capital }: { field: Field; capital: boolean }) {
  const { facts, ui } = useClause()
  const t = useTranslations('clause')
  const values = valuesOf(facts, field.id)
  const empty = t(field.required ? 'fillIn' : 'optional', { label: midSentence(field.label[ui]) })
  return (
    <span
      className={styles.field}
      id={field.id}
      data-part={field.id}
      data-empty={values.length === 0 ? (field.required ? 'required' : 'optional') : undefined}
      data-capital={capital || undefined}
    >
      <ValueInput
        fact={field.id}
        field={field}
        values={values}
        label={field.label[ui]}
        placeholder={empty}
        help={field.help?.[ui]}
      />
    </span>
  )
}

type Typed = Pick<Field | Column, 'id' | 'type' | 'options' | 'suggestions'>
type Props = {
  fact: string
  field: Typed
  /** Those that stand: several when two answered at once. */
  values: readonly Value[]
  label: string
  placeholder: string
  help?: string | undefined
}

/** Input for one typed value, in running text or in a table's cell. What cannot be stored stays on the screen and says so. */
export function ValueInput(props: Props) {
  if (props.field.type === 'choice') return <OptionSelect {...props} />
  return <TypedInput {...props} />
}

function OptionSelect({ fact, field, values, label, placeholder, help }: Props) {
  const { answer, language } = useClause()
  const helpId = useId()
  return (
    <>
      <select
        aria-label={label}
        aria-describedby={help ? helpId : undefined}
        value={values.length === 1 ? String(values[0]) : ''}
        onChange={(event) => answer(fact, event.target.value || undefined)}
      >
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

function TypedInput({ fact, field, values, label, placeholder, help }: Props) {
  const id = useId()
  const { shown, isValid, change, leave } = useTyped(fact, field, values)
  const Box = LONG.has(field.type) ? TextBox : LineBox
  return (
    <>
      <Box
        isDate={field.type === 'date'}
        aria-label={label}
        aria-invalid={!isValid || undefined}
        aria-describedby={describedBy(id, help, isValid)}
        placeholder={placeholder}
        shown={shown}
        onType={change}
        onBlur={leave}
      />
      {help && (
        <span className={styles.help} id={`${id}-hjelp`}>
          {help}
        </span>
      )}
      {field.suggestions && <Suggestions words={field.suggestions} shown={shown} onChoose={change} />}
      {!isValid && <NotSaved id={`${id}-feil`} type={field.type} />}
    </>
  )
}

/** Types whose values may be longer than a line of the sentence. */
const LONG = new Set<Field['type']>(['text', 'longtext', 'list'])

type BoxProps = {
  isDate: boolean
  'aria-label': string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  placeholder: string
  shown: string
  onType: (typed: string) => void
  onBlur: () => void
}

/** Grows with its text, and breaks where the sentence breaks. A line break would split the sentence. */
const TextBox = ({ isDate: _isDate, shown, onType, ...rest }: BoxProps) => (
  <textarea
    {...rest}
    rows={1}
    cols={Math.min(36, Math.max(6, shown.length || rest.placeholder.length))}
    value={shown}
    onChange={(event) => onType(event.target.value.replace(/\n/g, ' '))}
  />
)

const LineBox = ({ isDate, shown, onType, ...rest }: BoxProps) => (
  <input
    {...rest}
    type={isDate ? 'date' : 'text'}
    inputMode={isDate ? undefined : 'decimal'}
    size={Math.max(6, shown.length || rest.placeholder.length)}
    value={shown}
    onChange={(event) => onType(event.target.value)}
  />
)

/** Said at once, and only while what stands in the field cannot be stored. */
function NotSaved({ id, type }: { id: string; type: Field['type'] }) {
  const t = useTranslations('clause')
  return (
    <span className={styles.invalid} id={id} role="alert">
      {t('notSaved')} {t(`invalid.${invalidKey(type)}`)}
    </span>
  )
}

const describedBy = (id: string, help: string | undefined, isValid: boolean) =>
  [help && `${id}-hjelp`, !isValid && `${id}-feil`].filter(Boolean).join(' ') || undefined

const INVALID = ['list', 'date', 'year', 'integer', 'decimal', 'percent', 'money'] as const
const invalidKey = (type: Field['type']) => INVALID.find((one) => one === type) ?? 'other'

type SuggestionsProps = { words: readonly string[]; shown: string; onChoose: (word: string) => void }

/** Words that are often right (titles); anything else may be written. */
const Suggestions = ({ words, shown, onChoose }: SuggestionsProps) => (
  <span className={styles.suggestions}>
    {words
      .filter((word) => word !== shown)
      .map((word) => (
        <button key={word} type="button" onClick={() => onChoose(word)}>
          {word}
        </button>
      ))}
  </span>
)
