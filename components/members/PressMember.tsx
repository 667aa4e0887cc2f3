'use client'
import { Button, type ButtonProps } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import styles from './Members.module.css'
import type { MemberAct } from './member-action.ts'

type Props = Pick<ButtonProps, 'size' | 'variant'> & {
  act: MemberAct
  fields: Readonly<Record<string, string>>
  button: string
  /** When the words on the button do not say whom it is about. */
  label?: string
}

/** One button that does something with a person, and says why not when it could not. */
export function PressMember({ act, fields, button, label, size = 'medium', variant = 'secondary' }: Props) {
  const t = useTranslations('memberForm.failure')
  const [answer, submit, isSending] = useActionState(act, null)
  return (
    <form action={submit} className={styles.press}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size={size} variant={variant} loading={isSending} aria-label={label}>
        {button}
      </Button>
      {answer?.failure && (
        <p role="alert" className={styles.failed}>
          {t(answer.failure)}
        </p>
      )}
    </form>
  )
}
