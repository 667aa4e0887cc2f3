'use client'

import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './Presence.module.css'
import { usePresence } from './PresenceProvider.tsx'
import { isIn, standingOf } from './people.ts'
import { useNames } from './use-names.ts'

/** In the list of clauses: the marks of those who are in this one. */
export function HereInList({ clause }: { clause: string }) {
  const here = usePresence().people.filter((person) => isIn(person, clause))
  const { nameOf } = useNames()
  if (here.length === 0) return null
  return (
    <span className={styles.inList}>
      {here.map((person) => (
        <span key={person.id} title={nameOf(person)}>
          <PersonMark standing={standingOf(person)} name={person.name} small />
          <span className={styles.visuallyHidden}>{nameOf(person)}</span>
        </span>
      ))}
    </span>
  )
}
