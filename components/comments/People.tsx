import { useTranslations } from 'next-intl'
import styles from './Comments.module.css'
import type { Author } from './comment-views.ts'
import { Affiliation } from './WrittenBy.tsx'

/** Whom to tell. */
export function People({ people }: { people: readonly Author[] }) {
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
