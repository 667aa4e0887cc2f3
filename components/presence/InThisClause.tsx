'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { PeopleLine } from './PeopleLine.tsx'
import styles from './Presence.module.css'
import { usePresence } from './PresenceProvider.tsx'
import { isIn, type Person, writesIn } from './people.ts'
import { useNames } from './use-names.ts'

/** Who else is in this clause, above its text. There is always room for the line, so that the text stays where it is. */
export function InThisClause({ clause }: { clause: string }) {
  const here = usePresence().people.filter((person) => isIn(person, clause))
  const writing = here.filter((person) => writesIn(person, clause))
  const reading = here.filter((person) => !writing.includes(person))
  return (
    <div className={styles.here} data-testid="here">
      <PeopleLine people={writing} what="writes" />
      <PeopleLine people={reading} what="inClause" />
      <Arrivals key={clause} here={here} />
    </div>
  )
}

/** Said once for each who comes while I am here. What they do then is never announced: it would drown everything else. */
function Arrivals({ here }: { here: readonly Person[] }) {
  const t = useTranslations('presence')
  const { nameOf } = useNames()
  const met = useRef(new Set<string>())
  const [come, setCome] = useState<readonly string[]>([])
  useEffect(() => {
    const fresh = here.map(({ id }) => id).filter((id) => !met.current.has(id))
    for (const id of fresh) met.current.add(id)
    if (fresh.length > 0) setCome(fresh)
  })
  return (
    <p role="status" className={styles.visuallyHidden}>
      {here
        .filter(({ id }) => come.includes(id))
        .map((person) => t('isHere', { name: nameOf(person) }))
        .join('. ')}
    </p>
  )
}
