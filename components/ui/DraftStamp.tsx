import styles from './DraftStamp.module.css'

export const DraftStamp = ({ children }: { children: string }) => (
  <span className={styles.stamp}>{children}</span>
)
