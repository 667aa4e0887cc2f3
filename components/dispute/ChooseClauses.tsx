'use client'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import styles from '../hearing/Hearing.module.css'

export type ClauseOption = { key: string; label: string; more: string | null }
type Props = {
  /** Those that nobody looks for first. */
  folded?: { summary: string; options: readonly ClauseOption[] }
  label: string
  description?: string | undefined
  options: readonly ClauseOption[]
  chosen: readonly string[]
  error: string | undefined
}

/** Some of the clauses. */
export const ChooseClauses = ({ label, description, options, folded, chosen, error }: Props) => (
  <CheckboxGroup
    id="tvist-clauses"
    tabIndex={-1}
    legend={label}
    description={description}
    error={error}
    defaultValue={[...chosen]}
  >
    <Options options={options} />
    {folded && folded.options.length > 0 && (
      <details className={styles.more} open={folded.options.some(({ key }) => chosen.includes(key))}>
        <summary>{folded.summary}</summary>
        <Options options={folded.options} />
      </details>
    )}
  </CheckboxGroup>
)

const Options = ({ options }: Pick<Props, 'options'>) =>
  options.map(({ key, label, more }) => (
    <Checkbox key={key} name="clauses" value={key} description={more ?? undefined}>
      {label}
    </Checkbox>
  ))
