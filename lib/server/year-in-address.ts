import { z } from 'zod'
import { today } from './clock.ts'

const year = z.coerce.number().int().min(2000).max(2200)

/** The year an address names; else the one we are in. */
export const yearIn = (given: unknown): number => year.catch(Number(today().slice(0, 4))).parse(given)

/** Null: that is no year. */
export const yearNamed = (given: unknown): number | null => year.nullable().catch(null).parse(given)
