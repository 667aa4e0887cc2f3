'use client'
import { Button } from '@navikt/ds-react/Button'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { LANGUAGES } from '#lib/i18n/language.ts'
import type { Plan } from '#lib/meetings/meeting.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { FormAnswer } from './FormAnswer.tsx'
import styles from './Meetings.module.css'
import type { MeetingAction, MeetingAnswer, MeetingField } from './meeting-action.ts'

type Props = {
  action: MeetingAction
  office: string
  /** The meeting that is moved; null: a new one. */
  meeting: string | null
  start: Partial<Plan>
}

/** When and where: a plain form that works as it is. */
export function PlanForm(props: Props) {
  const t = useTranslations('meetingForm')
  const [answer, submit, isSending] = useActionState(props.action, null)
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormAnswer answer={answer} />
      <input type="hidden" name="office" value={props.office} />
      <input type="hidden" name="meeting" value={props.meeting ?? ''} />
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" loading={isSending}>
        {t(props.meeting ? 'submitReplan' : 'submitPlan')}
      </Button>
    </form>
  )
}

type FieldsProps = Props & { answer: MeetingAnswer | null }

const useField = ({ answer, start }: FieldsProps) => {
  const t = useTranslations('meetingForm')
  return (name: Exclude<MeetingField, 'title' | 'minutes' | 'reason' | 'why' | 'people' | 'others'>) => ({
    id: `mote-${name}`,
    name,
    label: t(name),
    defaultValue: answer?.words[name] ?? start[name] ?? '',
    error: answer?.problems.includes(name) ? t(`problem.${name}`) : undefined,
  })
}

function Fields(props: FieldsProps) {
  const t = useTranslations('meetingForm')
  const field = useField(props)
  const { label: legend, ...language } = field('language')
  return (
    <>
      <div className={styles.row}>
        <NativeField {...field('date')} />
        <NativeField {...field('from')} type="time" />
        <NativeField {...field('to')} type="time" />
      </div>
      <TextField {...field('place')} description={t('placeHelp')} autoComplete="off" />
      <TextField {...field('link')} type="url" autoComplete="off" />
      <NativeField {...field('itemsBy')} help={t('itemsByHelp')} />
      <NativeField {...field('invitationBy')} help={t('invitationByHelp')} />
      <RadioGroup {...language} legend={legend}>
        {LANGUAGES.map((one) => (
          <Radio key={one} value={one}>
            {t(`languages.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </>
  )
}
