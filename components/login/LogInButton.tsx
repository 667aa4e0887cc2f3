import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import styles from './Login.module.css'

/** To the organisation's own log-in service. */
export const LogInButton = ({ to }: { to: string }) => {
  const t = useTranslations('login')
  return (
    <p className={styles.choose}>
      <Button as="a" role="link" href={`/api/auth/signin?callbackUrl=${encodeURIComponent(to)}`}>
        {t('title')}
      </Button>
    </p>
  )
}
