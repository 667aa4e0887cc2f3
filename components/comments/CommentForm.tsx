import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import styles from './Comments.module.css'
import type { CommentAction } from './comment-action.ts'
import type { Author, Place } from './comment-views.ts'
import { KeptForm } from './KeptForm.tsx'
import { Affiliation } from './WrittenBy.tsx'

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
  variant?: 'primary' | 'secondary'
}

/** A text to write, and whom to tell. Works without JavaScript; with it nothing is lost when sending fails. */
export function CommentForm({ place, name, people = [], ...props }: Props) {
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
      {people.length > 0 && <People people={people} />}
      <Button type="submit" size="small" variant={props.variant ?? 'secondary'}>
        {props.button}
      </Button>
    </KeptForm>
  )
}

function People({ people }: { people: readonly Author[] }) {
  const t = useTranslations('comments')
  return (
    <details data-people="">
      <summary>{t('mention')}</summary>
      <fieldset className={styles.people}>
        <legend className={styles.muted}>{t('mentionHelp')}</legend>
        {people.map((person) => (
          <label key={person.id}>
            <input type="checkbox" name="mentions" value={person.id} /> {person.name}{' '}
            <Affiliation person={person} />
          </label>
        ))}
      </fieldset>
    </details>
  )
}
