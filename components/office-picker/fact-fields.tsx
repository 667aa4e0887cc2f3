'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  type FactId,
  type StartFacts,
  withHost,
  withMunicipality,
  withPartners,
  withServed,
} from '#lib/register/start-facts.ts'
import { LONGEST_NAME } from '#lib/register/start-limits.ts'
import styles from './office-picker.module.css'
import { useProblemText } from './ProblemSummary.tsx'
import type { StartFormState } from './use-start-form.ts'

type Fields = { form: StartFormState }
type TextFact = 'kontor' | 'kommune' | 'kommunetittel' | 'fylkesenhet' | 'fylkestittel'
type ListFact = 'samarbeidskommuner' | 'betjente-kommuner'

/** Told when the user has tried, and no sooner. */
function useFieldError({ attempts, problems }: StartFormState, fact: FactId): string | undefined {
  const textOf = useProblemText()
  const problem = problems.find((one) => one.fact === fact && one.problem !== 'unconfirmed')
  return attempts > 0 && problem ? textOf(problem) : undefined
}

type TextProps = Fields & {
  fact: TextFact
  description?: string
  change?: (facts: StartFacts, value: string) => StartFacts
}

function TextFactField({ form, fact, description, change }: TextProps) {
  const t = useTranslations('officePicker.fields')
  const set = change ?? ((facts: StartFacts, value: string) => ({ ...facts, [fact]: value }))
  return (
    <TextField
      size="small"
      label={t(fact)}
      description={description}
      value={form.facts[fact]}
      error={useFieldError(form, fact)}
      maxLength={LONGEST_NAME}
      autoComplete="off"
      onChange={(event) => form.setFacts(set(form.facts, event.target.value))}
    />
  )
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

type ListProps = Fields & {
  fact: ListFact
  change: (facts: StartFacts, names: readonly string[]) => StartFacts
}

/** Names with commas between. What is typed stays as typed, as long as it says the same. */
function ListFactField({ form, fact, change }: ListProps) {
  const t = useTranslations('officePicker')
  const names = form.facts[fact].join(', ')
  const [typed, setTyped] = useState(names)
  const type = (text: string) => {
    setTyped(text)
    form.setFacts(change(form.facts, namesIn(text)))
  }
  return (
    <TextField
      size="small"
      label={t(`fields.${fact}`)}
      description={t('facts.commas')}
      value={namesIn(typed).join(', ') === names ? typed : names}
      error={useFieldError(form, fact)}
      maxLength={2000}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
    />
  )
}

export const NameFields = ({ form }: Fields) => {
  const t = useTranslations('officePicker.facts')
  return <TextFactField form={form} fact="kontor" description={t('withoutNav')} />
}

export const MunicipalityFields = ({ form }: Fields) => {
  const t = useTranslations('officePicker.facts')
  return (
    <>
      <TextFactField form={form} fact="kommune" description={t('without')} change={withMunicipality} />
      <TextFactField form={form} fact="kommunetittel" />
    </>
  )
}

/** Whoever is chosen changes places with the one that was. */
export const HostFields = ({ form }: Fields) => {
  const t = useTranslations('officePicker.fields')
  const { kommune, samarbeidskommuner } = form.facts
  const members = [...new Set([kommune, ...samarbeidskommuner].filter(Boolean))].sort((one, other) =>
    one.localeCompare(other, 'nb'),
  )
  return (
    <>
      {members.length > 1 && (
        <RadioGroup
          size="small"
          legend={t('host')}
          value={kommune}
          onChange={(host: string) => form.setFacts(withHost(form.facts, host))}
        >
          {members.map((name) => (
            <Radio key={name} value={name}>
              {name}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <ListFactField form={form} fact="samarbeidskommuner" change={withPartners} />
    </>
  )
}

export const ServedFields = ({ form }: Fields) => (
  <ListFactField form={form} fact="betjente-kommuner" change={withServed} />
)

export const UnitFields = ({ form }: Fields) => {
  const t = useTranslations('officePicker.facts')
  return (
    <>
      <TextFactField form={form} fact="fylkesenhet" description={t('withoutNav')} />
      <TextFactField form={form} fact="fylkestittel" />
    </>
  )
}

export const SpellingFields = ({ form: { facts, setFacts } }: Fields) => {
  const t = useTranslations('officePicker.fields')
  const change = (skrivemate: StartFacts['skrivemate']) => setFacts({ ...facts, skrivemate })
  return (
    <RadioGroup
      size="small"
      className={styles.spelling}
      legend={t('skrivemate')}
      description={t('skrivemateHelp')}
      value={facts.skrivemate}
      onChange={change}
    >
      <Radio value="nav-liten">Nav</Radio>
      <Radio value="nav-stor">NAV</Radio>
    </RadioGroup>
  )
}
