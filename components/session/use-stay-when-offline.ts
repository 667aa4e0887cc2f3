import { useEffect, useState } from 'react'

/**
 * A link that is followed without a line ends on the browser's own error page, and the page with what was written is
 * gone; a form in the header (language, log-out) likewise. It is stopped, and the user is told. True after that, until
 * there is a line again.
 */
export function useStayWhenOffline(isOffline: boolean): boolean {
  const [stayed, setStayed] = useState(false)
  useEffect(() => {
    if (!isOffline) return setStayed(false)
    const stay = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      setStayed(true)
    }
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && link.target !== '_blank' && !leadsHere(link)) stay(event)
    }
    const submit = (event: SubmitEvent) => {
      if (!navigator.onLine && event.target instanceof Element && event.target.closest('header')) stay(event)
    }
    document.addEventListener('click', click, { capture: true })
    document.addEventListener('submit', submit, { capture: true })
    return () => {
      document.removeEventListener('click', click, { capture: true })
      document.removeEventListener('submit', submit, { capture: true })
    }
  }, [isOffline])
  return stayed && isOffline
}

const leadsHere = (link: HTMLAnchorElement): boolean =>
  link.pathname === location.pathname && link.search === location.search && link.hash !== ''
