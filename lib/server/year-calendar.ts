/**
 * The year of an office as a calendar file. Each entry keeps its name for ever and has a number that rises with each
 * change; what is cancelled or taken out is still there, and says so: taken in again, the file changes what it made.
 */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Actor } from '#lib/access/actor.ts'
import { fill } from '#lib/export/clean-text.ts'
import { attachment } from '#lib/export/file-name.ts'
import { noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import { dayOf, isRemovedIn } from '#lib/meetings/year.ts'
import { now } from './clock.ts'
import { inNorway, meetingAddress, meetingUid } from './meeting-calendar.ts'
import type { LoadedMeeting } from './meetings.ts'
import { readYearEntries, type YearEntries } from './year.ts'

/** As an answer to a request; null when there is none for this person. */
export const yearFile = async (
  actor: Actor,
  officeId: string,
  year: number,
  language: Language,
): Promise<Response | null> => {
  const opened = await readYearEntries(actor, officeId)
  if (!opened.ok) return null
  const { office } = opened.value
  return new Response(yearCalendar(opened.value, year, language), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': attachment(`Årshjul Nav ${office.name} ${year}.ics`),
      'Cache-Control': 'no-store',
    },
  })
}

const yearCalendar = (entries: YearEntries, year: number, language: Language): string => {
  const { office, meetings, tasks, validTo } = entries
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    name: `Nav ${office.name} ${year}`,
    prodId: { company: 'Samstemt', product: 'Samstemt', language: 'NO' },
  })
  const add = adder(calendar, office)
  const words = messages(language).year
  for (const meeting of meetings.filter((one) => one.meeting.years.includes(year)))
    addMeeting(calendar, add, meeting, { office, words: words.dates })
  for (const task of tasks)
    add({
      id: `${office.id}.${task.key}.${year}`,
      sequence: task.version,
      day: dayOf(year, task),
      title: task.title || (task.code ? fill(words.usual[task.code], { last: year - 1 }) : ''),
      isGone: isRemovedIn(task, year),
    })
  if (validTo?.on.startsWith(`${year}-`))
    add({
      id: `${validTo.agreementId}.valid-to`,
      sequence: validTo.version,
      day: validTo.on,
      title: words.dates['valid-to'],
    })
  return calendar.toString()
}

type Entry = { id: string; sequence: number; day: string; title: string; isGone?: boolean }
type Office = YearEntries['office']

const statusOf = (isGone: boolean) => (isGone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)

const adder =
  (calendar: ICalCalendar, office: Office) =>
  ({ id, sequence, day, title, isGone = false }: Entry): void => {
    calendar.createEvent({
      id: `${id}@samstemt`,
      sequence,
      status: statusOf(isGone),
      stamp: now(),
      start: noon(day),
      allDay: true,
      summary: `${title} – Nav ${office.name}`,
    })
  }

/** The meeting by the same name and number as in its invitation, with the hour; its deadlines as days. */
const addMeeting = (
  calendar: ICalCalendar,
  add: (entry: Entry) => void,
  { id, meeting: { plan, revision, cancelled } }: LoadedMeeting,
  { office, words }: { office: Office; words: Readonly<Record<'items-by' | 'invitation-by', string>> },
): void => {
  const isGone = cancelled !== null
  calendar.createEvent({
    id: meetingUid(id),
    sequence: revision,
    status: statusOf(isGone),
    stamp: now(),
    start: inNorway(plan.date, plan.from),
    end: inNorway(plan.date, plan.to),
    summary: fill(invitationPaper[plan.language].calendar, { office: office.name }),
    location: plan.place || plan.link,
    description: [plan.link, meetingAddress(office.id, id)].filter(Boolean).join('\n'),
  })
  for (const [code, day] of [
    ['items-by', plan.itemsBy],
    ['invitation-by', plan.invitationBy],
  ] as const)
    add({ id: `${id}.${code}`, sequence: revision, day, title: words[code], isGone })
}
