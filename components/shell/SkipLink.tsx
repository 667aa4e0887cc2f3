import { MAIN_ID } from '../ui/Page.tsx'
import styles from './Shell.module.css'

export const SkipLink = ({ children }: { children: string }) => (
  <a className={styles.skip} href={`#${MAIN_ID}`}>
    {children}
  </a>
)
