'use client'
import { Button } from '@navikt/ds-react/Button'
import { useActionState } from 'react'
import styles from './Invitation.module.css'
import type { AcceptAct, AcceptAnswer } from './invitation-action.ts'

type Props = {
  act: AcceptAct
  token: string
  button: string
  /** Written out on the server: the browser brings no dictionary for one page. */
  failures: Readonly<Record<AcceptAnswer['failure'], string>>
}

/** Says yes to the invitation. Works as a plain form. */
export function AcceptForm({ act, token, button, failures }: Props) {
  const [answer, submit, isSending] = useActionState(act, null)
  return (
    <form action={submit} className={styles.form}>
      {answer && (
        <p role="alert" className={styles.failed}>
          {failures[answer.failure]}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      <Button type="submit" loading={isSending}>
        {button}
      </Button>
    </form>
  )
}
