import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedClause } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import styles from './PreviousNext.module.css'

type Props = { agreement: string; previous: ResolvedClause | undefined; next: ResolvedClause | undefined }

export function PreviousNext({ agreement, previous, next }: Props) {
  const t = useTranslations('clause')
  const link = (clause: ResolvedClause, direction: 'previous' | 'next') => (
    <Link href={`/avtaler/${agreement}/${clause.key}`} prefetch={false} className={styles[direction]}>
      {t(direction)}
      <b>
        {clause.number} {plainInline(clause.heading).replaceAll('/', '/\u200b')}
      </b>
    </Link>
  )
  return (
    <nav className={styles.nav} aria-label={`${t('previous')} / ${t('next')}`}>
      {previous ? link(previous, 'previous') : <span />}
      {next ? link(next, 'next') : <span />}
    </nav>
  )
}
