'use client'

import { useEffect } from 'react'
import { useSession } from '../session/AgreementSession.tsx'

const targetOfAddress = (): HTMLElement | null => {
  const id = decodeURIComponent(location.hash.slice(1))
  return id ? document.getElementById(id) : null
}

/** «Mangler: adresse» leads to the field itself: focus goes there once the field can be written in. */
export function HashFocus() {
  const { connection } = useSession()
  // On a phone the guide and the positions are sheets: a link to one opens it.
  useEffect(() => {
    const sheet = targetOfAddress()?.closest<HTMLElement>('[popover]')
    if (sheet && getComputedStyle(sheet).display === 'none') sheet.showPopover()
  }, [])
  useEffect(() => {
    const target = connection ? targetOfAddress() : null
    if (!target) return
    const field = target.matches('input, textarea, select')
      ? target
      : target.querySelector<HTMLElement>('input, textarea, select, button')
    field?.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }, [connection])
  return null
}
