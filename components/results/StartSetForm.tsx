'use client'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { useActionState } from 'react'
import { Refused } from '../forms/Refused.tsx'
import styles from './Results.module.css'
import type { RowAction } from './row-action.ts'

export type StartTheme = { name: string; indicators: readonly { code: string; name: string }[] }
type Props = {
  action: RowAction
  sent: Readonly<Record<string, string | number>>
  themes: readonly StartTheme[]
  texts: { submit: string; none: string; failures: Readonly<Record<string, string>> }
}

/** Chosen one by one: nothing is ticked beforehand. */
export function StartSetForm({ action, sent, themes, texts }: Props) {
  const [answer, submit, isSending] = useActionState(action, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      {answer && (
        <Refused
          answer={answer}
          failure={answer.failure ? (texts.failures[answer.failure] ?? null) : texts.none}
          summary=""
          problems={[]}
        />
      )}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.themes}>
        {themes.map(({ name, indicators }) => (
          <fieldset key={name} className={styles.theme}>
            <legend>{name}</legend>
            {indicators.map((one) => (
              <Checkbox key={one.code} name="code" value={one.code} size="small">
                {one.name}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      </div>
      <Button type="submit" variant="secondary" loading={isSending}>
        {texts.submit}
      </Button>
    </form>
  )
}
