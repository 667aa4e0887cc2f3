'use client'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useLayoutEffect, useRef } from 'react'
import type { SharedText } from './shared-text.ts'

type Props = {
  id: string
  label: string
  help?: string
  /** Null until it can be written in. */
  text: SharedText | null
  /** What the page came with. */
  start: string
  lines: number
  /** Of the names one may choose from: any other can be written. */
  list?: string
}

/** A text that several write in at once: what others write comes in beside one's own, and the caret stays where it was. */
export function MinutesText({ id, label, help, text, start, lines, list }: Props) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const value = text?.value() ?? start
  useLayoutEffect(() => {
    const at = text?.caret()
    const element = field.current
    if (at && element && document.activeElement === element) element.setSelectionRange(at[0], at[1])
  })
  const shared = {
    id,
    label,
    description: help,
    value,
    readOnly: text === null,
    onChange: ({ target }: { target: HTMLTextAreaElement | HTMLInputElement }) =>
      text?.write(target.value, target.selectionStart ?? 0, target.selectionEnd ?? 0),
    onSelect: ({ currentTarget: { selectionStart, selectionEnd, value: shown } }: SelectEvent) => {
      if (shown === text?.value()) text.write(shown, selectionStart ?? 0, selectionEnd ?? 0)
    },
  }
  return lines === 1 ? (
    <TextField {...shared} ref={field} autoComplete="off" list={list} />
  ) : (
    <Textarea {...shared} ref={field} minRows={lines} resize="vertical" />
  )
}

type SelectEvent = { currentTarget: HTMLTextAreaElement | HTMLInputElement }
