'use client'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { Page } from '../ui/Page.tsx'
import styles from './Shell.module.css'

type Props = { digest?: string; retry: () => void }

/** Something impossible happened. The digest is what the log can be searched for; nothing else is told. */
export const FailedMessage = ({ digest, retry }: Props) => {
  const t = useTranslations('errors.failed')
  return (
    <Page title={t('title')} lead={t('body')} narrow>
      {digest && <p className={styles.muted}>{t('code', { code: digest })}</p>}
      <p className={styles.way}>
        <Button type="button" onClick={retry}>
          {t('retry')}
        </Button>
        <Button as="a" role="link" href="/" variant="tertiary">
          {t('back')}
        </Button>
      </p>
    </Page>
  )
}
