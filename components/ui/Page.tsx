import type { ReactNode } from 'react'
import styles from './Page.module.css'

/** Where the skip link goes. Every page has exactly one. */
export const MAIN_ID = 'innhold'

type Props = { title: string; lead?: ReactNode; narrow?: boolean; children?: ReactNode }

/** An ordinary page: one heading, one sentence of status, then what there is to do. */
export const Page = ({ title, lead, narrow = false, children }: Props) => (
  <main id={MAIN_ID} tabIndex={-1} className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
    <h1 className={styles.title}>{title}</h1>
    {lead && <p className={styles.lead}>{lead}</p>}
    {children}
  </main>
)
