'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type FormEvent, lazy, Suspense, useActionState, useId, useState, useTransition } from 'react'
import type { Party } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import styles from './Positions.module.css'
import { CHOICES, type Choice, type PositionAction, type PositionAnswer } from './position-action.ts'
import { POSITIONS_TITLE_ID } from './positions-id.ts'
import { StatusMark } from './StatusMark.tsx'
import { useKeptNote } from './use-kept-note.ts'

const ChangedMeanwhile = lazy(() =>
  import('./ChangedMeanwhile.tsx').then((file) => ({ default: file.ChangedMeanwhile })),
)

type Seen = { hash: string; seq: number }
type Props = {
  action: PositionAction
  place: { agreement: string; clause: string; language: Language }
  /** What the page shows. */
  seen: Seen
  /** The answer that stands. */
  mine: { stance: Choice; note: string } | null
  mayWithdraw: boolean
  hint: string | null
  reader: string
  parties: readonly Party[]
}

/** A plain form, also without JavaScript. What was read is settled when one chooses, not when one sends. */
export function PositionForm(props: Props) {
  const { action, place, seen, mine, hint } = props
  const t = useTranslations('positionForm')
  const [given, submit] = useActionState(action, null)
  const form = useAnswer(props, given)
  const { told, picked, isSending } = form
  const read = picked?.seen ?? seen
  const fields = { agreement: place.agreement, clause: place.clause, hash: read.hash, seq: String(read.seq) }
  return (
    <form action={submit} onSubmit={form.send} aria-busy={isSending} className={styles.form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {told?.ok === false && told.error === 'changed' && (
        <Suspense>
          <ChangedMeanwhile told={told} reader={props.reader} parties={props.parties} place={place} />
        </Suspense>
      )}
      <details open={form.isOpen} onToggle={(event) => form.unfold(event.currentTarget.open)}>
        <summary hidden={!mine}>{t('change')}</summary>
        <Choices chosen={form.stance} onChoose={form.choose} />
        {hint && <p className={styles.muted}>{hint}</p>}
        <Note text={form.note} onWrite={form.write} isWrong={isTooLong(told)} />
        {picked && picked.seen.hash !== seen.hash && <p className={styles.stale}>{t('stale')}</p>}
        <div className={styles.buttons}>
          <Button type="submit" size="small" loading={isSending}>
            {t('send')}
          </Button>
          {props.mayWithdraw && (
            <Button type="submit" size="small" variant="tertiary" name="withdraw" value="yes">
              {t('withdraw')}
            </Button>
          )}
          {form.isUnsent && <span className={styles.unsent}>{t('unsent')}</span>}
        </div>
      </details>
      <Told told={form.isUnsent && told?.ok ? null : told} stands={mine !== null} />
    </form>
  )
}

const isTooLong = (told: PositionAnswer | null) => told?.ok === false && told.error === 'too-long'

/** Everything that happens to the answer between reading and sending. */
function useAnswer({ action, place, seen, mine, reader }: Props, given: PositionAnswer | null) {
  const [told, setTold] = useState(given)
  const [picked, setPicked] = useState<{ stance: Choice; seen: Seen } | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const [isSending, start] = useTransition()
  const note = useKeptNote(`standpunkt/${reader}/${place.agreement}/${place.clause}`)
  // Sent without JavaScript: what was given comes back.
  const back = given?.ok === false ? given.given : null
  const stance =
    picked?.stance ?? (given?.ok === false && given.error === 'changed' ? null : back?.stance) ?? mine?.stance
  const text = note.text ?? back?.note ?? mine?.note ?? ''
  const isUnsent = (picked !== null && picked.stance !== mine?.stance) || text !== (mine?.note ?? '')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    setTold(null)
    start(async () => {
      const answer = await action(null, form).catch(() => FAILED)
      setTold(answer)
      // What they meant was about the text as it was: they read, and choose again.
      if (answer.ok || answer.error === 'changed') setPicked(null)
      if (!answer.ok) return
      note.forget()
      setUnfolded(false)
      document.getElementById(POSITIONS_TITLE_ID)?.focus()
    })
  }
  return {
    told: told ?? given,
    picked,
    stance: stance ?? null,
    note: text,
    isUnsent,
    isSending,
    isOpen: !mine || isUnfolded || isUnsent,
    send,
    choose: (one: Choice) => setPicked({ stance: one, seen }),
    write: note.write,
    unfold: setUnfolded,
  }
}

const FAILED: PositionAnswer = { ok: false, error: 'failed', given: { stance: null, note: '' } }

function Choices({ chosen, onChoose }: { chosen: Choice | null; onChoose: (one: Choice) => void }) {
  const t = useTranslations('positionForm')
  return (
    <fieldset className={styles.choices}>
      <legend className="aksel-sr-only">{t('group')}</legend>
      {CHOICES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="stance"
            value={one}
            checked={chosen === one}
            onChange={() => onChoose(one)}
          />
          <StatusMark status={one} />
          {t(`status.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Note({
  text,
  onWrite,
  isWrong,
}: {
  text: string
  onWrite: (text: string) => void
  isWrong: boolean
}) {
  const t = useTranslations('positionForm')
  const id = useId()
  return (
    <div className={styles.write}>
      <label htmlFor={id}>{t('note')}</label>
      <textarea
        id={id}
        name="note"
        rows={2}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
        aria-describedby={`${id}-seen`}
        aria-invalid={isWrong || undefined}
      />
      <p id={`${id}-seen`} className={styles.muted}>
        {t('seenBy')}
      </p>
    </div>
  )
}

/** What was sent is told of for as long as it stands. */
function Told({ told, stands }: { told: PositionAnswer | null; stands: boolean }) {
  const t = useTranslations('positionForm')
  const failure = told?.ok === false && told.error !== 'changed' ? told.error : null
  return (
    <p role="status" className={failure ? styles.failed : styles.told}>
      {told?.ok && told.isWithdrawn !== stands && t(told.isWithdrawn ? 'withdrawn' : 'sent')}
      {failure && t(`failure.${failure}`)}
    </p>
  )
}
