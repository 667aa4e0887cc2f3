'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'

export type RoleOption = { value: string; label: string; may: string }

type Props = {
  id: string
  name: string
  label: string
  defaultValue: string
  error: string | undefined
  roles: readonly RoleOption[]
  /** Where a heading above says the same. */
  hideLegend?: boolean
}

/** One of the roles there are, with what it may do. */
export const RoleField = ({ label, roles, ...field }: Props) => (
  <RadioGroup {...field} legend={label} tabIndex={-1}>
    {roles.map(({ value, label: role, may }) => (
      <Radio key={value} value={value} description={may}>
        {role}
      </Radio>
    ))}
  </RadioGroup>
)
