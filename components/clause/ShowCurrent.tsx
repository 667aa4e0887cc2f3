'use client'

import { useEffect } from 'react'

/** The list is longer than the screen: it is scrolled to the clause one is in, and the page is not. */
export function ShowCurrent({ list, current }: { list: string; current: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause is another place in the list
  useEffect(() => {
    const column = document.getElementById(list)
    if (!column) return
    const show = () => scrollToCurrent(column)
    show()
    // On a phone the list has no height until it is opened.
    column.addEventListener('toggle', show)
    return () => column.removeEventListener('toggle', show)
  }, [list, current])
  return null
}

function scrollToCurrent(column: HTMLElement): void {
  const link = column.querySelector('[aria-current="page"]')
  if (!link) return
  const frame = column.getBoundingClientRect()
  const place = link.getBoundingClientRect()
  if (place.top >= frame.top && place.bottom <= frame.bottom) return
  column.scrollTop += place.top - frame.top - frame.height / 3
}
