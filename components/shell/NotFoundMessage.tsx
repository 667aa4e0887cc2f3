import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Shell.module.css'

/** Says the same whether the page does not exist or is somebody else's. */
export const NotFoundMessage = () => {
  const t = useTranslations('errors.notFound')
  return (
    <Page title={t('title')} lead={t('body')} narrow>
      <p className={styles.way}>
        <LinkButton href="/" variant="secondary">
          {t('back')}
        </LinkButton>
      </p>
    </Page>
  )
}
