import { Button } from '@navikt/ds-react/Button'

type Props = {
  action: (form: FormData) => Promise<void>
  sent: Readonly<Record<string, string | number>>
  children: string
  /** What a screen reader says, where the button's own words do not name the row. */
  label?: string
  variant?: 'secondary' | 'tertiary'
}

/** A form of one button: it works without JavaScript, and the page it leads to says what came of it. */
export const OneButtonForm = ({ action, sent, children, label, variant = 'secondary' }: Props) => (
  <form action={action}>
    {Object.entries(sent).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button type="submit" size="small" variant={variant} aria-label={label}>
      {children}
    </Button>
  </form>
)
