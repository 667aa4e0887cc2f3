import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './History.module.css'

type Props = { agreement: string; clause: string }

/** At the foot of the list of clauses: the history of all and of the clause one is in, and how the agreement departs from the template. */
export const HistoryLinks = ({ agreement, clause }: Props) => {
  const t = useTranslations('history')
  const compare = useTranslations('compare')
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
      <li>
        <Link href={`/avtaler/${agreement}/avvik`} prefetch={false}>
          {compare('deviations')}
        </Link>
      </li>
    </ul>
  )
}
