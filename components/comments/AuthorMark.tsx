import { standingOf } from '../shell/shell-user.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Comments.module.css'
import type { Author } from './comment-views.ts'

/** The mark of the party somebody wrote for; initials for those who belong to none. */
export function AuthorMark({ person }: { person: Author }) {
  const side = person.party?.side ?? null
  const standing = person.role ? standingOf({ role: person.role, side }) : side
  if (standing) return <PartyMark standing={standing} />
  return (
    <span className={styles.initials} aria-hidden="true">
      {initialsOf(person.name)}
    </span>
  )
}

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
