'use client'
import { Button } from '@navikt/ds-react/Button'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { FailureTexts } from './approve-texts.ts'
import styles from './Signing.module.css'
import type { SigningAction } from './signing-action.ts'

type Props = {
  action: SigningAction
  fields: Readonly<Record<string, string | number>>
  /** False: only what was answered last is shown, as long as it is so. */
  isOpen: boolean
  submit: string
  variant?: 'primary' | 'secondary'
  done: string
  failures: FailureTexts
  /** Where one writes why, when one may. */
  reason?: { label: string; help: string }
  children?: ReactNode
}

/** One thing to press, with what came of it. Works as a plain form. */
export function SigningForm(props: Props) {
  const { action, fields, isOpen, submit, variant = 'primary', reason } = props
  const [answer, send, isSending] = useActionState(action, null)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (answer) told.current?.focus()
  }, [answer])
  const isFailed = answer?.ok === false
  return (
    <>
      <p
        ref={told}
        tabIndex={-1}
        role={isFailed ? 'alert' : 'status'}
        className={isFailed ? styles.failed : styles.told}
      >
        {isFailed && props.failures[answer.error]}
        {answer?.ok && !isOpen && props.done}
      </p>
      {isOpen && (
        <form action={send} className={styles.form}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
          {reason && <Reason {...reason} given={isFailed ? answer.reason : ''} />}
          <Button type="submit" variant={variant} loading={isSending}>
            {submit}
          </Button>
        </form>
      )}
    </>
  )
}

const Reason = ({ label, help, given }: { label: string; help: string; given: string }) => (
  <div className={styles.reason}>
    <label htmlFor="grunn">{label}</label>
    <p id="grunn-hjelp">{help}</p>
    <textarea
      id="grunn"
      name="reason"
      rows={3}
      defaultValue={given}
      aria-describedby="grunn-hjelp"
      required
    />
  </div>
)
