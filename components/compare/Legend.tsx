import styles from './Compare.module.css'
import { useCompareWords } from './use-compare-words.ts'

/** How removed and new words are told apart: by line and weight, not by colour. */
export const Legend = () => {
  const { t } = useCompareWords()
  return (
    <p className={styles.legend}>
      <span>
        <del>{t('removedIs')}</del> {t('removedMeans')}
      </span>
      <span>
        <ins>{t('addedIs')}</ins> {t('addedMeans')}
      </span>
    </p>
  )
}
