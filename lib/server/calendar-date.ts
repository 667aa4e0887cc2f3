/** A calendar day as the database keeps it, and back. */
import type { Day } from '#lib/agreements/calendar-day.ts'

export const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
export const asDay = (date: Date): Day => date.toISOString().slice(0, 10)
