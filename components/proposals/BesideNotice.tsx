'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './Proposals.module.css'
import type { Beside } from './proposal-action.ts'

/** Two wrote on the same draft: both stand, and here is the way to the other. */
export function BesideNotice({ agreement, beside }: { agreement: string; beside: Beside }) {
  const t = useTranslations('proposalForm.beside')
  return (
    <div className={styles.notice} role="alert">
      <b>{t(beside.why, { name: beside.byName })}</b>
      <p>{t('help')}</p>
      <p>
        <Link href={`/avtaler/${agreement}/forslag/${beside.id}`} prefetch={false} target="_blank">
          {t('open')}
        </Link>
      </p>
    </div>
  )
}
