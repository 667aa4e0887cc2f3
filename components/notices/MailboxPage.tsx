import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Page } from '../ui/Page.tsx'
import styles from './Notices.module.css'

type Mail = {
  id: string
  at: Date
  subject: string
  text: string
  language: string
  to: string | null
  attachment: string | null
}

/** A demonstration sends nothing: here is what would have come. */
export const MailboxPage = ({ mails }: { mails: readonly Mail[] }) => {
  const t = useTranslations('notices')
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')} narrow>
      <p className={styles.ways}>
        <Link href="/varsler/innstillinger" prefetch={false}>
          {t('settings')}
        </Link>
      </p>
      {mails.length === 0 && <p className={styles.muted}>{t('mailbox.none')}</p>}
      {mails.map((mail) => (
        <Letter key={mail.id} mail={mail} />
      ))}
    </Page>
  )
}

const Letter = ({ mail }: { mail: Mail }) => {
  const t = useTranslations('notices')
  const language = asLanguage(useLocale())
  const { at, subject, text, to, attachment } = mail
  const tag = LANGUAGE_TAG[asLanguage(mail.language)]
  return (
    <details className={styles.mail}>
      <summary>
        <b lang={tag}>{subject}</b>
        <span>
          {formatDate(at, language)} {t('clock', { clock: formatClock(at) })}
        </span>
        {to && <span>{t('mailbox.to', { address: to })}</span>}
      </summary>
      <div className={styles.letter} lang={tag}>
        {linked(text)}
      </div>
      {attachment && <p className={styles.letter}>{t('mailbox.attachment', { name: attachment })}</p>}
    </details>
  )
}

const ADDRESS = /(https?:\/\/\S+)/

/** As a mail program shows it: what looks like an address can be pressed. */
const linked = (text: string) =>
  text.split(ADDRESS).map((part) =>
    ADDRESS.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
