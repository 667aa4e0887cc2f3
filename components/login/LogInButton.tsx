import { Button } from '@navikt/ds-react/Button'
import { LocalAlert, LocalAlertContent, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import styles from './Login.module.css'

export type LogInFailure = 'stranger' | 'service' | 'unfinished'

/** What next-auth calls it when it did not go. */
export const logInFailure = (error: string | undefined): LogInFailure | null => {
  if (error === undefined) return null
  if (error === 'AccessDenied') return 'stranger'
  return error === 'OAuthSignin' ? 'service' : 'unfinished'
}

/** To the organisation's own log-in service. */
export const LogInButton = ({ to, failure }: { to: string; failure: LogInFailure | null }) => {
  const t = useTranslations('login')
  return (
    <div className={styles.choose}>
      {failure && (
        <LocalAlert status="error" role="alert">
          <LocalAlertHeader>
            <LocalAlertTitle as="div">{t(`failed.${failure}`)}</LocalAlertTitle>
          </LocalAlertHeader>
          <LocalAlertContent>{t(`failed.${failure}Help`)}</LocalAlertContent>
        </LocalAlert>
      )}
      <p>
        <Button as="a" role="link" href={`/logg-inn/start?til=${encodeURIComponent(to)}`}>
          {t('title')}
        </Button>
      </p>
    </div>
  )
}
