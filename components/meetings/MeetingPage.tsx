import type { ReactNode } from 'react'
import { type Plan, wasNotHeld } from '#lib/meetings/meeting.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { CancelForm } from './CancelForm.tsx'
import styles from './Meetings.module.css'
import { MeetingTabs } from './MeetingTabs.tsx'
import type { MeetingAction } from './meeting-action.ts'
import { useMeetingWords } from './use-meeting-words.ts'

type Props = {
  id: string
  office: { id: string; name: string }
  plan: Plan
  cancelled: { reason: string; on: string } | null
  /** Its day has come and gone. */
  isOver: boolean
  isChangedSinceInvitation: boolean
  mayLead: boolean
  action: MeetingAction
  /** «Kommer du?», for those who are called. */
  reply: ReactNode
  children: ReactNode
}

/** One meeting: when and where, then its agenda. */
export const MeetingPage = (props: Props) => {
  const { id, office, plan, cancelled, isOver, isChangedSinceInvitation, mayLead, action, reply, children } =
    props
  const { t, day, when } = useMeetingWords()
  const address = `/kontor/${office.id}/moter`
  const lead = cancelled
    ? t(wasNotHeld({ plan, cancelled }) ? 'notHeldBecause' : 'cancelledBecause', { reason: cancelled.reason })
    : t(mayLead ? 'meetingLead.lead' : 'meetingLead.see', { when: when(plan) })
  return (
    <>
      <HistoryBar href={address} back={t('all')} label={t('bar')}>
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={t('meeting', { date: day(plan.date) })} lead={lead}>
        <Where plan={plan} />
        {isChangedSinceInvitation && <p>{t('invitationChanged')}</p>}
        {mayLead && !cancelled && (
          <div className={styles.links}>
            <LinkButton href={`${address}/${id}/endre`} variant="secondary" size="small">
              {t('edit')}
            </LinkButton>
            <CancelForm action={action} office={office.id} meeting={id} isOver={isOver} />
          </div>
        )}
        {mayLead && cancelled && (
          <div className={styles.gone}>
            <p>{t('cancelledNext')}</p>
            <LinkButton href={`${address}/nytt`} variant="secondary" size="small">
              {t('plan')}
            </LinkButton>
          </div>
        )}
        {reply}
        <MeetingTabs office={office.id} meeting={id} current="agenda" />
        {children}
      </Page>
    </>
  )
}

const Where = ({ plan: { place, link, itemsBy, invitationBy } }: { plan: Plan }) => {
  const { t, day } = useMeetingWords()
  return (
    <dl className={styles.facts}>
      {place && (
        <div>
          <dt>{t('place')}</dt>
          <dd>{place}</dd>
        </div>
      )}
      {link && (
        <div>
          <dt>{t('join')}</dt>
          <dd>
            <a href={link} rel="noreferrer">
              {new URL(link).host}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('itemsBy')}</dt>
        <dd>{day(itemsBy)}</dd>
      </div>
      <div>
        <dt>{t('invitationBy')}</dt>
        <dd>{day(invitationBy)}</dd>
      </div>
    </dl>
  )
}
