import { Button } from '@navikt/ds-react/Button'
import type { CommentAction } from './comment-action.ts'
import type { Author, Paragraph, Place } from './comment-views.ts'
import { KeptForm } from './KeptForm.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import { People } from './People.tsx'

type Props = {
  place: Place
  /** What tells this form from the clause's others. */
  name: string
  action: CommentAction
  label: string
  isLabelHidden?: boolean
  button: string
  /** The comment that is changed, with its words. */
  changes?: { id: string; text: string }
  /** The comment that is answered. */
  parent?: string
  people?: readonly Author[]
  /** Those it may be about, instead of the whole clause. */
  paragraphs?: readonly Paragraph[]
  variant?: 'primary' | 'secondary'
}

/** A text to write, and whom to tell. Works without JavaScript; with it nothing is lost when sending fails. */
export function CommentForm({ place, name, people = [], paragraphs = [], ...props }: Props) {
  const { changes, parent } = props
  const fields = {
    agreement: place.agreement,
    clause: place.clause,
    id: changes?.id ?? place.newId(),
    ...(parent ? { parent } : {}),
  }
  return (
    <KeptForm
      action={props.action}
      fields={fields}
      kept={`${place.kept}/${name}`}
      written={{
        label: props.label,
        isLabelHidden: props.isLabelHidden ?? false,
        start: changes?.text ?? '',
      }}
    >
      {paragraphs.length > 1 && <Paragraphs paragraphs={paragraphs} />}
      {people.length > 0 && <People people={people} />}
      <Button type="submit" size="small" variant={props.variant ?? 'secondary'}>
        {props.button}
      </Button>
    </KeptForm>
  )
}
