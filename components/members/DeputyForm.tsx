'use client'
import { Button } from '@navikt/ds-react/Button'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { NativeField } from '../forms/NativeField.tsx'
import { MemberAnswerView } from './MemberAnswerView.tsx'
import styles from './Members.module.css'
import type { MemberAct, MemberAnswer } from './member-action.ts'
import { useMemberField } from './use-member-field.ts'

type Props = {
  act: MemberAct
  fields: Readonly<Record<string, string>>
  colleagues: readonly { id: string; name: string }[]
  today: string
}

/** Who acts for the director, from the first day to the last. */
export function DeputyForm(props: Props) {
  const t = useTranslations('memberForm')
  const [answer, submit, isSending] = useActionState(props.act, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <MemberAnswerView answer={answer} />
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" variant="secondary" loading={isSending}>
        {t('appoint')}
      </Button>
    </form>
  )
}

function Fields({ colleagues, today, answer }: Props & { answer: MemberAnswer | null }) {
  const t = useTranslations('memberForm')
  const [only] = colleagues
  const start = { from: today, deputyId: colleagues.length === 1 ? (only?.id ?? '') : '' }
  const field = useMemberField(answer, start)
  return (
    <>
      <RadioGroup {...field('deputyId')} legend={t('deputy')} tabIndex={-1}>
        {colleagues.map(({ id, name }) => (
          <Radio key={id} value={id}>
            {name}
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.dates}>
        <NativeField {...field('from')} label={t('from')} />
        <NativeField {...field('to')} label={t('to')} />
      </div>
    </>
  )
}
