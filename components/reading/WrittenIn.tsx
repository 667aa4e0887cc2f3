import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

/** Frame round a passage that was written before the agreement changed language. */
export const WrittenIn = ({
  language,
  paper,
  children,
}: {
  language: Language
  paper: Paper
  children: ReactNode
}) => (
  <div className={styles.otherLanguage}>
    <p className={styles.note}>{paper.t('writtenIn', { language: paper.t(`language.${language}`) })}</p>
    {children}
  </div>
)
