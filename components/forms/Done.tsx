import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons'
import styles from './Forms.module.css'

/** What came of a form that led here: said in words, also where nothing else on the page tells. */
export const Done = ({ children }: { children: string }) => (
  <p className={styles.done} role="status">
    <CheckmarkCircleFillIcon aria-hidden fontSize="1.5rem" />
    {children}
  </p>
)
