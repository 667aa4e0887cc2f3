'use client'
import { Button } from '@navikt/ds-react/Button'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { DetailsField, PartyDetails } from '#lib/agreements/party-details.ts'
import { NativeField } from '../forms/NativeField.tsx'
import { Refused } from '../forms/Refused.tsx'
import type { DetailsAct, DetailsAnswer } from './details-action.ts'
import styles from './Parties.module.css'

type Props = {
  act: DetailsAct
  agreement: string
  party: string
  edition: number
  details: PartyDetails
  /** What is known of the one who signs, where the party has not said it. */
  suggested: Pick<PartyDetails, 'signatoryName' | 'signatoryTitle'> | null
}

/** What the own party says of itself. A plain form that works as it is. */
export function DetailsForm(props: Props) {
  const t = useTranslations('partyDetailsForm')
  const [answer, submit, isSending] = useActionState(props.act, null)
  const seen = answer?.failure === 'changed' ? answer.edition : props.edition
  return (
    <form action={submit} noValidate className={styles.form}>
      <Told answer={answer} />
      <input type="hidden" name="agreement" value={props.agreement} />
      <input type="hidden" name="seen" value={seen} />
      {props.suggested && !answer && <p className={styles.muted}>{t('suggested')}</p>}
      <Fields key={answer?.attempt ?? 0} {...props} answer={answer} />
      <Button type="submit" loading={isSending}>
        {t('save')}
      </Button>
    </form>
  )
}

function Told({ answer }: { answer: DetailsAnswer | null }) {
  const t = useTranslations('partyDetailsForm')
  if (!answer) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={Object.entries(answer.problems).map(([field, problem]) => ({
        field: `part-${field}`,
        words: t(`problem.${problem}`),
      }))}
    />
  )
}

function Fields({ details, suggested, answer }: Props & { answer: DetailsAnswer | null }) {
  const t = useTranslations('partyDetailsForm')
  const field = (name: DetailsField) => {
    const problem = answer?.problems[name]
    return {
      id: `part-${name}`,
      name,
      defaultValue: answer?.words[name] ?? { ...details, ...suggested }[name] ?? '',
      error: problem && t(`problem.${problem}`),
    }
  }
  return (
    <>
      <TextField
        {...field('caseNumber')}
        label={t('caseNumber')}
        description={t('caseNumberHelp')}
        autoComplete="off"
      />
      <TextField {...field('signatoryName')} label={t('signatoryName')} autoComplete="off" />
      <TextField {...field('signatoryTitle')} label={t('signatoryTitle')} autoComplete="off" />
      <RadioGroup {...field('authority')} legend={t('authority')} tabIndex={-1}>
        <Radio value="position" description={t('positionHelp')}>
          {t('position')}
        </Radio>
        <Radio value="delegation">{t('delegation')}</Radio>
        <Radio value="decision">{t('decision')}</Radio>
      </RadioGroup>
      <div className={styles.delegated}>
        <TextField
          {...field('authorityText')}
          label={t('authorityText')}
          description={t('authorityTextHelp')}
          autoComplete="off"
        />
        <NativeField {...field('authorityOn')} label={t('authorityOn')} />
      </div>
    </>
  )
}
