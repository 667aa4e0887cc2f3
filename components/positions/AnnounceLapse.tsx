'use client'

import { useState } from 'react'

type Props = { title: string | null; lapsed: readonly string[] }

/** Says it once, politely, when an answer lapses while the page is open; not of one that had lapsed before. */
export function AnnounceLapse({ title, lapsed }: Props) {
  const [known, setKnown] = useState({ lapsed, text: '' })
  if (known.lapsed.join() !== lapsed.join()) {
    const isNew = lapsed.some((one) => !known.lapsed.includes(one))
    setKnown({ lapsed, text: isNew && title ? title : '' })
  }
  return (
    <p role="status" className="aksel-sr-only">
      {known.text}
    </p>
  )
}
