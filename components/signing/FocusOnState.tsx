'use client'
import { useEffect, useRef } from 'react'

/** When it has been approved, frozen or opened again, it is another page: whoever pressed is led to its heading. */
export function FocusOnState({ state, isArriving }: { state: string; isArriving: boolean }) {
  const last = useRef(isArriving ? '' : state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [state])
  return null
}
