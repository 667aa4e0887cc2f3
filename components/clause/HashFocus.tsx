'use client'

import { useEffect } from 'react'
import { useSession } from '../session/AgreementSession.tsx'

/** «Mangler: adresse» leads to the field itself: focus goes there once the field can be written in. */
export function HashFocus() {
  const { connection } = useSession()
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    const target = connection && id ? document.getElementById(id) : null
    if (!target) return
    const field = target.matches('input, textarea, select')
      ? target
      : target.querySelector<HTMLElement>('input, textarea, select, button')
    field?.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }, [connection])
  return null
}
