'use client'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { MemberAnswerView } from './MemberAnswerView.tsx'
import styles from './Members.module.css'
import type { MemberAct } from './member-action.ts'
import { RoleField, type RoleOption } from './RoleField.tsx'
import { useMemberField } from './use-member-field.ts'

type Props = {
  act: MemberAct
  fields: Readonly<Record<string, string>>
  roles: readonly RoleOption[]
  role: string
}

/** What somebody is on their side. */
export function RoleForm({ act, fields, roles, role }: Props) {
  const t = useTranslations('memberForm')
  const [answer, submit, isSending] = useActionState(act, null)
  const field = useMemberField(answer, { role })
  return (
    <form action={submit} noValidate className={styles.form}>
      <MemberAnswerView answer={answer} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RoleField key={answer?.attempt ?? 0} {...field('role')} label={t('role')} roles={roles} hideLegend />
      <Button type="submit" variant="secondary" loading={isSending}>
        {t('saveRole')}
      </Button>
    </form>
  )
}
