'use client'
import { useTranslations } from 'next-intl'
import type { AgendaItem } from '#lib/meetings/meeting.ts'
import { minutesOf } from '#lib/meetings/meeting.ts'
import styles from './Meetings.module.css'

type Props = { items: readonly AgendaItem[]; available: number }

/** How the time is spent: the line says it, the bar only shows it. */
export function TimeBar({ items, available }: Props) {
  const t = useTranslations('meetingForm')
  const planned = minutesOf(items)
  const left = available - planned
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {items.map(({ id, minutes }, at) => (
          <span key={id} style={{ flexGrow: minutes }}>
            {at + 1}
          </span>
        ))}
        {left > 0 && <span className={styles.left} style={{ flexGrow: left }} />}
      </div>
      <p className={styles.time}>
        {left < 0
          ? t.rich('over', { planned, available, over: -left, b })
          : t.rich('time', { planned, available, left, b })}
      </p>
    </>
  )
}
