'use client'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { warnBeforeLeaving } from '../session/warn-before-leaving.ts'
import { isLeft, type TableAnswer } from './table-action.ts'

/** Call what it returns when something has been typed: until it is sent the browser asks before the page is left. */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, answer: TableAnswer | null): () => void {
  const isUnsaved = useRef(false)
  useEffect(() => {
    // What came back unsaved still is.
    isUnsaved.current = Object.values(answer?.rows ?? {}).some(isLeft)
    if (answer?.failure) isUnsaved.current = true
  }, [answer])
  useEffect(() => warnBeforeLeaving(() => isUnsaved.current), [])
  useEffect(() => {
    const own = form.current
    const sending = () => {
      isUnsaved.current = false
    }
    own?.addEventListener('submit', sending)
    document.addEventListener('click', leave, { capture: true })
    return () => {
      own?.removeEventListener('submit', sending)
      document.removeEventListener('click', leave, { capture: true })
    }
    // A link that changes the page without loading it would be followed without a question.
    function leave(event: MouseEvent) {
      const link = isUnsaved.current ? followed(event) : null
      if (!link) return
      event.preventDefault()
      event.stopPropagation()
      location.assign(link.href)
    }
  }, [form])
  return useCallback(() => {
    isUnsaved.current = true
  }, [])
}

/** The link that a click leads away with; null: it stays on the page, or opens another window. */
const followed = ({ target, button, ctrlKey, metaKey, shiftKey }: MouseEvent): HTMLAnchorElement | null => {
  if (button !== 0 || ctrlKey || metaKey || shiftKey) return null
  const link = target instanceof Element ? target.closest('a') : null
  const isElsewhere = link?.target !== '_blank' && !link?.getAttribute('href')?.startsWith('#')
  return link?.href && isElsewhere ? link : null
}
