'use client'

import { PersonMark } from '../ui/PersonMark.tsx'
import { PeopleLine } from './PeopleLine.tsx'
import styles from './Presence.module.css'
import { usePresence } from './PresenceProvider.tsx'
import { standingOf, writesAt } from './people.ts'
import { useNames } from './use-names.ts'

/** At a text: who writes in it now. The textbox is described by it, which is how one who does not see it knows. */
export function WritingHere({ part, id }: { part: string; id?: string }) {
  const writing = usePresence().people.filter((person) => writesAt(person, part))
  return (
    <span id={id} className={styles.writing}>
      <PeopleLine people={writing} what="writes" />
    </span>
  )
}

/** At a field or a choice: only the mark, where there is no room for words. */
export function WritingMark({ part }: { part: string }) {
  const writing = usePresence().people.filter((person) => writesAt(person, part))
  const { nameOf } = useNames()
  return writing.map((person) => (
    <span key={person.id} className={styles.mark} title={nameOf(person)}>
      <PersonMark standing={standingOf(person)} name={person.name} small />
      <span className={styles.visuallyHidden}>{nameOf(person)}</span>
    </span>
  ))
}
