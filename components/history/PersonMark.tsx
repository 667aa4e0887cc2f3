import { standingOf } from '../shell/shell-user.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './History.module.css'
import type { HistoryPerson } from './history-person.ts'

/** The mark of the party somebody wrote for; an empty place for those who belong to none. */
export const PersonMark = ({ person }: { person: HistoryPerson }) => {
  const standing = person.role
    ? standingOf({ role: person.role, side: person.party?.side ?? null })
    : (person.party?.side ?? null)
  return standing ? <PartyMark standing={standing} /> : <span className={styles.noMark} aria-hidden="true" />
}
