'use client'
import { type ClipboardEvent, type RefObject, useRef, useState } from 'react'
import { isTable, readPasted } from '#lib/results/pasted-table.ts'
import type { GridTexts } from './result-grid-props.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
type Put = { field: Field; before: string }

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Cells that were copied in a spreadsheet go into the fields from the one that has focus, rightwards and down. */
export function usePasting(
  form: RefObject<HTMLFormElement | null>,
  texts: GridTexts['pasted'],
  changed: () => void,
) {
  const [told, tell] = useState('')
  const [hasPasted, setPasted] = useState(false)
  const last = useRef<readonly Put[]>([])
  const fieldAt = (row: number, column: number): Field | null => {
    const found = form.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null
    return isField(found) ? found : null
  }
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    const { target } = event
    if (!isField(target) || !isTable(text)) return
    // Several lines of prose in a comment are one comment.
    if (target instanceof HTMLTextAreaElement && !text.includes('\t')) return
    event.preventDefault()
    const [row, column] = [Number(target.dataset.row), Number(target.dataset.column)]
    const cells = readPasted(text).flatMap((line, down) =>
      line.map((value, right) => ({ value, field: fieldAt(row + down, column + right) })),
    )
    const put = cells.flatMap(({ field, value }) => (field ? [{ field, before: field.value, value }] : []))
    for (const { field, value } of put) field.value = value
    last.current = put
    setPasted(put.length > 0)
    changed()
    const leftOut = cells.length - put.length
    tell(
      [texts.told.replace('{count}', String(put.length)), leftOut > 0 && texts.leftOut]
        .filter(Boolean)
        .join(' '),
    )
  }
  const undo = (): void => {
    for (const { field, before } of last.current) field.value = before
    last.current[0]?.field.focus()
    setPasted(false)
    tell(texts.undone)
  }
  /** What has been sent is no longer news, nor to be taken back here. */
  const forget = (): void => {
    last.current = []
    setPasted(false)
    tell('')
  }
  return { paste, told, forget, undo: hasPasted ? undo : null }
}
