'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SaveMarkOf } from '../session/SaveMark.tsx'
import type { SaveStatus } from '../session/save-status.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { AttendancePanel } from './AttendancePanel.tsx'
import type { MinutesConnection } from './connect-minutes.ts'
import { PEOPLE } from './ItemFields.tsx'
import { KeptWords } from './KeptWords.tsx'
import styles from './Minutes.module.css'
import { MinutesItem } from './MinutesItem.tsx'
import type { MinutesProps } from './minutes-props.ts'
import { useMinutes } from './use-minutes.ts'

/** Where minutes are written while the meeting goes on: one item open at a time, who is there, and what comes after. */
export function MinutesDesk(props: MinutesProps) {
  const t = useTranslations('minutesForm')
  const { connection, status, writing } = useMinutes(props)
  const [open, setOpen] = useState<string | null>(null)
  const numberOf = (item: string) => props.agenda.findIndex(({ id }) => id === item) + 1
  const show = (item: string | null) => {
    setOpen(item)
    connection?.open(item)
  }
  return (
    <div className={styles.columns}>
      <section className={styles.written} aria-labelledby="referat-saker">
        <div className={styles.head}>
          <h2 id="referat-saker">{t('items')}</h2>
          <SaveMarkOf status={status} lastSaved={null} />
        </div>
        <ul className={styles.writing}>
          {writing.map(({ name, item }) => (
            <li key={name}>{t('writes', { name, number: numberOf(item) })}</li>
          ))}
        </ul>
        <TooLate status={status} connection={connection} />
        <datalist id={PEOPLE}>
          {props.minutes.attendees.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <ol className={styles.items}>
          {props.agenda.map((item, at) => (
            <MinutesItem
              key={item.id}
              {...props}
              item={item}
              number={at + 1}
              connection={connection}
              isOpen={open === item.id}
              show={show}
            />
          ))}
        </ol>
      </section>
      <aside className={styles.there}>
        <AttendancePanel {...props} connection={connection} />
      </aside>
      {props.may.lead && (
        <section className={styles.after} aria-labelledby="referat-etter">
          <h2 id="referat-etter">{t('after')}</h2>
          <p>{t('afterLead')}</p>
          <LinkButton href={`/kontor/${props.office}/moter/${props.meeting}/referat/send`} variant="primary">
            {t('review')}
          </LinkButton>
        </section>
      )}
    </div>
  )
}

/** These words were not stored and will not be: they are shown until the person has taken care of them. */
function TooLate({ status, connection }: { status: SaveStatus; connection: MinutesConnection | null }) {
  const isOver = status.state === 'readonly' || status.state === 'refused' || status.state === 'denied'
  const words = isOver ? (connection?.unsentWords() ?? '') : ''
  if (!connection || words === '') return null
  return (
    <KeptWords
      why={status.state === 'readonly' ? 'late' : 'refused'}
      words={words}
      forget={() => void connection.forget().then(() => location.reload())}
    />
  )
}
