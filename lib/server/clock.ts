/** The one place that asks the machine what time it is; pure rooms are told. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** Another moment than the machine's, for what is done inside `atMoment` and nowhere else. */
const moved = new AsyncLocalStorage<Date>()

export const now = (): Date => moved.getStore() ?? new Date()

/** The day in Norway, as `2026-03-14`: validity dates are Norwegian calendar days. */
export const today = (at: Date = now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at)

const HOUR_MS = 3_600_000

/** The moment that day begins in Norway: 22 or 23 o'clock the evening before in UTC. */
export const startOfDay = (day: string): Date => {
  const summer = new Date(Date.parse(day) - 2 * HOUR_MS)
  return today(summer) === day ? summer : new Date(summer.getTime() + HOUR_MS)
}

/**
 * For the demonstration only: what its people did on days gone by is done through the same services as everything else.
 * The database's own clock, and with it the log, is not moved.
 */
export const atMoment = <T>(moment: Date, what: () => Promise<T>): Promise<T> => moved.run(moment, what)
