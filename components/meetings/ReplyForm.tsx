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
  reply: { answer: 'coming' | 'absent'; note: string } | null
  /** The first thing on the page for those who are asked; the one who asks folds it. */
  isFolded: boolean
}

/** «Kommer du?», answered by whoever was called, for themselves. Two buttons of one form: it needs no script. */
export function ReplyForm(props: Props) {
  const t = useTranslations('meetingForm')
  const [answer, act] = useActionState(props.action, null)
  const { reply } = props
  const form = <Form {...props} act={act} answer={answer} />
  return (
    <section className={styles.reply} aria-labelledby="mote-svar">
      <h2 id="mote-svar">{t(reply ? `replied.${reply.answer}` : 'comeQuestion')}</h2>
      {reply?.note && <p>{reply.note}</p>}
      <FormAnswer answer={answer} />
      {reply || props.isFolded ? (
        <details className={styles.change} key={answer?.attempt ?? 0}>
          <summary>{t(reply ? 'changeReply' : 'replyAtAll')}</summary>
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

type FormProps = Props & { act: (form: FormData) => void; answer: MeetingAnswer | null }

function Form({ act, office, meeting, reply, answer }: FormProps) {
  const t = useTranslations('meetingForm')
  return (
    <form action={act} noValidate>
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="kind" value="answered" />
      <TextField
        label={t('replyNote')}
        description={t('replyNoteHelp')}
        name="note"
        size="small"
        autoComplete="off"
        maxLength={200}
        defaultValue={answer?.failure ? answer.words.note : (reply?.note ?? '')}
      />
      <div className={styles.ways}>
        <Button type="submit" name="answer" value="coming" size="small" variant="secondary">
          {t('coming')}
        </Button>
        <Button type="submit" name="answer" value="absent" size="small" variant="secondary">
          {t('absent')}
        </Button>
      </div>
    </form>
  )
}
