/** The year of an office as a calendar file: what has a day. The meetings have files of their own, with the hour. */

import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Actor } from '#lib/access/actor.ts'
import { fill } from '#lib/export/clean-text.ts'
import { attachment } from '#lib/export/file-name.ts'
import { noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import { dayOf, type YearItem } from '#lib/meetings/year.ts'
import { now } from './clock.ts'
import { openYear } from './year.ts'

/** As an answer to a request; null when there is none for this person. */
export const yearFile = async (
  actor: Actor,
  officeId: string,
  year: number,
  language: Language,
): Promise<Response | null> => {
  const opened = await openYear(actor, officeId, year)
  if (!opened.ok) return null
  const { office, items } = opened.value
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    name: `Nav ${office.name} ${year}`,
    prodId: { company: 'Samstemt', product: 'Samstemt', language: 'NO' },
  })
  const words = messages(language).year
  const titleOf = (item: YearItem): string => {
    if (item.type === 'date') return words.dates[item.code]
    return item.title || (item.code ? fill(words.usual[item.code], { last: year - 1 }) : '')
  }
  for (const item of items.filter(({ day, kind }) => day !== null && kind !== 'meeting'))
    calendar.createEvent({
      id: `${officeId}.${item.key.replace(/[^\w-]+/g, '-')}.${year}@samstemt`,
      stamp: now(),
      start: noon(dayOf(year, item)),
      allDay: true,
      summary: `${titleOf(item)} – Nav ${office.name}`,
    })
  return new Response(calendar.toString(), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': attachment(`Årshjul Nav ${office.name} ${year}.ics`),
      'Cache-Control': 'no-store',
    },
  })
}
