'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState, useTransition } from 'react'
import type { ActionAnswer } from './action-answer.ts'
import styles from './Guide.module.css'

export const ANSWERS = ['considered', 'not-relevant', 'discuss'] as const
export type AssessmentAnswer = (typeof ANSWERS)[number]
/** `isShared`: both parties see it. */
export type Assessment = { answer: AssessmentAnswer; note: string; isShared: boolean }
/** Null takes the answer away. `shared`: the page has said that both parties see it. */
export type AssessmentChange = { answer: AssessmentAnswer | null; note: string; shared: true }

type Props = {
  prompt: string
  mine: Assessment | null
  save: (assessment: AssessmentChange) => Promise<ActionAnswer>
}

/** Vurdert / ikke relevant / må drøftes, with a note. A person's own answer on behalf of the party; both parties see it. */
export function AssessmentForm({ prompt, mine, save }: Props) {
  const t = useTranslations('clause')
  const [stored, setStored] = useFollowed(mine)
  const [told, setTold] = useState<'saved' | 'failed' | null>(null)
  const [isWorking, start] = useTransition()
  const store = (next: AssessmentChange, message: 'saved' | null) =>
    start(async () => {
      const answer = await save(next).catch((): ActionAnswer => ({ ok: false, error: 'failed' }))
      setTold(answer.ok ? message : 'failed')
      if (answer.ok) setStored(next.answer && { answer: next.answer, note: next.note, isShared: true })
    })
  return (
    <div className={styles.assessment}>
      <fieldset className={styles.answers}>
        <legend className={styles.visuallyHidden}>{t('answerGroup', { prompt })}</legend>
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            aria-pressed={stored?.answer === answer}
            disabled={isWorking}
            onClick={() => store(pressed(answer, stored), null)}
          >
            {t(answer)}
          </button>
        ))}
      </fieldset>
      {stored && (
        <NoteForm
          prompt={prompt}
          stored={stored}
          isWorking={isWorking}
          onSave={(note) => store({ answer: stored.answer, note, shared: true }, 'saved')}
        />
      )}
      {stored?.isShared === false && (
        <div className={styles.unconfirmed}>
          <p>{t('notShared')}</p>
          <Button
            size="xsmall"
            variant="secondary"
            type="button"
            onClick={() => store({ answer: stored.answer, note: stored.note, shared: true }, 'saved')}
          >
            {t('share')}
          </Button>
        </div>
      )}
      <p role="status" className={told === 'failed' ? styles.failed : styles.told}>
        {told === 'failed' ? t('answerFailed') : told === 'saved' ? t('noteSaved') : ''}
      </p>
    </div>
  )
}

/** What was last known, here or on the server: the person may have answered in another tab too. */
function useFollowed(given: Assessment | null) {
  const [stored, setStored] = useState(given)
  const [last, setLast] = useState(given)
  if (JSON.stringify(given) !== JSON.stringify(last)) {
    setLast(given)
    setStored(given)
  }
  return [stored, setStored] as const
}

/** Pressing the answer that stands takes it away, unless a note would go with it. */
function pressed(answer: AssessmentAnswer, stored: Assessment | null): AssessmentChange {
  const note = stored?.note ?? ''
  return { answer: stored?.answer === answer && note === '' ? null : answer, note, shared: true }
}

const QUIET_MS = 1500

/** Saved when the writing has been quiet for a moment, and when the reader goes elsewhere: a note is not lost for want of a button. */
function useSavedNote(stored: Assessment, onSave: (note: string) => void) {
  const [note, setNote] = useState(stored.note)
  const [last, setLast] = useState(stored.note)
  // Stored elsewhere meanwhile: followed, unless something is written here that would go with it.
  if (stored.note !== last) {
    setLast(stored.note)
    if (note === last) setNote(stored.note)
  }
  const isOpen = useRef(false)
  const save = useEffectEvent(() => {
    if (isOpen.current) onSave(note)
    isOpen.current = false
  })
  useEffect(() => {
    isOpen.current = note !== stored.note
    const timer = setTimeout(save, QUIET_MS)
    return () => clearTimeout(timer)
  }, [note, stored.note])
  useEffect(() => () => save(), [])
  useUnsavedNote(note !== stored.note, () => onSave(note))
  return { note, setNote }
}

/** What is not saved yet, or could not be: the reader is warned before it is gone, and it is tried again with the network. */
function useUnsavedNote(isUnsaved: boolean, saveAgain: () => void): void {
  const again = useEffectEvent(saveAgain)
  useEffect(() => {
    if (!isUnsaved) return
    const stopping = new AbortController()
    const { signal } = stopping
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
    window.addEventListener('online', () => again(), { signal })
    return () => stopping.abort()
  }, [isUnsaved])
}

function NoteForm({
  prompt,
  stored,
  isWorking,
  onSave,
}: {
  prompt: string
  stored: Assessment
  isWorking: boolean
  onSave: (note: string) => void
}) {
  const t = useTranslations('clause')
  const id = useId()
  const { note, setNote } = useSavedNote(stored, onSave)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(note)
  }
  return (
    <form className={styles.note} onSubmit={submit}>
      <label htmlFor={id}>
        {t('note')} <span className={styles.visuallyHidden}>– {prompt}</span>
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => note !== stored.note && onSave(note)}
      />
      {note !== stored.note && (
        <Button size="xsmall" variant="secondary" type="submit" loading={isWorking}>
          {t('saveNote')}
        </Button>
      )}
    </form>
  )
}
