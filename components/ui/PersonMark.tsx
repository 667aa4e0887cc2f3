import { PartyMark, type Standing } from './PartyMark.tsx'
import styles from './PersonMark.module.css'

type Props = { standing: Standing | null; name: string; small?: boolean }

/** The party's mark; initials in a plain ring for somebody who belongs to none. The name stands beside it as text. */
export const PersonMark = ({ standing, name, small = false }: Props) =>
  standing ? (
    <PartyMark standing={standing} small={small} />
  ) : (
    <span className={small ? `${styles.initials} ${styles.small}` : styles.initials} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
