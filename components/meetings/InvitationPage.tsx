import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'
import type { Paper } from '#lib/export/paper.ts'
import { annexesOf } from '#lib/meetings/annexes.ts'
import { type Meeting, overrunOf } from '#lib/meetings/meeting.ts'
import { PaperBar } from '../papers/PaperBar.tsx'
import { PaperSheet } from '../papers/PaperSheet.tsx'
import papers from '../papers/Papers.module.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { AnnexList } from './AnnexList.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MeetingTabs } from './MeetingTabs.tsx'
import type { MeetingAction } from './meeting-action.ts'
import { useAnnexWords } from './use-annex-words.tsx'

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
  const role = useTranslations('minutesForm')
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
              overrun={overrunOf(meeting)}
              isSent={meeting.invitations > 0}
              isMailed={isMailed}
              people={people.map(({ name, organisation, role: what, ...person }) => ({
                ...person,
                line: [name, role(`roles.${what}`), organisation].filter(Boolean).join(', '),
              }))}
            />
          )}
        </div>
        <AnnexLinks base={base} meeting={meeting} />
        <PaperSheet agreement="" paper={paper} />
      </main>
    </>
  )
}

/** To read on the screen what the paper names. */
const AnnexLinks = ({ base, meeting }: { base: string; meeting: Meeting }) => {
  const { t } = useAnnexWords(meeting.plan.language)
  const shown = meeting.items
    .map((item, at) => ({ ...item, at }))
    .filter(({ id }) => annexesOf(meeting, id).length > 0)
  if (shown.length === 0) return null
  return (
    <section className={papers.about} aria-labelledby="innkalling-vedlegg">
      <h2 id="innkalling-vedlegg">{t('page')}</h2>
      {shown.map(({ id, title, at }) => (
        <div key={id}>
          <h3>{t('inItem', { number: at + 1, title })}</h3>
          <AnnexList base={base} meeting={meeting} item={{ id, title }} />
        </div>
      ))}
    </section>
  )
}
