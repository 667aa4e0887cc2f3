import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { annexesOf, takenAnnexes } from '#lib/meetings/annexes.ts'
import { lengthOf } from '#lib/meetings/meeting.ts'
import { today } from '#lib/server/clock.ts'
import { type MeetingView, openMeeting } from '#lib/server/meetings.ts'
import { currentActor } from '#lib/server/session.ts'
import { asFailure } from '../../../../../../components/forms/upload-failures.ts'
import { AgendaDesk } from '../../../../../../components/meetings/AgendaDesk.tsx'
import { Attendance } from '../../../../../../components/meetings/Attendance.tsx'
import { ItemAnnexes } from '../../../../../../components/meetings/ItemAnnexes.tsx'
import { MeetingPage } from '../../../../../../components/meetings/MeetingPage.tsx'
import { ReplyForm } from '../../../../../../components/meetings/ReplyForm.tsx'
import { StatusFacts } from '../../../../../../components/meetings/StatusFacts.tsx'
import { happenAction, takeOutAction } from '../actions.ts'

type Props = {
  params: Promise<{ kontor: string; mote: string }>
  /** What came of a form that led here, and the item it was about. */
  searchParams: Promise<{ gjort?: string; feil?: string; ved?: string }>
}

async function load({ params }: Pick<Props, 'params'>): Promise<{ view: MeetingView; userId: string }> {
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

/** Where each clause that an item or a suggestion is about is read. */
const clauseLinks = ({ status, meeting, suggestions }: MeetingView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...meeting.items, ...suggestions].flatMap(({ clause }) =>
      clause && status ? [[clause, `/avtaler/${status.agreementId}/${clause}`]] : [],
    ),
  )

/** For whoever is called, and for a deputy whose director is, as long as the answer is of use. */
const repliesOf = ({ id, office, meeting, attendance, answersFor, mayLead }: MeetingView, userId: string) => {
  if (meeting.cancelled || meeting.plan.date < today()) return null
  const own = attendance.find((one) => one.id === userId)
  const where = { action: happenAction, office: office.id, meeting: id }
  return (
    <>
      {own && <ReplyForm {...where} reply={own.reply} director={null} isFolded={mayLead} />}
      {answersFor && (
        <ReplyForm
          {...where}
          reply={answersFor.reply}
          director={{ id: answersFor.id, name: answersFor.name }}
          isFolded={mayLead}
        />
      )}
    </>
  )
}

const DONE = ['added', 'same', 'removed'] as const

type Told = Awaited<Props['searchParams']>

/** Each item's files, with what was done to them just now. */
const annexesOfItems = ({ id, office, meeting, annexRights }: MeetingView, { gjort, feil, ved }: Told) =>
  Object.fromEntries(
    meeting.items.map((item) => [
      item.id,
      <ItemAnnexes
        key={item.id}
        office={office.id}
        meeting={id}
        language={meeting.plan.language}
        item={item}
        standing={annexesOf(meeting, item.id)}
        taken={takenAnnexes(meeting, item.id)}
        sent={meeting.annexesSent.flat()}
        people={annexRights.people}
        mayAttach={annexRights.attachTo.includes(item.id)}
        mayTakeOut={annexRights.takeOut}
        takeOut={takeOutAction}
        done={(ved === item.id && DONE.find((known) => known === gjort)) || null}
        refused={ved === item.id && feil ? asFailure(feil) : null}
      />,
    ]),
  )

export default async function MeetingRoute(props: Props) {
  const { view, userId } = await load(props)
  const { id, office, meeting, suggestions, standard, proposals, attendance, status, mayLead } = view
  const isOpen = meeting.cancelled === null
  const told = await props.searchParams
  return (
    <MeetingPage
      id={id}
      office={office}
      plan={meeting.plan}
      cancelled={meeting.cancelled}
      isOver={meeting.plan.date < today()}
      isChangedSinceInvitation={meeting.isChangedSinceInvitation && meeting.cancelled === null}
      mayLead={mayLead}
      action={happenAction}
      reply={repliesOf(view, userId)}
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
        newItem={randomUUID().slice(0, 8)}
        validity={status && `/avtaler/${status.agreementId}/gyldighet`}
        clauses={clauseLinks(view)}
        mayLead={mayLead && isOpen}
        mayPropose={view.mayPropose && isOpen}
        status={<StatusFacts status={status} />}
        annexes={annexesOfItems(view, told)}
        attendance={attendance.length > 0 ? <Attendance people={attendance} /> : null}
      />
    </MeetingPage>
  )
}
