import { useTranslations } from 'next-intl'
import { SideColumn } from '../clause/SideColumn.tsx'
import { clauseAnchor } from '../reading/clause-anchor.ts'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import type { CommentActions } from './comment-action.ts'
import { type CommentsOfClause, countOpen, type NotesOfClause, type Place } from './comment-views.ts'
import { COMMENTS_ID, COMMENTS_TITLE_ID } from './comments-id.ts'
import { InternalNotes } from './InternalNotes.tsx'
import { KeptDrafts } from './KeptDrafts.tsx'
import { Thread } from './Thread.tsx'

type Props = {
  place: Place
  comments: CommentsOfClause
  /** Null for those who belong to no party. */
  notes: NotesOfClause | null
  actions: CommentActions
}

/** What people say about the clause, below the guide; on a phone a sheet of its own. */
export function Comments({ place, comments, notes, actions }: Props) {
  const t = useTranslations('comments')
  const open = comments.threads.filter(({ isSettled }) => !isSettled)
  const settled = comments.threads.filter(({ isSettled }) => isSettled)
  const { mayComment, people, isDraft } = comments
  const rest = { place, actions, mayComment, people, isDraft }
  return (
    <SideColumn as="aside" id={COMMENTS_ID} label={t('short')} className={styles.comments}>
      <h2 id={COMMENTS_TITLE_ID} tabIndex={-1}>
        {t('heading', { count: countOpen(comments) })}
      </h2>
      {comments.threads.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      <ul className={styles.threads}>
        {open.map((thread) => (
          <Thread key={thread.id} thread={thread} {...rest} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={styles.done}>
          <summary>{t('settledThreads', { count: settled.length })}</summary>
          <ul className={styles.threads}>
            {settled.map((thread) => (
              <Thread key={thread.id} thread={thread} {...rest} />
            ))}
          </ul>
        </details>
      )}
      <NewComment {...rest} isClosed={comments.isClosed} paragraphs={comments.paragraphs} />
      {notes && <InternalNotes notes={notes} place={place} actions={actions} />}
      <KeptDrafts kept={place.kept} />
    </SideColumn>
  )
}

function NewComment({
  place,
  actions,
  mayComment,
  people,
  isClosed,
  paragraphs,
  isDraft,
}: Pick<Props, 'place' | 'actions'> & Omit<CommentsOfClause, 'threads'>) {
  const t = useTranslations('comments')
  if (!mayComment) return <p className={styles.muted}>{isClosed ? t('closed') : t('readOnly')}</p>
  return (
    <div className={styles.fresh}>
      <CommentForm
        place={place}
        name="ny"
        action={actions.write}
        label={t('write')}
        button={t('send')}
        people={people}
        paragraphs={paragraphs}
      />
      <p className={styles.muted}>{t('seenBy')}</p>
      {isDraft && paragraphs.length > 0 && (
        <p className={styles.muted}>
          <a href={`/avtaler/${place.agreement}/les#${clauseAnchor(place.clause)}`}>{t('chooseWords')}</a>
        </p>
      )}
    </div>
  )
}
