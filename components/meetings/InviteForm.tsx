'use client'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { LocalAlert, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { formatClock } from '#lib/i18n/format-moment.ts'
import { FormAnswer } from './FormAnswer.tsx'
import styles from './Meetings.module.css'
import type { MeetingAction } from './meeting-action.ts'

export type Person = { id: string; line: string; hasAddress: boolean; isCalled: boolean }
type Props = {
  action: MeetingAction
  office: string
  meeting: string
  people: readonly Person[]
  others: string
  /** The items take more than the meeting lasts: it is said, and sent all the same. */
  overrun: { planned: number; available: number } | null
  isSent: boolean
  isMailed: boolean
}

/** Who is called, and the button that sends it. */
export function InviteForm({ action, office, meeting, people, others, overrun, isSent, isMailed }: Props) {
  const t = useTranslations('meetingInvitationForm')
  const [answer, submit, isSending] = useActionState(action, null)
  const isRefused = answer !== null && answer.at === null
  return (
    <form action={submit} noValidate className={styles.form}>
      <FormAnswer answer={answer} />
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="meeting" value={meeting} />
      <CheckboxGroup
        id="mote-people"
        tabIndex={-1}
        legend={t('who')}
        defaultValue={people.filter(({ isCalled }) => isCalled).map(({ id }) => id)}
        error={isRefused && answer.problems.includes('people') ? t('nobody') : undefined}
      >
        {people.map(({ id, line, hasAddress }) => (
          <Checkbox
            key={id}
            name="people"
            value={id}
            description={hasAddress || !isMailed ? undefined : t('noAddress')}
          >
            {line}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Textarea
        key={answer?.attempt ?? 0}
        id="mote-others"
        error={isRefused && answer.problems.includes('others') ? t('othersTooLong') : undefined}
        label={t('others')}
        description={t('othersHelp')}
        name="others"
        minRows={2}
        defaultValue={isRefused ? answer.words.others : others}
      />
      {overrun && <InlineMessage status="warning">{t('overrun', overrun)}</InlineMessage>}
      <Effect isSent={isSent} isMailed={isMailed} />
      <Receipt at={answer?.at ?? null} isMailed={isMailed} />
      <Button type="submit" loading={isSending}>
        {t(isMailed ? (isSent ? 'sendAgain' : 'send') : 'sentByHand')}
      </Button>
    </form>
  )
}

/** Above the button: whoever looks for whether it went, sees that before they press again. */
function Receipt({ at, isMailed }: Pick<Props, 'isMailed'> & { at: number | null }) {
  const t = useTranslations('meetingInvitationForm')
  return (
    <div role="status" className={at === null ? 'aksel-sr-only' : undefined}>
      {at !== null && (
        // The place around it was there before it, and is what is listened to.
        <LocalAlert status="success" role="presentation">
          <LocalAlertHeader>
            <LocalAlertTitle as="div">
              {t(isMailed ? 'sent' : 'noted', { clock: formatClock(new Date(at)) })}
            </LocalAlertTitle>
          </LocalAlertHeader>
        </LocalAlert>
      )}
    </div>
  )
}

/** What sending it does, also to those who are no longer among the chosen. */
function Effect({ isSent, isMailed }: Pick<Props, 'isSent' | 'isMailed'>) {
  const t = useTranslations('meetingInvitationForm')
  return (
    <>
      <p>{t(isMailed ? 'effect' : 'effectByHand')}</p>
      {isSent && <p>{t(isMailed ? 'leftOut' : 'leftOutByHand')}</p>}
    </>
  )
}
