import { useTranslations } from 'next-intl'
import styles from './Shell.module.css'

/** Says on every page that nothing here is real. */
export const DemonstrationBanner = () => {
  const t = useTranslations('shell')
  return <p className={styles.demonstration}>{t('demonstration')}</p>
}
