/** What the form sends: read with suspicion, since anybody can send anything. */
import { z } from 'zod'
import { LANGUAGES, type Language } from '#lib/i18n/language.ts'
import { problemsIn, type StartFacts, tidyFacts } from './start-facts.ts'
import { LONGEST_NAME, MOST_NAMES } from './start-limits.ts'

export type StartInput = {
  /** Null for an office that is written in. */
  number: string | null
  facts: StartFacts
  language: Language
}

const name = z
  .string()
  .max(LONGEST_NAME)
  .regex(/^\P{Cc}*$/u)
const names = z.array(name).max(MOST_NAMES)

const schema = z.strictObject({
  number: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  language: z.enum(LANGUAGES),
  facts: z.strictObject({
    kontor: name,
    kommune: name,
    kommunetittel: name,
    samarbeidskommuner: names,
    'betjente-kommuner': names,
    fylkesenhet: name,
    fylkestittel: name,
    skrivemate: z.enum(['nav-liten', 'nav-stor']),
    avtaleparter: z.enum(['en-kommune', 'vertskommune']),
  }),
})

/** Undefined: not what the form can send. The form itself has told of everything else. */
export function parseStartInput(input: unknown): StartInput | undefined {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return undefined
  const facts = tidyFacts(parsed.data.facts)
  return problemsIn(facts).length === 0 ? { ...parsed.data, facts } : undefined
}
