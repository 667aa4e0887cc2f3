'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'

type Props = {
  id: string
  name: string
  label: string
  defaultValue: string
  error: string | undefined
  options: readonly { value: string; label: string }[]
}

/** One of a few. */
export const ChooseOne = ({ label, options, ...field }: Props) => (
  <RadioGroup {...field} legend={label} tabIndex={-1}>
    {options.map((option) => (
      <Radio key={option.value} value={option.value}>
        {option.label}
      </Radio>
    ))}
  </RadioGroup>
)
