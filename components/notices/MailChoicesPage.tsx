import { Button } from '@navikt/ds-react/Button'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { MAIL_CHOICES, MAIL_TOPICS, type MailChoices, type MailTopic } from '#lib/agreements/notice-kinds.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Notices.module.css'

export type MailSettings = {
  choices: MailChoices
  way: 'smtp' | 'mailbox' | 'off'
  address: string | null
  failedAt: Date | null
}
type Props = { settings: MailSettings; isSaved: boolean; save: (form: FormData) => Promise<void> }

/** When one wants e-mail: three questions, and a form that works without JavaScript. */
export const MailChoicesPage = ({ settings, isSaved, save }: Props) => {
  const t = useTranslations('notices.choices')
  return (
    <>
      <HistoryBar href="/varsler" back={t('back')} label={t('title')} />
      <Page title={t('title')} lead={t('lead')} narrow>
        {isSaved && (
          <p role="status" className={`${styles.told} ${styles.done}`}>
            {t('saved')}
          </p>
        )}
        <Address {...settings} />
        {settings.way !== 'off' && (
          <form action={save} className={styles.form}>
            {MAIL_TOPICS.map((topic) => (
              <Topic key={topic} topic={topic} choices={settings.choices} />
            ))}
            <p className={styles.muted}>{t('together')}</p>
            <Button type="submit">{t('save')}</Button>
          </form>
        )}
      </Page>
    </>
  )
}

const Address = ({ way, address, failedAt }: MailSettings) => {
  const t = useTranslations('notices.choices')
  const language = asLanguage(useLocale())
  if (way === 'off') return <p className={styles.told}>{t('off')}</p>
  if (way === 'mailbox')
    return (
      <div className={styles.told}>
        <p>{t('demonstration')}</p>
        <p>
          <Link href="/postkasse" prefetch={false}>
            {t('mailbox')}
          </Link>
        </p>
      </div>
    )
  return (
    <>
      <p className={styles.told}>{address ? t('to', { address }) : t('noAddress')}</p>
      {failedAt && (
        <p className={`${styles.told} ${styles.failed}`}>
          {t('failed', { date: formatDate(failedAt, language) })}
        </p>
      )}
    </>
  )
}

const Topic = ({ topic, choices }: { topic: MailTopic; choices: MailChoices }) => {
  const t = useTranslations('notices.choices')
  return (
    <fieldset className={styles.topic} aria-describedby={`epost-${topic}`}>
      <legend>{t(`topic.${topic}`)}</legend>
      <p id={`epost-${topic}`}>{t(`help.${topic}`)}</p>
      {MAIL_CHOICES.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input type="radio" name={topic} value={choice} defaultChecked={choices[topic] === choice} />
          {t(`choice.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}
