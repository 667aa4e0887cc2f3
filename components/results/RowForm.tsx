'use client'
import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useActionState, useEffect, useRef } from 'react'
import { NativeField } from '../forms/NativeField.tsx'
import { Refused } from '../forms/Refused.tsx'
import styles from './Results.module.css'
import type { RowAction, RowAnswer } from './row-action.ts'

export type RowField = {
  name: string
  kind: 'text' | 'number' | 'textarea' | 'select' | 'date'
  label: string
  help?: string | undefined
  options?: readonly { value: string; label: string }[]
  /** So many characters fit. */
  most?: number
}
export type FieldGroup = { legend: string; help?: string | undefined; fields: readonly RowField[] }
export type RowFormTexts = {
  submit: string
  summary: string
  problems: Readonly<Record<string, string>>
  failures: Readonly<Record<string, string>>
  conflict: { title: string; who: string; removed: string; next: string; empty: string }
}
type Props = {
  /** In front of every id. */
  id: string
  action: RowAction
  /** Sent along as they are. */
  sent: Readonly<Record<string, string | number>>
  /** The version one has read. */
  seen: number
  start: Readonly<Record<string, string>>
  groups: readonly FieldGroup[]
  texts: RowFormTexts
}

/** A row as a plain form that works as it is. Two who write at once see each other's words, and neither's are lost. */
export function RowForm(props: Props) {
  const { id, action, sent, seen, groups, texts } = props
  const [answer, submit, isSending] = useActionState(action, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <Told {...props} answer={answer} />
      {Object.entries({ ...sent, seen: answer?.theirs?.version ?? seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map((group) => (
        <Group key={`${answer?.attempt ?? 0} ${group.legend}`} {...props} group={group} answer={answer} />
      ))}
      <Button type="submit" loading={isSending} id={`${id}-lagre`}>
        {texts.submit}
      </Button>
    </form>
  )
}

type AnsweredProps = Props & { answer: RowAnswer | null }

const idOf = (id: string, field: string): string => `${id}-${field.replaceAll('.', '-')}`

function Told(props: AnsweredProps) {
  const { id, answer, groups, texts } = props
  if (!answer) return null
  if (answer.theirs) return <Conflict {...props} />
  const fields = groups.flatMap((group) => group.fields)
  return (
    <Refused
      answer={answer}
      failure={answer.failure && (texts.failures[answer.failure] ?? texts.failures.failed ?? '')}
      summary={texts.summary}
      problems={fields.flatMap(({ name, label }) => {
        const code = answer.problems[name]
        return code ? [{ field: idOf(id, name), words: `${label}: ${texts.problems[code] ?? code}` }] : []
      })}
    />
  )
}

const filled = (text: string, { who, when }: { who: string; when: string }): string =>
  text.replace('{who}', who).replace('{when}', when)

/** What the row says now, field by field where it is not what one has written. */
function Conflict({ answer, groups, texts }: AnsweredProps) {
  const told = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words again are told again
  useEffect(() => told.current?.focus(), [answer])
  if (!answer?.theirs) return null
  const { words, isRemoved, ...person } = answer.theirs
  const other = groups
    .flatMap((group) => group.fields.map((field) => ({ field, legend: group.legend })))
    .filter(({ field: { name } }) => (words[name] ?? '') !== (answer.words[name] ?? ''))
  return (
    <LocalAlert status="warning" role="alert" ref={told} tabIndex={-1}>
      <LocalAlert.Header>
        <LocalAlert.Title>{texts.conflict.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{filled(isRemoved ? texts.conflict.removed : texts.conflict.who, person)}</p>
        <dl className={styles.theirs}>
          {other.map(({ field, legend }) => (
            <div key={field.name}>
              <dt>{groups.length > 1 ? `${legend}: ${field.label}` : field.label}</dt>
              <dd>{shownValue(field, words[field.name] ?? '') || texts.conflict.empty}</dd>
            </div>
          ))}
        </dl>
        <p>{texts.conflict.next}</p>
      </LocalAlert.Content>
    </LocalAlert>
  )
}

const shownValue = ({ options }: RowField, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value

function Group(props: AnsweredProps & { group: FieldGroup }) {
  const { group, id, answer, start, texts } = props
  return (
    <fieldset className={styles.group}>
      <legend>{group.legend}</legend>
      {group.help && <p className={styles.muted}>{group.help}</p>}
      <div className={styles.fields}>
        {group.fields.map((field) => {
          const problem = answer?.problems[field.name]
          return (
            <OneField
              key={field.name}
              field={field}
              shared={{
                id: idOf(id, field.name),
                name: field.name,
                defaultValue: (answer?.words ?? start)[field.name] ?? '',
                error: problem && (texts.problems[problem] ?? problem),
              }}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

type Shared = { id: string; name: string; defaultValue: string; error: string | undefined }

function OneField({ field, shared }: { field: RowField; shared: Shared }) {
  const { kind, label, help, options = [], most } = field
  const about = { label, description: help }
  if (kind === 'date') return <NativeField {...shared} label={label} help={help} />
  if (kind === 'select')
    return (
      <Select {...shared} {...about} className={styles.select}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    )
  if (kind === 'textarea')
    return (
      <Textarea
        {...shared}
        {...about}
        minRows={3}
        className={styles.whole}
        {...(most && { maxLength: most })}
      />
    )
  const isNumber = kind === 'number'
  return (
    <TextField
      {...shared}
      {...about}
      autoComplete="off"
      inputMode={isNumber ? 'decimal' : undefined}
      className={isNumber ? styles.short : styles.long}
    />
  )
}
