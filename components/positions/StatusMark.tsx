import type { PositionStatus } from '#lib/agreements/positions.ts'
import styles from './StatusMark.module.css'

/** The shape says it, the colour helps, and the word always stands beside it or in the link's text. */
export const StatusMark = ({ status }: { status: PositionStatus }) => (
  <svg className={`${styles.mark} ${styles[status]}`} aria-hidden="true">
    <use href={`#merke-${status}`} />
  </svg>
)

/** The shapes, once a page: filled circle, speech bubble, diamond, arrows, dashed ring. */
export const StatusShapes = () => (
  <svg className={styles.shapes} aria-hidden="true">
    <symbol id="merke-agreed" viewBox="0 0 24 24">
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.2 12.4 3.2 3.2 6.2-7" className={styles.inside} />
    </symbol>
    <symbol id="merke-discuss" viewBox="0 0 24 24">
      <path
        fill="currentColor"
        d="M6 3h12a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H9.2l-4.9 2.9a.9.9 0 0 1-1.3-.8V6a3 3 0 0 1 3-3Z"
      />
      <path d="M8 10.5h.01M12 10.5h.01M16 10.5h.01" className={styles.inside} />
    </symbol>
    <symbol id="merke-disagree" viewBox="0 0 24 24">
      <path fill="currentColor" d="M12 1.8 22.2 12 12 22.2 1.8 12Z" />
      <path d="m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8" className={styles.inside} />
    </symbol>
    <symbol id="merke-changed-since" viewBox="0 0 24 24">
      <path
        d="M20.5 12a8.5 8.5 0 0 1-15.6 4.7M3.5 12a8.5 8.5 0 0 1 15.6-4.7M20.5 3.5v4.2h-4.3M3.5 20.5v-4.2h4.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </symbol>
    <symbol id="merke-none" viewBox="0 0 24 24">
      <circle
        cx="12"
        cy="12"
        r="8.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="3.6 3.15"
      />
    </symbol>
  </svg>
)
