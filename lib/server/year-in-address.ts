import { z } from 'zod'
import { today } from './clock.ts'

/** Tables are kept for years that have been and some to come; any other is a mistyped address. */
const FIRST = 2000
const YEARS_AHEAD = 5

/** The year an address names; the one we are in where it names none. Null: that is no year an office has. */
export const yearIn = (given: unknown): number | null => {
  const now = Number(today().slice(0, 4))
  const year = z.coerce
    .number()
    .int()
    .min(FIRST)
    .max(now + YEARS_AHEAD)
  return year
    .nullable()
    .catch(null)
    .parse(given ?? now)
}
