'use client'
import { Button } from '@navikt/ds-react/Button'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { MemberAnswerView } from './MemberAnswerView.tsx'
import styles from './Members.module.css'
import type { MemberAct, MemberAnswer } from './member-action.ts'
import { RoleField, type RoleOption } from './RoleField.tsx'
import { useMemberField } from './use-member-field.ts'

type Props = {
  act: MemberAct
  fields: Readonly<Record<string, string>>
  roles: readonly RoleOption[]
  /** Whether one of them is a guest, whose access ends. */
  hasGuest: boolean
  language: Language
}

/** A plain form that works as it is: what was sent comes back with what is wrong beside it. */
export function InviteForm(props: Props) {
  const t = useTranslations('memberForm')
  const [answer, submit, isSending] = useActionState(props.act, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <MemberAnswerView answer={answer} />
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" loading={isSending}>
        {t('invite')}
      </Button>
    </form>
  )
}

function Fields({ roles, hasGuest, language, answer }: Props & { answer: MemberAnswer | null }) {
  const t = useTranslations('memberForm')
  const field = useMemberField(answer)
  return (
    <>
      <TextField {...field('name')} label={t('name')} autoComplete="off" />
      <TextField
        {...field('email')}
        label={t('email')}
        description={t('emailHelp')}
        type="email"
        autoComplete="off"
      />
      <RoleField {...field('role')} label={t('role')} roles={roles} />
      {hasGuest && <NativeField {...field('guestTo')} label={t('guestTo')} />}
      <RadioGroup name="language" legend={t('language')} defaultValue={answer?.words.language ?? language}>
        <Radio value="nb">{t('languages.nb')}</Radio>
        <Radio value="nn">{t('languages.nn')}</Radio>
      </RadioGroup>
    </>
  )
}
