const DAY = /^\d{4}-\d\d-\d\d$/

/** A day of the calendar, as `2026-03-12`: 31 February is none. */
export const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const DAY_MS = 24 * 3600 * 1000

/** How many days from the one to the other, both counted. Negative when they are in the wrong order. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
