import { useTranslations } from 'next-intl'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './Presence.module.css'
import { type Person, standingOf } from './people.ts'
import { useNames } from './use-names.ts'

type Props = { people: readonly Person[]; what: 'writes' | 'inClause' }

/** «Ola Nordmann (Nav) skriver her nå», with the marks before it. Text, so that it needs neither colour nor sight. */
export function PeopleLine({ people, what }: Props) {
  const t = useTranslations('presence')
  const { namesOf } = useNames()
  if (people.length === 0) return null
  return (
    <span className={styles.line}>
      {people.map((person) => (
        <PersonMark key={person.id} standing={standingOf(person)} name={person.name} small />
      ))}
      <span>{t.rich(what, { names: namesOf(people), b: (names) => <strong>{names}</strong> })}</span>
    </span>
  )
}
