/** Norwegian calendar days, as `2026-03-14`: no clock, no time zone. Who asks says which day it is (`today` in clock.ts). */
export type Day = string

const parts = (day: Day): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const dayOf = (moment: number): Day => new Date(moment).toISOString().slice(0, 10)

const momentOf = (day: Day): number => {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date)
}

export const DAY_MS = 86_400_000

/** Whether it is a day at all: the 31st of April is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && parts(text)[0] >= 1900 && dayOf(momentOf(text)) === text

export const addDays = (day: Day, days: number): Day => dayOf(momentOf(day) + days * DAY_MS)

/** The same date so many months on; where that month is shorter, its last day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = parts(day)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** How many days from one to the other; negative when it has been. */
export const daysUntil = (from: Day, to: Day): number => Math.round((momentOf(to) - momentOf(from)) / DAY_MS)

/** Whole months from one to the other: three from 14 January to 14 April, two to 13 April. */
export const monthsUntil = (from: Day, to: Day): number => {
  const [one, other] = [parts(from), parts(to)]
  const months = (other[0] - one[0]) * 12 + other[1] - one[1]
  return addMonths(from, months) > to ? months - 1 : months
}
