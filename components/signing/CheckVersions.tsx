'use client'
import { Button } from '@navikt/ds-react/Button'
import { useActionState } from 'react'
import type { FailureTexts } from './approve-texts.ts'
import styles from './Signing.module.css'
import type { CheckAction } from './signing-action.ts'

type Props = {
  action: CheckAction
  agreement: string
  texts: {
    check: string
    what: string
    unchanged: string
    fault: string
    /** By what is wrong and the version's number. */
    faults: Readonly<Record<string, string>>
    failures: FailureTexts
  }
}

/** Everything is computed anew when somebody asks. */
export function CheckVersions({ action, agreement, texts }: Props) {
  const [answer, send, isSending] = useActionState(action, null)
  const isWrong = answer?.ok && answer.faults.length > 0
  return (
    <form action={send} className={styles.check}>
      <input type="hidden" name="agreement" value={agreement} />
      <p>{texts.what}</p>
      <Button type="submit" variant="secondary" size="small" loading={isSending}>
        {texts.check}
      </Button>
      <div role="status" className={isWrong || answer?.ok === false ? styles.failed : styles.told}>
        {answer?.ok === false && texts.failures[answer.error]}
        {answer?.ok && !isWrong && texts.unchanged}
        {answer?.ok && isWrong && (
          <>
            <p>{texts.fault}</p>
            <ul>
              {answer.faults.map(({ number, what }) => (
                <li key={`${what} ${number}`}>{texts.faults[`${what} ${number}`]}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  )
}
