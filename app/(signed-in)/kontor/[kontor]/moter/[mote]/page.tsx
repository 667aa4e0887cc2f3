import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { lengthOf } from '#lib/meetings/meeting.ts'
import { today } from '#lib/server/clock.ts'
import { type MeetingView, openMeeting } from '#lib/server/meetings.ts'
import { currentActor } from '#lib/server/session.ts'
import { AgendaDesk } from '../../../../../../components/meetings/AgendaDesk.tsx'
import { Attendance } from '../../../../../../components/meetings/Attendance.tsx'
import { MeetingPage } from '../../../../../../components/meetings/MeetingPage.tsx'
import { ReplyForm } from '../../../../../../components/meetings/ReplyForm.tsx'
import { StatusFacts } from '../../../../../../components/meetings/StatusFacts.tsx'
import { happenAction } from '../actions.ts'

type Props = { params: Promise<{ kontor: string; mote: string }> }

async function load({ params }: Props): Promise<{ view: MeetingView; userId: string }> {
  const { kontor, mote } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMeeting(actor, mote)
  if (!opened.ok || opened.value.office.id !== kontor) notFound()
  return { view: opened.value, userId: actor.userId }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('meetings')
  const { view } = await load(props)
  const { plan } = view.meeting
  return {
    title: t('meeting', {
      date: formatDate(noon(plan.date), asLanguage(await getLocale())),
    }),
  }
}

/** Where each clause that an item is about is read. */
const clauseLinks = ({ status, meeting }: MeetingView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    meeting.items.flatMap(({ clause }) =>
      clause && status ? [[clause, `/avtaler/${status.agreementId}/${clause}`]] : [],
    ),
  )

/** For whoever is called, as long as the answer is of use. */
const replyOf = ({ id, office, meeting, attendance, mayLead }: MeetingView, userId: string) => {
  const own = attendance.find((one) => one.id === userId)
  if (!own || meeting.cancelled || meeting.plan.date < today()) return null
  const { reply } = own
  return <ReplyForm action={happenAction} office={office.id} meeting={id} reply={reply} isFolded={mayLead} />
}

export default async function MeetingRoute(props: Props) {
  const { view, userId } = await load(props)
  const { id, office, meeting, suggestions, standard, proposals, attendance, status, mayLead } = view
  const isOpen = meeting.cancelled === null
  return (
    <MeetingPage
      id={id}
      office={office}
      plan={meeting.plan}
      cancelled={meeting.cancelled}
      isChangedSinceInvitation={meeting.isChangedSinceInvitation && meeting.cancelled === null}
      mayLead={mayLead}
      action={happenAction}
      reply={replyOf(view, userId)}
    >
      <AgendaDesk
        action={happenAction}
        office={office.id}
        meeting={id}
        language={meeting.plan.language}
        items={meeting.items}
        suggestions={suggestions}
        setAside={meeting.setAside}
        standard={standard}
        proposals={proposals}
        available={lengthOf(meeting.plan)}
        clauses={clauseLinks(view)}
        mayLead={mayLead && isOpen}
        mayPropose={view.mayPropose && isOpen}
        status={<StatusFacts status={status} />}
        attendance={attendance.length > 0 ? <Attendance people={attendance} /> : null}
      />
    </MeetingPage>
  )
}
