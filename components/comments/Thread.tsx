import { useTranslations } from 'next-intl'
import { CommentForm } from './CommentForm.tsx'
import styles from './Comments.module.css'
import type { CommentActions } from './comment-action.ts'
import type { CommentsOfClause, OneComment, Place, ThreadOfComments } from './comment-views.ts'
import { PassageQuote } from './PassageQuote.tsx'
import { PressForm } from './PressForm.tsx'
import { useMoment } from './use-moment.ts'
import { WrittenBy } from './WrittenBy.tsx'

type Props = {
  thread: ThreadOfComments
  place: Place
  actions: CommentActions
  mayComment: boolean
  people: CommentsOfClause['people']
  isDraft: boolean
}

/** A comment with its answers, and whether it is done with. */
export function Thread({ thread, place, actions, mayComment, people, isDraft }: Props) {
  const t = useTranslations('comments')
  const mayAnswer = mayComment && !thread.isDeleted
  const { name } = thread.person
  return (
    <li className={styles.thread}>
      <PassageQuote thread={thread} place={place} isDraft={isDraft} />
      <Comment comment={thread} place={place} actions={actions} />
      {thread.answers.length > 0 && (
        <ul className={styles.answers}>
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <Comment comment={answer} place={place} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      <SettledLine thread={thread} />
      {mayAnswer && (
        <div className={styles.actions}>
          <details data-once="">
            <summary aria-label={t('answerTo', { name })}>{t('answer')}</summary>
            <CommentForm
              place={place}
              name={`svar-${thread.id}`}
              action={actions.write}
              label={t('writeAnswer', { name })}
              button={t('sendAnswer')}
              parent={thread.id}
              people={people}
            />
          </details>
          <Settle thread={thread} place={place} actions={actions} />
        </div>
      )}
    </li>
  )
}

function Settle({ thread, place, actions }: Pick<Props, 'thread' | 'place' | 'actions'>) {
  const t = useTranslations('comments')
  const moment = useMoment()
  const what = thread.isSettled ? t('reopen') : t('settle')
  return (
    <PressForm
      place={place}
      action={actions.settle}
      fields={{ id: thread.id, settled: thread.isSettled ? 'no' : 'yes' }}
      button={what}
      label={t('ofThread', { what, name: thread.person.name, time: moment(thread.at) })}
    />
  )
}

function SettledLine({ thread: { settled, isSettled } }: { thread: ThreadOfComments }) {
  const t = useTranslations('comments')
  const moment = useMoment()
  if (!settled) return null
  const values = { name: settled.name, time: moment(settled.at) }
  return (
    <p className={`${styles.muted} ${styles.settled}`}>
      {isSettled ? t('settledBy', values) : t('reopenedBy', values)}
    </p>
  )
}

function Comment({ comment, place, actions }: { comment: OneComment } & Pick<Props, 'place' | 'actions'>) {
  const t = useTranslations('comments')
  if (comment.isDeleted)
    return (
      <p className={`${styles.muted} ${styles.deleted}`} id={`kommentar-${comment.id}`} tabIndex={-1}>
        {t('deleted', { name: comment.person.name })}
      </p>
    )
  return (
    <WrittenBy written={comment}>
      {(comment.mayEdit || comment.mayDelete) && (
        <div className={styles.actions}>
          {comment.mayEdit && (
            <details data-once="">
              <summary>{t('edit')}</summary>
              <CommentForm
                place={place}
                name={`endre-${comment.id}`}
                action={actions.edit}
                label={t('editYours')}
                button={t('save')}
                changes={comment}
              />
            </details>
          )}
          {comment.mayDelete && (
            <details>
              <summary>{t('remove')}</summary>
              <p className={styles.muted}>{t('removeSure')}</p>
              <PressForm
                place={place}
                action={actions.remove}
                fields={{ id: comment.id }}
                button={t('removeNow')}
              />
            </details>
          )}
        </div>
      )}
    </WrittenBy>
  )
}
