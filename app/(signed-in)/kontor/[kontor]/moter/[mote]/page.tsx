import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { lengthOf } from '#lib/meetings/meeting.ts'
import { proposalsWaiting } from '#lib/meetings/reduce-meeting.ts'
import { type MeetingView, openMeeting } from '#lib/server/meetings.ts'
import { currentActor } from '#lib/server/session.ts'
import { AgendaDesk } from '../../../../../../components/meetings/AgendaDesk.tsx'
import { MeetingPage } from '../../../../../../components/meetings/MeetingPage.tsx'
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

export default async function MeetingRoute(props: Props) {
  const { view, userId } = await load(props)
  const { id, office, meeting, party, suggestions, status, mayLead, mayPropose } = view
  const own = proposalsWaiting(meeting).filter(
    ({ by }) => by.userId === userId || (party !== null && by.partyId === party.id),
  )
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
    >
      <AgendaDesk
        action={happenAction}
        office={office.id}
        meeting={id}
        language={meeting.plan.language}
        items={meeting.items}
        suggestions={suggestions}
        setAside={meeting.setAside}
        proposed={own}
        available={lengthOf(meeting.plan)}
        clauses={clauseLinks(view)}
        mayLead={mayLead && isOpen}
        mayPropose={mayPropose && isOpen}
        status={<StatusFacts status={status} />}
      />
    </MeetingPage>
  )
}
