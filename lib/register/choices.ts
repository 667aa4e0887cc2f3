/** Which offices somebody can pick, and what is suggested for the one they picked. */
import { type OfficeEntry, officeEntries } from './find-offices.ts'
import type { Register } from './register.ts'
import { EMPTY_FACTS } from './start-facts.ts'
import { type Suggestion, suggestFacts } from './suggest.ts'
import { type OpenedOffice, suggestFromOwners } from './suggest-from-owners.ts'
import { UNKNOWN_LANGUAGE } from './suggest-language.ts'

/** An office that is set up here, seen by somebody who belongs to it. */
export type OwnOffice = OpenedOffice & {
  number: string /** The draft it has already. */
  draft: string | null
}

/** For an office that is in no list: everything is written in. */
export const WRITTEN_IN = 'egen'

export type PickedOffice = {
  /** Null for an office that is written in. */
  number: string | null
  /** «Nav Frogner»; '' for an office that is written in. */
  name: string
  source: 'register' | 'owners' | 'written'
  suggestion: Suggestion
  draft: string | null
}

/** Everywhere: in the demonstration. Otherwise only where the person belongs. */
export function pickableOffices(
  register: Register,
  own: readonly OwnOffice[],
  everywhere: boolean,
): readonly OfficeEntry[] {
  const listed = officeEntries(register)
  const unlisted = own.filter(({ number }) => !register.offices.has(number)).map(entryOfOwn)
  if (everywhere) return [...unlisted, ...listed]
  const numbers = new Set(own.map(({ number }) => number))
  return [...unlisted, ...listed.filter(({ number }) => numbers.has(number))]
}

function entryOfOwn({ number, name, parties }: OwnOffice): OfficeEntry {
  const { facts } = suggestFromOwners({ name, parties })
  return {
    number,
    name: `Nav ${name}`,
    places: `${facts['betjente-kommuner'].join(', ')} · Nav ${facts.fylkesenhet}`,
  }
}

/** Undefined: no such office, or not for this person. */
export function pickOffice(
  register: Register,
  own: readonly OwnOffice[],
  everywhere: boolean,
  number: string,
): PickedOffice | undefined {
  if (number === WRITTEN_IN && everywhere) return writtenIn
  const entry = pickableOffices(register, own, everywhere).find((one) => one.number === number)
  const office = register.offices.get(number)
  const mine = own.find((one) => one.number === number)
  if (!entry) return undefined
  const picked = { number, name: entry.name, draft: mine?.draft ?? null }
  if (office) return { ...picked, source: 'register', suggestion: suggestFacts(register, office) }
  return mine && { ...picked, source: 'owners', suggestion: suggestFromOwners(mine) }
}

const writtenIn: PickedOffice = {
  number: null,
  name: '',
  source: 'written',
  suggestion: { facts: EMPTY_FACTS, language: UNKNOWN_LANGUAGE, uncertain: [] },
  draft: null,
}
