import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import type { CommentActions } from './comment-action.ts'
import type { NotesOfClause, Place } from './comment-views.ts'
import { PressForm } from './PressForm.tsx'
import { WrittenBy } from './WrittenBy.tsx'

type Props = { notes: NotesOfClause; place: Place; actions: CommentActions }

/** What one party writes for itself. Closed until it is opened, dark-edged and locked: nobody takes it for a comment. */
export function InternalNotes({ notes, place, actions }: Props) {
  const t = useTranslations('comments.note')
  const { organisation } = notes
  return (
    <details className={styles.internal}>
      <summary>
        <PadlockLockedIcon aria-hidden /> {t('heading', { organisation })}{' '}
        {notes.notes.length > 0 && t('count', { count: notes.notes.length })}
      </summary>
      <div className={styles.within}>
        <p className={styles.muted}>{t('help', { organisation })}</p>
        {notes.notes.length === 0 && <p>{t('none')}</p>}
        <ul className={styles.threads}>
          {notes.notes.map((note) => (
            <li key={note.id} className={styles.thread}>
              <WrittenBy written={note}>
                {note.isOwn && <OwnNote note={note} place={place} actions={actions} />}
              </WrittenBy>
            </li>
          ))}
        </ul>
        <CommentForm
          place={place}
          name="notat"
          action={actions.writeNote}
          label={t('write')}
          button={t('save')}
          people={notes.people}
        />
      </div>
    </details>
  )
}

function OwnNote({ note, place, actions }: { note: NotesOfClause['notes'][number] } & Omit<Props, 'notes'>) {
  const t = useTranslations('comments')
  return (
    <div className={styles.actions}>
      <details data-once="">
        <summary>{t('edit')}</summary>
        <CommentForm
          place={place}
          name={`endre-notat-${note.id}`}
          action={actions.editNote}
          label={t('note.editYours')}
          button={t('save')}
          changes={note}
        />
      </details>
      <details>
        <summary>{t('remove')}</summary>
        <p className={styles.muted}>{t('note.removeSure')}</p>
        <PressForm
          place={place}
          action={actions.removeNote}
          fields={{ id: note.id }}
          button={t('note.removeNow')}
        />
      </details>
    </div>
  )
}
