import styles from './PartyMark.module.css'

/** Who somebody speaks for. The manager of the office belongs to neither owner. */
export type Standing = 'municipality' | 'state' | 'manager'

export const LETTER: Readonly<Record<Standing, string>> = { municipality: 'K', state: 'N', manager: 'L' }

/** Shape and letter tell the party apart; colour only helps. The party's name always stands beside it as text. */
export const PartyMark = ({ standing, small = false }: { standing: Standing; small?: boolean }) => (
  <span
    aria-hidden="true"
    className={[styles.mark, styles[standing], small && styles.small].filter(Boolean).join(' ')}
  >
    {LETTER[standing]}
  </span>
)
