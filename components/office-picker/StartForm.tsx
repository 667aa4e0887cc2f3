'use client'
import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { PickedOffice } from '#lib/register/choices.ts'
import { tidyFacts } from '#lib/register/start-facts.ts'
import type { CreateAnswer, CreateDraft } from './create-answer.ts'
import { FactList } from './FactList.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import styles from './office-picker.module.css'
import { PartyChoice } from './PartyChoice.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import type { PartyWordings } from './party-wordings.ts'
import { Unconfirmed } from './Unconfirmed.tsx'
import { useStartForm } from './use-start-form.ts'

type Props = {
  office: PickedOffice
  registerAsOf: string
  wordings: PartyWordings
  create: CreateDraft
  /** Another office is on its way: this one is no longer wanted. */
  isLoading: boolean
}

export function StartForm({ office, registerAsOf, wordings, create, isLoading }: Props) {
  const t = useTranslations('officePicker.submit')
  const form = useStartForm(office, create)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit()
  }
  return (
    <form onSubmit={submit} noValidate aria-busy={isLoading} className={isLoading ? styles.stale : undefined}>
      <FactList form={form} office={office} registerAsOf={registerAsOf} />
      <PartyChoice form={form} office={office} wordings={wordings} />
      <LanguageChoice form={form} suggestion={office.suggestion.language} />
      <div className={styles.submit}>
        <ProblemSummary key={form.attempts} form={form} />
        <div role="alert">
          {form.answer && <Failure answer={form.answer} office={`Nav ${tidyFacts(form.facts).kontor}`} />}
        </div>
        <Button type="submit" loading={form.isCreating} disabled={isLoading}>
          {t('create')}
        </Button>
        <p className={styles.small}>
          <Unconfirmed form={form} /> {t('both')}
        </p>
      </div>
    </form>
  )
}

const Failure = ({ answer, office }: { answer: CreateAnswer; office: string }) => {
  const t = useTranslations('officePicker')
  const isThere = answer.error === 'exists'
  return (
    <LocalAlert status={isThere ? 'announcement' : 'error'}>
      <LocalAlert.Header>
        <LocalAlert.Title>
          {isThere ? t('exists.body', { office }) : t(`failures.${answer.error}`)}
        </LocalAlert.Title>
      </LocalAlert.Header>
      {isThere && (
        <LocalAlert.Content>
          <Link href={`/avtaler/${answer.draft}`}>{t('exists.open')}</Link>
        </LocalAlert.Content>
      )}
    </LocalAlert>
  )
}
