/** The answers of a proposal as they come in at a border: only what any agreement could hold. */
import { z } from 'zod'
import type { Value } from './draft.ts'

/** By fact. One that is not there stays as it is in the agreement; null: its answer is to be taken away. */
export type ProposedAnswers = Readonly<Record<string, Value | null>>

/** More than any clause asks for. */
const MAX_ANSWERS = 200

const value = z.union([
  z.string().max(20_000),
  z.number(),
  z.array(z.string().min(1).max(500)).max(100),
  z.null(),
])
const answers = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,99}$/), value)
  .refine((given) => Object.keys(given).length <= MAX_ANSWERS)

/** Undefined: it is nothing that an agreement could hold. Which facts a clause asks for, its template knows. */
export const readProposedAnswers = (given: unknown): ProposedAnswers | undefined =>
  answers.safeParse(given).data
