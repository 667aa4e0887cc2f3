'use client'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { decisionsFor } from '#lib/meetings/minutes.ts'
import type { ItemNow } from './item-now.ts'
import styles from './Minutes.module.css'
import type { ItemProps } from './minutes-props.ts'

/** What an item came to, in a few lines. Written by people in the language of the meeting. */
export function ItemSummary({ item, now, isBegun, minutes }: ItemProps & { now: ItemNow; isBegun: boolean }) {
  const t = useTranslations('minutesForm')
  const language = asLanguage(useLocale())
  const decision = decisionsFor(item.type).find((known) => known === now.decision)
  const follow = [
    now.responsible && t('followUp', { who: now.responsible }),
    now.due && t('followUpDue', { date: formatDate(noon(now.due), language) }),
  ].filter(Boolean)
  if (!isBegun) return <p className={styles.muted}>{t('notBegun')}</p>
  return (
    <div className={styles.said}>
      {now.note && (
        <p lang={minutes.language} className={styles.text}>
          {now.note}
        </p>
      )}
      {now.conclusion && (
        <p className={styles.text}>
          <b>{t('conclusionLine')}</b> <span lang={minutes.language}>{now.conclusion}</span>
        </p>
      )}
      {decision && <p>{t(`decisionDone.${decision}`)}</p>}
      {follow.length > 0 && <p className={styles.muted}>{follow.join(' · ')}</p>}
    </div>
  )
}
