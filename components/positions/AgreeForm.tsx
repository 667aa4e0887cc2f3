'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type FormEvent, useActionState, useState, useTransition } from 'react'
import styles from './Positions.module.css'
import type { AgreeAction, AgreeAnswer } from './position-action.ts'

type Seen = readonly { clause: string; hash: string }[]
type Props = {
  action: AgreeAction
  agreement: string
  /** What is agreed to, as the page had it. */
  seen: Seen
  seq: number
  /** The clauses' numbers. */
  names: Readonly<Record<string, string>>
  /** «Enig i alle 12 punktene». */
  label: string
  /** Where one is when there is nothing left to agree to, and the form is gone. */
  focusId: string
}

/** All of them, or none when one has changed meanwhile. */
export function AgreeForm({ action, agreement, seen, seq, names, label, focusId }: Props) {
  const t = useTranslations('positionForm')
  const [given, submit] = useActionState(action, null)
  const [told, setTold] = useState<AgreeAnswer | null>(null)
  // From when the page was opened: what has changed since has not been read.
  const [read, setRead] = useState({ seen, seq, isStale: false })
  const [isSending, start] = useTransition()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    start(async () => {
      const answer = await action(null, form).catch(
        (): AgreeAnswer => ({ ok: false, error: 'failed', changed: [] }),
      )
      setTold(answer)
      if (answer.ok) document.getElementById(focusId)?.focus()
      if (!answer.ok && answer.error === 'changed') setRead((was) => ({ ...was, isStale: true }))
    })
  }
  const now = told ?? given
  if (read.isStale && read.seq !== seq) setRead({ seen, seq, isStale: false })
  // One that has been answered by itself meanwhile keeps that answer.
  const left = read.seen.filter((one) => seen.some(({ clause }) => clause === one.clause))
  const changed = now?.ok === false ? now.changed.map((key) => names[key] ?? key).join(', ') : ''
  return (
    <form action={submit} onSubmit={send} aria-busy={isSending}>
      <input type="hidden" name="agreement" value={agreement} />
      <input type="hidden" name="seq" value={read.seq} />
      <input type="hidden" name="seen" value={JSON.stringify(left)} />
      <Button type="submit" size="small" variant="secondary" loading={isSending}>
        {label}
      </Button>
      <p role="status" className={now?.ok ? styles.told : styles.failed}>
        {now?.ok && t('sent')}
        {now?.ok === false &&
          (now.error === 'changed' ? t('annexChanged', { clauses: changed }) : t(`failure.${now.error}`))}
      </p>
    </form>
  )
}
