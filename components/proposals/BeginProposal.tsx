'use client'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import styles from './Proposals.module.css'

type Props = {
  action: string
  label: string
  help: string
  submit: string
  clauses: readonly { key: string; name: string }[]
  /** Of the clauses' names. */
  language: Language
}

/** Which clause: an address, so a plain form is enough. */
export const BeginProposal = ({ action, label, help, submit, clauses, language }: Props) => (
  <form action={action} method="get" className={styles.begin}>
    <Select name="punkt" label={label} description={help}>
      {clauses.map(({ key, name }) => (
        <option key={key} value={key} lang={LANGUAGE_TAG[language]}>
          {name}
        </option>
      ))}
    </Select>
    <Button type="submit" variant="secondary">
      {submit}
    </Button>
  </form>
)
