/** How often the agreement (3.1) says that the owners meet, held against the meetings there are; and days for those that are missing. */
import { addDays } from '#lib/agreements/calendar-day.ts'

/** `atLeast`: meetings a year; `as-needed`: the template's other choice; null: it does not say, or says it in words of its own. */
export type Frequency = { atLeast: number } | 'as-needed' | null

export type YearPlan = {
  year: number
  atLeast: number
  held: number
  planned: number
  missing: number
  /** One for each that is missing, as far as there is time for it this year. */
  days: readonly string[]
}

/** Spring and autumn, as the year of the partnership usually goes. */
const USUAL_MONTHS: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [3, 10],
  3: [3, 6, 10],
  4: [2, 5, 9, 11],
}
/** Neither in the holidays nor at Christmas. */
const MONTHS = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11] as const

/** Three weeks for items, and somebody has to hear of it before that. */
const NOTICE_DAYS = 28

const monthsFor = (count: number): readonly number[] => {
  const most = Math.min(count, MONTHS.length)
  const even = Array.from({ length: most }, (_, at) =>
    MONTHS.at(Math.floor(((at + 0.5) * MONTHS.length) / most)),
  )
  return USUAL_MONTHS[count] ?? even.flatMap((month) => month ?? [])
}

/** `taken`: the days of the meetings that are not cancelled. */
export const yearPlan = (
  year: number,
  atLeast: number,
  { taken, today }: { taken: readonly string[]; today: string },
): YearPlan => {
  const own = taken.filter((day) => day.startsWith(`${year}-`))
  const held = own.filter((day) => day < today).length
  const missing = Math.max(0, atLeast - own.length)
  const usual = withoutNearest(monthsFor(atLeast), own.map(monthOf))
  return {
    year,
    atLeast,
    held,
    planned: own.length - held,
    missing,
    days: possibleDays(year, usual.slice(0, missing), { taken: own, today }),
  }
}

const monthOf = (day: string): number => Number(day.slice(5, 7))

/** Each meeting there is stands for the usual month it is nearest to. */
const withoutNearest = (usual: readonly number[], months: readonly number[]): readonly number[] =>
  months.reduce((left, month) => {
    const nearest = left.toSorted((one, other) => Math.abs(one - month) - Math.abs(other - month))[0]
    return left.filter((one) => one !== nearest)
  }, usual)

/** A month that has been, or that there is not time for, gives way to the first one that is free. */
const possibleDays = (
  year: number,
  months: readonly number[],
  { taken, today }: { taken: readonly string[]; today: string },
): readonly string[] => {
  const from = addDays(today, NOTICE_DAYS)
  const isPossible = (month: number): boolean => proposedDay(year, month) >= from
  const kept = months.filter(isPossible)
  const used = new Set([...kept, ...taken.map(monthOf)])
  const free = MONTHS.filter((month) => !used.has(month) && isPossible(month))
  const moved = free.slice(0, months.length - kept.length)
  return [...kept, ...moved].toSorted((one, other) => one - other).map((month) => proposedDay(year, month))
}

const THURSDAY = 4

/** The third Thursday, when no school is on holiday; a week later where it is a day off. */
export const proposedDay = (year: number, month: number): string => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const day = `${year}-${two(month)}-${two(1 + ((THURSDAY - first + 7) % 7) + 14)}`
  return isDayOff(day) ? addDays(day, 7) : day
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Of the Thursdays: Maundy Thursday, Ascension Day, and the two days in May. */
const isDayOff = (day: string): boolean => {
  const easter = easterOf(Number(day.slice(0, 4)))
  return [addDays(easter, -3), addDays(easter, 39)].includes(day) || /-05-(01|17)$/.test(day)
}

/** Easter Sunday (Gauss; the Gregorian calendar, after Butcher). */
const easterOf = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * late + 114
  return `${year}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`
}

/** Three weeks and two weeks before, where nobody has said anything else; not before today, and never after the meeting. */
export const usualDeadlines = (date: string, today: string): { itemsBy: string; invitationBy: string } => {
  const before = (days: number): string => {
    const day = addDays(date, -days)
    const earliest = today < date ? today : date
    return day < earliest ? earliest : day
  }
  return { itemsBy: before(21), invitationBy: before(14) }
}
