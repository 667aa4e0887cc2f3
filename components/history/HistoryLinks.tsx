import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './History.module.css'

type Props = { agreement: string; clause: string }

/** At the foot of the list of clauses: the history of all, and of the clause one is in. */
export const HistoryLinks = ({ agreement, clause }: Props) => {
  const t = useTranslations('history')
  const address = `/avtaler/${agreement}/historikk`
  return (
    <ul className={styles.links}>
      <li>
        <Link href={`${address}?${new URLSearchParams({ punkt: clause })}`} prefetch={false}>
          {t('linkClause')}
        </Link>
      </li>
      <li>
        <Link href={address} prefetch={false}>
          {t('linkAll')}
        </Link>
      </li>
    </ul>
  )
}
