'use client'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useActionState, useEffect, useRef } from 'react'
import styles from './Forms.module.css'
import type { FormAction, FormAnswer } from './form-answer.ts'
import { NativeField } from './NativeField.tsx'

export type Field = {
  name: string
  kind: 'date' | 'text' | 'number' | 'textarea' | 'checkbox' | 'select'
  label: string
  help?: string
  /** What the field begins with. */
  start?: string
  /** Of a select. */
  options?: readonly { value: string; label: string }[]
}
export type FormTexts = {
  submit: string
  summary: string
  failures: Readonly<Record<string, string>>
  problems: Readonly<Record<string, string>>
}
type Props = {
  /** In front of every id: there may be several forms on a page. */
  id: string
  action: FormAction
  /** Sent along as they are. */
  sent: Readonly<Record<string, string | number>>
  fields: readonly Field[]
  texts: FormTexts
  variant?: 'primary' | 'secondary'
}

/** A plain form that works as it is: what was sent comes back with what is wrong beside it. */
export function PlainForm(props: Props) {
  const { action, sent, texts, variant = 'secondary' } = props
  const [answer, submit, isSending] = useActionState(action, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <Told {...props} answer={answer} />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" variant={variant} loading={isSending}>
        {texts.submit}
      </Button>
    </form>
  )
}

type PartProps = Props & { answer: FormAnswer | null }

/** Why it was not registered, above the form, with a way to each field. Whoever pressed is led here. */
function Told({ id, answer, fields, texts }: PartProps) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) told.current?.focus()
  }, [answer])
  if (!answer) return null
  const wrong = fields.filter(({ name }) => answer.problems[name])
  return (
    <div ref={told} tabIndex={-1} role="alert" className={styles.wrong}>
      <p>{answer.failure ? (texts.failures[answer.failure] ?? texts.failures.failed) : texts.summary}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ name, label }) => (
            <li key={name}>
              <a href={`#${id}-${name}`}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Fields = ({ id, fields, answer, texts }: PartProps) =>
  fields.map((field) => {
    const problem = answer?.problems[field.name]
    const shared = {
      id: `${id}-${field.name}`,
      name: field.name,
      defaultValue: answer?.words[field.name] ?? (answer ? '' : (field.start ?? '')),
      error: problem && (texts.problems[problem] ?? problem),
    }
    return <OneField key={field.name} field={field} shared={shared} />
  })

type Shared = { id: string; name: string; defaultValue: string; error: string | undefined }

function OneField({ field, shared }: { field: Field; shared: Shared }) {
  const { kind, label, help, options = [] } = field
  if (kind === 'date') return <NativeField {...shared} label={label} help={help} />
  if (kind === 'checkbox') return <Tick {...shared} label={label} />
  if (kind === 'select')
    return (
      <Select {...shared} label={label} description={help}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    )
  if (kind === 'textarea') return <Textarea {...shared} label={label} description={help} minRows={3} />
  return (
    <TextField
      {...shared}
      label={label}
      description={help}
      autoComplete="off"
      inputMode={kind === 'number' ? 'numeric' : undefined}
      className={kind === 'number' ? styles.short : undefined}
    />
  )
}

const Tick = ({ id, name, defaultValue, error, label }: Shared & { label: string }) => (
  <div>
    <Checkbox id={id} name={name} value="ja" defaultChecked={defaultValue === 'ja'} error={Boolean(error)}>
      {label}
    </Checkbox>
    {error && <p className={styles.error}>{error}</p>}
  </div>
)
