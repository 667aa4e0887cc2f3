/** What a new agreement starts from: the facts the register can suggest, each of which the user may change. */
import type { Value } from '#lib/document/draft.ts'

/** Named as the template declares them. Names are without «Nav» in front and «kommune» behind: the template writes those. */
export type StartFacts = {
  kontor: string
  kommune: string
  kommunetittel: string
  samarbeidskommuner: readonly string[]
  'betjente-kommuner': readonly string[]
  fylkesenhet: string
  fylkestittel: string
  skrivemate: 'nav-liten' | 'nav-stor'
  avtaleparter: 'en-kommune' | 'vertskommune'
}

/** The template's own words where nothing else is known. */
export const EMPTY_FACTS: StartFacts = {
  kontor: '',
  kommune: '',
  kommunetittel: 'kommunedirektør',
  samarbeidskommuner: [],
  'betjente-kommuner': [],
  fylkesenhet: '',
  fylkestittel: 'direktør',
  skrivemate: 'nav-liten',
  avtaleparter: 'en-kommune',
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => name === other[at])

const membersOf = (facts: StartFacts): readonly string[] => [facts.kommune, ...facts.samarbeidskommuner]

/** An office that serves whole municipalities; one in a city serves parts of one. */
const servesItsMembers = (facts: StartFacts): boolean =>
  sameList([...facts['betjente-kommuner']].sort(), membersOf(facts).filter(Boolean).sort())

/** Another of the municipalities becomes host: the one that was takes its place among the partners. */
export function withHost(facts: StartFacts, host: string): StartFacts {
  if (host === facts.kommune) return facts
  const partners = facts.samarbeidskommuner.map((name) => (name === host ? facts.kommune : name))
  return { ...facts, kommune: host, samarbeidskommuner: partners }
}

/** A municipality written differently is written so wherever it stands. */
export function withMunicipality(facts: StartFacts, kommune: string): StartFacts {
  if (!servesItsMembers(facts)) return { ...facts, kommune }
  const served = facts.kommune
    ? facts['betjente-kommuner'].map((name) => (name === facts.kommune ? kommune : name))
    : [kommune, ...facts['betjente-kommuner']]
  return { ...facts, kommune, 'betjente-kommuner': served.filter(Boolean) }
}

export function withPartners(facts: StartFacts, partners: readonly string[]): StartFacts {
  const changed = { ...facts, samarbeidskommuner: partners }
  return servesItsMembers(facts)
    ? { ...changed, 'betjente-kommuner': membersOf(changed).filter(Boolean) }
    : changed
}

/** A municipality that the office does not serve after all is no partner; a new one is. */
export function withServed(facts: StartFacts, served: readonly string[]): StartFacts {
  const changed = { ...facts, 'betjente-kommuner': served }
  if (facts.avtaleparter !== 'vertskommune' || !servesItsMembers(facts) || !served.includes(facts.kommune))
    return changed
  const partners = served.filter((name) => name !== facts.kommune)
  return {
    ...changed,
    samarbeidskommuner: partners,
    avtaleparter: partners.length > 0 ? 'vertskommune' : 'en-kommune',
  }
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const withoutNav = (text: string): string => tidy(text).replace(/^nav\s+/i, '')
const withoutMunicipality = (text: string): string => tidy(text).replace(/\s+kommune$/i, '')
const distinct = (names: readonly string[]): readonly string[] => [...new Set(names.filter(Boolean))]

/** As the template needs them, whatever way they were written: «NAV Hadeland» and «Gran kommune» too. */
export const tidyFacts = (facts: StartFacts): StartFacts => ({
  ...facts,
  kontor: withoutNav(facts.kontor),
  kommune: withoutMunicipality(facts.kommune),
  kommunetittel: tidy(facts.kommunetittel),
  samarbeidskommuner: distinct(facts.samarbeidskommuner.map(withoutMunicipality)),
  'betjente-kommuner': distinct(facts['betjente-kommuner'].map(withoutMunicipality)),
  fylkesenhet: withoutNav(facts.fylkesenhet),
  fylkestittel: tidy(facts.fylkestittel),
})

export type FactId = keyof StartFacts
export type StartProblem = { fact: FactId; problem: 'empty' | 'host-is-partner' }

const REQUIRED = [
  'kontor',
  'kommune',
  'kommunetittel',
  'betjente-kommuner',
  'fylkesenhet',
  'fylkestittel',
] as const

/** What must be put right before there can be a draft. Of tidy facts. */
export function problemsIn(facts: StartFacts): readonly StartProblem[] {
  const empty = REQUIRED.filter((fact) => facts[fact].length === 0)
  // The office serves the municipality, once that is known.
  const told = empty.includes('kommune') ? empty.filter((fact) => fact !== 'betjente-kommuner') : empty
  return [...told.map((fact): StartProblem => ({ fact, problem: 'empty' })), ...hostProblems(facts)]
}

function hostProblems({ avtaleparter, kommune, samarbeidskommuner }: StartFacts): readonly StartProblem[] {
  if (avtaleparter === 'en-kommune') return []
  if (samarbeidskommuner.length === 0) return [{ fact: 'samarbeidskommuner', problem: 'empty' }]
  return samarbeidskommuner.includes(kommune)
    ? [{ fact: 'samarbeidskommuner', problem: 'host-is-partner' }]
    : []
}

/** The first answers of the draft. One municipality alone has no partners, also where some were suggested. */
export function answersFrom(facts: StartFacts): Readonly<Record<string, Value>> {
  const { samarbeidskommuner, ...alone } = facts
  return facts.avtaleparter === 'vertskommune' ? { ...alone, samarbeidskommuner } : alone
}

/** The office's owners, and the partner municipalities that the host answers for. */
export const ownersFrom = (facts: StartFacts) => [
  { side: 'municipality' as const, organisation: `${facts.kommune} kommune`, contracting: true },
  ...(facts.avtaleparter === 'vertskommune' ? facts.samarbeidskommuner : []).map((name) => ({
    side: 'municipality' as const,
    organisation: `${name} kommune`,
    contracting: false,
  })),
  { side: 'state' as const, organisation: `Nav ${facts.fylkesenhet}`, contracting: true },
]
