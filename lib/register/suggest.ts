/** Prefill: what the register knows of an office, as the first answers of a draft. Suggested, never locked. */
import { type Doubt, doubtsAbout } from './doubts.ts'
import type { Municipality, Office, Register } from './register.ts'
import { EMPTY_FACTS, type StartFacts } from './start-facts.ts'
import { type LanguageSuggestion, suggestLanguage } from './suggest-language.ts'

export type Suggestion = {
  facts: StartFacts
  language: LanguageSuggestion
  /** What the user has to confirm. */
  uncertain: readonly Doubt[]
}

export function suggestFacts(register: Register, office: Office): Suggestion {
  const municipalities = [...office.municipalities, ...office.uncertain].map((number) =>
    municipalityOf(register, number),
  )
  const facts = officeFacts(register, office, municipalities)
  return { facts, language: suggestLanguage(municipalities), uncertain: doubtsAbout(register, office, facts) }
}

/** @throws never for a register that was parsed: its references are checked there. */
function municipalityOf(register: Register, number: string): Municipality {
  const found = register.municipalities.get(number)
  if (!found) throw new Error(`municipality ${number} is not in the register`)
  return found
}

const withoutNav = (name: string): string => name.replace(/^Nav /, '')

function officeFacts(
  register: Register,
  office: Office,
  municipalities: readonly Municipality[],
): StartFacts {
  const bydel = register.bydeler.get(office.number)
  const host = hostOf(office, municipalities)
  const partners = municipalities.filter((one) => one !== host)
  return {
    ...EMPTY_FACTS,
    kontor: withoutNav(office.name),
    kommune: host.name,
    // «bydelsdirektør i Bydel Frogner i Oslo kommune»
    ...(bydel && { kommunetittel: `bydelsdirektør i ${bydel.fullName}` }),
    samarbeidskommuner: partners.map(({ name }) => name),
    'betjente-kommuner': areaNames(register, office) ?? municipalities.map(({ name }) => name),
    fylkesenhet: withoutNav(register.units.get(office.unit)?.name ?? ''),
    avtaleparter: partners.length > 0 ? 'vertskommune' : 'en-kommune',
  }
}

/** Confirmed, else the register's candidate, else the one that the office is named after, else the first. */
function hostOf(office: Office, municipalities: readonly Municipality[]): Municipality {
  const [first] = municipalities
  if (!first) throw new Error(`office ${office.number} serves no municipality`)
  const wanted = office.host ?? office.hostCandidate
  const place = (name: string) => office.name.indexOf(name)
  const named = municipalities
    .filter(({ name }) => place(name) >= 0)
    .sort((one, other) => place(one.name) - place(other.name))
  return municipalities.find(({ number }) => number === wanted) ?? named[0] ?? first
}

/** The parts of a city that one of its offices serves; undefined where the sources do not name every one. */
function areaNames(register: Register, office: Office): readonly string[] | undefined {
  const names = office.areas.flatMap(({ number, name }) => {
    const bydel = register.bydeler.get(office.number)
    if (bydel?.number === number) return [bydel.fullName]
    return name === null ? [] : [name.replace(/ \(ikke bydel\)$/, '')]
  })
  return names.length > 0 && names.length === office.areas.length ? names : undefined
}
