'use client'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type DisputeKind, isEnd } from '#lib/agreements/disputes.ts'
import { NativeField } from '../forms/NativeField.tsx'
import styles from '../hearing/Hearing.module.css'
import { ChooseClauses, type ClauseOption } from './ChooseClauses.tsx'
import { DisputeFormAnswer } from './DisputeFormAnswer.tsx'
import type { DisputeAction, DisputeAnswer, Words } from './dispute-action.ts'

type Props = {
  action: DisputeAction
  agreement: string
  dispute: string
  kind: DisputeKind
  /** The step that is corrected. */
  replaces: string | null
  /** What the form begins with. */
  start: Words
  options: readonly ClauseOption[]
  chosen: readonly string[]
}

/** A plain form that works as it is: what was sent comes back with what is wrong beside it. */
export function StepForm(props: Props) {
  const { agreement, dispute, kind, replaces, action } = props
  const t = useTranslations('disputeForm')
  const [answer, submit, isSending] = useActionState(action, null)
  const hidden = { agreement, dispute, kind, replaces: replaces ?? '' }
  const words = kind === 'withdrawn' ? 'submitWithdrawal' : 'submit'
  return (
    <form action={submit} noValidate className={styles.form}>
      <DisputeFormAnswer answer={answer} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" loading={isSending}>
        {t(replaces ? 'submitCorrection' : words)}
      </Button>
    </form>
  )
}

type PartProps = Props & { answer: DisputeAnswer | null }

function Fields(props: PartProps) {
  const { kind, options, chosen, answer } = props
  const t = useTranslations('disputeForm')
  const field = useField(props)
  return (
    <>
      <NativeField {...field('heldOn')} label={t('heldOn')} />
      {options.length > 1 ? (
        <ChooseClauses
          label={t('about')}
          options={options}
          chosen={answer?.clauses ?? chosen}
          error={field('clauses').error}
        />
      ) : (
        options.map(({ key }) => <input key={key} type="hidden" name="clauses" value={key} />)
      )}
      {['mediation', 'board', 'decided'].includes(kind) && (
        <TextField
          {...field('caseNumber')}
          label={t(kind === 'decided' ? 'caseNumber' : 'caseNumberOptional')}
          className={styles.short}
          autoComplete="off"
        />
      )}
      <Told {...props} />
    </>
  )
}

function Told(props: PartProps) {
  const { kind } = props
  const t = useTranslations('disputeForm')
  const field = useField(props)
  const happened = (
    <Textarea
      {...field('happened')}
      label={t(isEnd(kind) ? 'happenedOptional' : 'happened')}
      description={isEnd(kind) ? undefined : t('happenedHelp')}
      minRows={3}
    />
  )
  if (kind === 'agreed' || kind === 'withdrawn') return happened
  if (kind === 'decided')
    return (
      <>
        <Textarea {...field('outcome')} label={t('decision')} minRows={3} />
        {happened}
      </>
    )
  return (
    <>
      {happened}
      <Textarea {...field('outcome')} label={t('outcome')} description={t('outcomeHelp')} minRows={2} />
    </>
  )
}

/** The same words about every field: its id, what stands in it, and what is wrong. */
const useField = ({ answer, start }: PartProps) => {
  const t = useTranslations('disputeForm')
  return (name: keyof DisputeAnswer['problems']) => {
    const problem = answer?.problems[name]
    return {
      id: `tvist-${name}`,
      name,
      defaultValue: answer?.words[name] ?? start[name] ?? '',
      error: problem && t(`problem.${problem}`),
    }
  }
}
