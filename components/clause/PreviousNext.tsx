import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedClause } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import styles from './PreviousNext.module.css'

type Props = {
  agreement: string
  previous: ResolvedClause | undefined
  next: ResolvedClause | undefined
  /** The next one that waits for the reader's answer: often not the next one in order. */
  waiting: ResolvedClause | null
}

export function PreviousNext({ agreement, previous, next, waiting }: Props) {
  const t = useTranslations('clause')
  const positions = useTranslations('positions')
  const isNext = waiting !== null && waiting.key === next?.key
  const link = (clause: ResolvedClause, direction: 'previous' | 'next', label: string) => (
    <Link href={`/avtaler/${agreement}/${clause.key}`} prefetch={false} className={styles[direction]}>
      {label}
      <b>
        {clause.number} {plainInline(clause.heading).replaceAll('/', '/\u200b')}
      </b>
    </Link>
  )
  return (
    <nav className={styles.nav} aria-label={`${t('previous')} / ${t('next')}`}>
      {previous ? link(previous, 'previous', t('previous')) : <span />}
      <span className={styles.onwards}>
        {next && link(next, 'next', isNext ? positions('next') : t('next'))}
        {waiting && !isNext && link(waiting, 'next', positions('next'))}
      </span>
    </nav>
  )
}
