import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './Shell.module.css'

/** Says on every page that nothing here is real. */
export const DemonstrationBanner = ({ mailbox }: { mailbox: boolean }) => {
  const t = useTranslations()
  return (
    <p className={styles.demonstration}>
      {t('shell.demonstration')}
      {mailbox && (
        <Link href="/postkasse" prefetch={false}>
          {t('notices.mailbox.link')}
        </Link>
      )}
    </p>
  )
}
