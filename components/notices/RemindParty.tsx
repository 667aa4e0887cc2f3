import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/i18n/format-moment.ts'
import styles from './Notices.module.css'

type Props = {
  agreement: string
  party: string
  /** «kommunen», «Nav»: as in the middle of a sentence. */
  name: string
  /** When somebody reminded the party today; null when nobody has. */
  sentAt: Date | null
  action: (form: FormData) => Promise<void>
}

/** One polite word a day; when it is sent, its place says so. */
export const RemindParty = ({ agreement, party, name, sentAt, action }: Props) => {
  const t = useTranslations('notices.remind')
  return (
    <div className={styles.remind}>
      <p role="status">{sentAt && t('sent', { party: name, clock: formatClock(sentAt) })}</p>
      {!sentAt && (
        <form action={action}>
          <input type="hidden" name="agreement" value={agreement} />
          <input type="hidden" name="party" value={party} />
          <Button type="submit" size="small" variant="secondary" aria-label={t('sendTo', { party: name })}>
            {t('send')}
          </Button>
        </form>
      )}
    </div>
  )
}
