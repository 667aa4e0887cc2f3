'use client'

import { PersonGroupIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './Presence.module.css'
import { usePresence } from './PresenceProvider.tsx'
import { clauseOf, type Person, standingOf, writesIn } from './people.ts'
import { useNames } from './use-names.ts'

/** As many as there is room for; the list has them all. */
const SHOWN = 4

/** The marks of everybody else who has the agreement open; pressed, a list with the way to each. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function PeopleHere({ agreement }: { agreement: string }) {
  const t = useTranslations('presence')
  const { people } = usePresence()
  const { namesOf } = useNames()
  const list = useId()
  const { frame, isOpen, setOpen, closeOnEscape } = useDisclosure()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way from the button or a link
    <span ref={frame} onKeyDown={closeOnEscape}>
      <button
        type="button"
        className={styles.opener}
        aria-label={t('others', { count: people.length, names: namesOf(people) })}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        <Marks people={people} />
        <span className={styles.count} aria-hidden="true">
          <PersonGroupIcon aria-hidden /> {people.length}
        </span>
      </button>
      <ul id={list} className={styles.people} aria-label={t('listLabel')} hidden={!isOpen}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonMark standing={standingOf(person)} name={person.name} />
            <Whereabouts agreement={agreement} person={person} onGo={() => setOpen(false)} />
          </li>
        ))}
      </ul>
    </span>
  )
}

/** Escape closes it and gives the focus back to the button; so does going elsewhere, and leaves the focus there. */
function useDisclosure() {
  const frame = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false)
    }
    const events = ['pointerdown', 'focusin'] as const
    for (const event of events) document.addEventListener(event, elsewhere)
    return () => {
      for (const event of events) document.removeEventListener(event, elsewhere)
    }
  }, [isOpen])
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  return { frame, isOpen, setOpen, closeOnEscape }
}

function Marks({ people }: { people: readonly Person[] }) {
  return (
    <span className={styles.marks} aria-hidden="true">
      {people.slice(0, SHOWN).map((person) => (
        <PersonMark key={person.id} standing={standingOf(person)} name={person.name} />
      ))}
      {people.length > SHOWN && <span className={styles.more}>+{people.length - SHOWN}</span>}
    </span>
  )
}

type WhereProps = { agreement: string; person: Person; onGo: () => void }

function Whereabouts({ agreement, person, onGo }: WhereProps) {
  const t = useTranslations('presence')
  const { clauses } = usePresence()
  const { nameOf } = useNames()
  const clause = clauseOf(person)
  const name = clause && clauses[clause]
  return (
    <span className={styles.where}>
      <strong>{nameOf(person)}</strong>
      {name ? (
        <Link href={`/avtaler/${agreement}/${clause}`} prefetch={false} onClick={onGo}>
          {t(writesIn(person, clause) ? 'writesInClause' : 'isInClause', { clause: name })}
        </Link>
      ) : (
        <span>{t('hasOpen')}</span>
      )}
    </span>
  )
}
