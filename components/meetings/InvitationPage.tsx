import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'
import type { Paper } from '#lib/export/paper.ts'
import type { Meeting } from '#lib/meetings/meeting.ts'
import { PaperBar } from '../papers/PaperBar.tsx'
import { PaperSheet } from '../papers/PaperSheet.tsx'
import papers from '../papers/Papers.module.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MeetingTabs } from './MeetingTabs.tsx'
import type { MeetingAction } from './meeting-action.ts'

type Invitee = {
  id: string
  name: string
  role: Role
  organisation: string | null
  hasAddress: boolean
  isCalled: boolean
}
type Props = {
  office: string
  id: string
  meeting: Meeting
  people: readonly Invitee[]
  others: string
  paper: Paper
  mayLead: boolean
  isMailed: boolean
  action: MeetingAction
}

const stateOf = ({ cancelled, invitations, isChangedSinceInvitation }: Meeting) => {
  if (cancelled) return 'cancelled'
  if (invitations === 0) return 'none'
  return isChangedSinceInvitation ? 'changed' : 'sent'
}

/** The invitation as it is, and who gets it. */
export const InvitationPage = ({
  office,
  id,
  meeting,
  people,
  others,
  paper,
  mayLead,
  isMailed,
  action,
}: Props) => {
  const t = useTranslations('meetingInvitation')
  const role = useTranslations('history')
  const base = `/kontor/${office}/moter/${id}`
  return (
    <>
      <PaperBar href={base} back={t('back')} label={t('label')}>
        <DownloadButton href={`${base}/innkalling/word`} size="small">
          {t('word')}
        </DownloadButton>
        <DownloadButton href={`${base}/innkalling/kalender`} size="small">
          {t('calendar')}
        </DownloadButton>
      </PaperBar>
      <main id={MAIN_ID} tabIndex={-1} className={papers.desk}>
        <MeetingTabs office={office} meeting={id} current="invitation" />
        <div className={papers.about}>
          <p>{t(`about.${stateOf(meeting)}`, { count: meeting.invitations })}</p>
          {mayLead && !meeting.cancelled && (
            <InviteForm
              action={action}
              office={office}
              meeting={id}
              others={others}
              isSent={meeting.invitations > 0}
              isMailed={isMailed}
              people={people.map(({ name, organisation, role: what, ...person }) => ({
                ...person,
                line: [name, role(`role.${what}`), organisation].filter(Boolean).join(', '),
              }))}
            />
          )}
        </div>
        <PaperSheet agreement="" paper={paper} />
      </main>
    </>
  )
}
