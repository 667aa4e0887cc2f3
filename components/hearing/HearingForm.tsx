'use client'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { HearingKind } from '#lib/agreements/hearings.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { ChooseOne } from './ChooseOne.tsx'
import { FormAnswer } from './FormAnswer.tsx'
import styles from './Hearing.module.css'
import type { HearingAction, HearingAnswer, Words } from './hearing-action.ts'

type Props = {
  action: HearingAction
  agreement: string
  kind: HearingKind
  isPlanned: boolean
  /** The entry that is corrected. */
  replaces: string | null
  /** What the form begins with. */
  start: Words
  /** The municipalities whose decision one may record. */
  municipalities: readonly { id: string; organisation: string }[]
  texts: readonly { value: string; name: string | null }[]
}

/** A plain form that works as it is: what was sent comes back with what is wrong beside it. */
export function HearingForm(props: Props) {
  const { agreement, kind, isPlanned, replaces, action } = props
  const [answer, submit, isSending] = useActionState(action, null)
  const fields = { agreement, kind, planned: isPlanned ? 'yes' : 'no', replaces: replaces ?? '' }
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormAnswer answer={answer} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <SubmitButton {...props} isSending={isSending} />
    </form>
  )
}

type PartProps = Props & { answer: HearingAnswer | null }

/** The same words about every field: its id, what stands in it, and what is wrong. */
const useField = ({ answer, start }: PartProps) => {
  const t = useTranslations('hearingForm')
  return (name: keyof HearingAnswer['problems']) => {
    const problem = answer?.problems[name]
    return {
      id: `horing-${name}`,
      name,
      defaultValue: answer?.words[name] ?? start[name] ?? '',
      error: problem && t(`problem.${problem}`),
    }
  }
}

function Fields(props: PartProps) {
  const t = useTranslations('hearingForm')
  const field = useField(props)
  const { isPlanned, kind } = props
  return (
    <>
      <NativeField {...field('heldOn')} label={t(isPlanned ? 'plannedOn' : 'heldOn')} />
      {kind === 'political' ? <Body {...props} /> : <Participants {...props} />}
      {!isPlanned && <Said {...props} />}
      {!isPlanned && <TextTheyHad {...props} />}
    </>
  )
}

function Participants(props: PartProps) {
  const t = useTranslations('hearingForm')
  const field = useField(props)
  return (
    <TextField
      {...field('participants')}
      label={t(props.isPlanned ? 'plannedParticipants' : 'participants')}
      description={t('participantsHelp')}
      autoComplete="off"
    />
  )
}

function Body(props: PartProps) {
  const t = useTranslations('hearingForm')
  const field = useField(props)
  const [only] = props.municipalities
  const options = props.municipalities.map(({ id, organisation }) => ({ value: id, label: organisation }))
  return (
    <>
      {options.length === 1 && <input type="hidden" name="municipalityId" value={only?.id} />}
      {options.length > 1 && (
        <ChooseOne {...field('municipalityId')} label={t('municipalityId')} options={options} />
      )}
      <TextField
        {...field('participants')}
        label={t('body')}
        description={t('bodyHelp')}
        autoComplete="off"
      />
      <TextField
        {...field('caseNumber')}
        label={t(props.isPlanned ? 'caseNumberPlanned' : 'caseNumber')}
        className={styles.short}
        autoComplete="off"
      />
      {!props.isPlanned && (
        <ChooseOne
          {...field('isApproved')}
          label={t('isApproved')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      )}
    </>
  )
}

function Said(props: PartProps) {
  const t = useTranslations('hearingForm')
  const field = useField(props)
  const isPolitical = props.kind === 'political'
  return (
    <>
      <Textarea
        {...field('input')}
        label={t(isPolitical ? 'inputPolitical' : 'input')}
        description={isPolitical ? undefined : t('inputHelp')}
        minRows={3}
      />
      {!isPolitical && (
        <Textarea {...field('answer')} label={t('answer')} description={t('answerHelp')} minRows={2} />
      )}
    </>
  )
}

const TEXT_LABELS = { day: 'textDay', now: 'textNow' } as const

function TextTheyHad(props: PartProps) {
  const t = useTranslations('hearingForm')
  const field = useField(props)
  const options = props.texts.map(({ value, name }) => ({
    value,
    label: name ? t('textNamed', { name }) : t(TEXT_LABELS[value as keyof typeof TEXT_LABELS] ?? 'textSame'),
  }))
  return <ChooseOne {...field('text')} label={t('text')} options={options} />
}

function SubmitButton({ isPlanned, replaces, isSending }: Props & { isSending: boolean }) {
  const t = useTranslations('hearingForm')
  const words = isPlanned ? 'submitPlan' : 'submit'
  return (
    <Button type="submit" loading={isSending}>
      {t(replaces ? 'submitCorrection' : words)}
    </Button>
  )
}
