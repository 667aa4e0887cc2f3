import { useTranslations } from 'next-intl'
import type { Role, Side } from '#lib/agreements/role.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './Attendance.module.css'

export type Attending = {
  id: string
  name: string
  role: Role
  side: Side | null
  organisation: string | null
  reply: { answer: 'coming' | 'absent'; note: string; saidBy: string | null } | null
}

/** Those who are called, and what each has answered. */
export const Attendance = ({ people }: { people: readonly Attending[] }) => {
  const t = useTranslations('meetings')
  const role = useTranslations('minutesForm')
  if (people.length === 0) return null
  return (
    <>
      <h2 id="mote-hvem">{t('attendance')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {people.map(({ id, name, role: what, side, organisation, reply }) => (
          <li key={id}>
            <PersonMark standing={what === 'nav_leader' ? 'manager' : side} name={name} small />
            <span className={styles.who}>
              {name}
              <span className={styles.muted}>
                {[role(`roles.${what}`), organisation].filter(Boolean).join(', ')}
              </span>
              {reply?.note && <span className={styles.note}>{reply.note}</span>}
              {reply?.saidBy && <span className={styles.muted}>{t('saidBy', { name: reply.saidBy })}</span>}
            </span>
            <b className={reply ? undefined : styles.muted}>
              {t(`reply.${reply?.answer ?? (what === 'nav_leader' ? 'calls' : 'none')}`)}
            </b>
          </li>
        ))}
      </ul>
    </>
  )
}
