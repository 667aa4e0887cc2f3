'use client'
import { Button, type ButtonProps } from '@navikt/ds-react/Button'

type Props = Pick<ButtonProps, 'icon' | 'children' | 'variant' | 'size'> & {
  act: (form: FormData) => void
  office: string
  meeting: string
  fields: Readonly<Record<string, string>>
  /** What a screen reader says, where the button's own words do not name the item. */
  label?: string | undefined
  /** Which way it moves the item: the focus stays on it. */
  move?: 'up' | 'down'
}

/** A form of one button: it works before the script has come. */
export const OneButton = (props: Props) => {
  const {
    act,
    office,
    meeting,
    fields,
    label,
    move,
    icon,
    children,
    variant = 'tertiary',
    size = 'small',
  } = props
  return (
    <form action={act}>
      {Object.entries({ office, meeting, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size={size} variant={variant} icon={icon} aria-label={label} data-move={move}>
        {children}
      </Button>
    </form>
  )
}
