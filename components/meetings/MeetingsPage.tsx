import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { MinutesState, Plan } from '#lib/meetings/meeting.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Meetings.module.css'
import { PlanYear } from './PlanYear.tsx'
import { useMeetingWords } from './use-meeting-words.ts'

type Summary = {
  id: string
  plan: Plan
  items: number
  isCancelled: boolean
  wasNotHeld: boolean
  invitations: number
  minutes: MinutesState
}
type Props = {
  office: { id: string; name: string }
  toCome: readonly Summary[]
  past: readonly Summary[]
  mayLead: boolean
} & Pick<ComponentProps<typeof PlanYear>, 'plan' | 'action'>

/** The meetings of an office: the next one first. */
export const MeetingsPage = ({ office, toCome, past, mayLead, plan, action }: Props) => {
  const { t, day } = useMeetingWords()
  const next = toCome.find(({ isCancelled }) => !isCancelled)
  return (
    <Page
      title={t('title', { office: `Nav ${office.name}` })}
      lead={next ? t('lead.next', { date: day(next.plan.date) }) : t('lead.none')}
      narrow
    >
      <p className={styles.links}>
        {mayLead && (
          <LinkButton
            href={`/kontor/${office.id}/moter/nytt`}
            variant={next || plan.years.some(({ days }) => days.length > 0) ? 'secondary' : 'primary'}
          >
            {t('plan')}
          </LinkButton>
        )}
        <LinkButton href={`/kontor/${office.id}/oppgaver`} variant="secondary">
          {t('actions')}
        </LinkButton>
      </p>
      <List id="mote-kommer" title={t('toCome')} office={office.id} meetings={toCome} />
      <PlanYear office={office} plan={plan} mayLead={mayLead} action={action} />
      <List id={PAST} title={t('past')} office={office.id} meetings={past} />
    </Page>
  )
}

const PAST = 'mote-var'

/** How far it has come: called to, until it has been held; then what has become of its minutes. */
const stateOf = ({ isCancelled, wasNotHeld, invitations, minutes }: Summary, isPast: boolean) => {
  if (wasNotHeld) return 'notHeld'
  if (isCancelled) return 'cancelled'
  if (isPast || minutes !== 'none') return `minutesState.${minutes}` as const
  return invitations > 0 ? 'invited' : 'notInvited'
}

type ListProps = { id: string; title: string; office: string; meetings: readonly Summary[] }

const List = ({ id, title, office, meetings }: ListProps) => {
  const { t, when } = useMeetingWords()
  if (meetings.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link href={`/kontor/${office}/moter/${meeting.id}`} prefetch={false}>
              {when(meeting.plan)}
            </Link>
            <span className={styles.muted}>
              {[meeting.plan.place, t('items', { count: meeting.items }), t(stateOf(meeting, id === PAST))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
