import { Button } from '@navikt/ds-react/Button'
import type { CommentAction } from './comment-action.ts'
import type { Place } from './comment-views.ts'
import { KeptForm } from './KeptForm.tsx'

type Props = {
  place: Place
  action: CommentAction
  fields: Readonly<Record<string, string>>
  button: string
  /** When the words on the button do not say which comment. */
  label?: string
}

/** One button that does something with a comment. */
export function PressForm({ place, action, fields, button, label }: Props) {
  return (
    <KeptForm action={action} fields={{ agreement: place.agreement, ...fields }} kept={null} written={null}>
      <Button type="submit" size="xsmall" variant="tertiary" aria-label={label}>
        {button}
      </Button>
    </KeptForm>
  )
}
