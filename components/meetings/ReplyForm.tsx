'use client'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { formatClock } from '#lib/i18n/format-moment.ts'
import styles from './Attendance.module.css'
import { FormAnswer } from './FormAnswer.tsx'
import type { MeetingAction, MeetingAnswer } from './meeting-action.ts'

type Props = {
  action: MeetingAction
  office: string
  meeting: string
  /** Null: not answered yet. */
  reply: { answer: 'coming' | 'absent'; note: string; saidBy: string | null } | null
  /** Whom a deputy answers for; null: oneself. */
  director: { id: string; name: string } | null
  /** The first thing on the page for those who are asked; the one who asks folds it. */
  isFolded: boolean
}

/** «Kommer du?», answered by whoever was called, for themselves, or by a director's deputy for the director. Two buttons of one form: it needs no script. */
export function ReplyForm(props: Props) {
  const t = useTranslations('meetingForm')
  const [answer, act] = useActionState(props.action, null)
  const { reply, director } = props
  const { title, summary } = useReplyWords(props)
  const titleId = director ? `mote-svar-${director.id}` : 'mote-svar'
  const form = <Form {...props} act={act} answer={answer} />
  return (
    <section className={styles.reply} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {director && <p>{t('answersFor', { name: director.name })}</p>}
      {reply?.note && <p>{reply.note}</p>}
      {reply?.saidBy && <p>{t('saidBy', { name: reply.saidBy })}</p>}
      <FormAnswer answer={answer} />
      {reply || props.isFolded ? (
        <details className={styles.change} key={answer?.attempt ?? 0}>
          <summary>{summary}</summary>
          {form}
        </details>
      ) : (
        form
      )}
      <p role="status" className={answer?.at == null ? 'aksel-sr-only' : undefined}>
        {answer?.at != null && t('saved', { clock: formatClock(new Date(answer.at)) })}
      </p>
    </section>
  )
}

/** Of oneself, or of the director one answers for. */
function useReplyWords({ reply, director }: Props): { title: string; summary: string } {
  const t = useTranslations('meetingForm')
  if (!director)
    return {
      title: t(reply ? `replied.${reply.answer}` : 'comeQuestion'),
      summary: t(reply ? 'changeReply' : 'replyAtAll'),
    }
  const { name } = director
  return {
    title: reply ? t(`repliedFor.${reply.answer}`, { name }) : t('comeQuestionFor', { name }),
    summary: t(reply ? 'changeReplyFor' : 'replyFor', { name }),
  }
}

type FormProps = Props & { act: (form: FormData) => void; answer: MeetingAnswer | null }

function Form({ act, office, meeting, reply, director, answer }: FormProps) {
  const t = useTranslations('meetingForm')
  return (
    <form action={act} noValidate>
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="kind" value="answered" />
      {director && <input type="hidden" name="for" value={director.id} />}
      <TextField
        label={director ? t('replyNoteFor', { name: director.name }) : t('replyNote')}
        description={t('replyNoteHelp')}
        name="note"
        size="small"
        autoComplete="off"
        maxLength={200}
        defaultValue={answer?.failure ? answer.words.note : (reply?.note ?? '')}
      />
      <div className={styles.ways}>
        <Button type="submit" name="answer" value="coming" size="small" variant="secondary">
          {director ? t('comingFor', { name: director.name }) : t('coming')}
        </Button>
        <Button type="submit" name="answer" value="absent" size="small" variant="secondary">
          {director ? t('absentFor', { name: director.name }) : t('absent')}
        </Button>
      </div>
    </form>
  )
}
