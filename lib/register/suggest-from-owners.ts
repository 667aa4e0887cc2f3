import { EMPTY_FACTS } from './start-facts.ts'
import type { Suggestion } from './suggest.ts'
import { UNKNOWN_LANGUAGE } from './suggest-language.ts'

export type OpenedOffice = {
  /** Without «Nav» in front. */
  name: string
  parties: readonly { side: 'municipality' | 'state'; organisation: string; contracting: boolean }[]
}

/** An office that is already set up here knows its owners, also when the register does not have it. */
export function suggestFromOwners({ name, parties }: OpenedOffice): Suggestion {
  const organisations = (side: 'municipality' | 'state', contracting: boolean) =>
    parties
      .filter((party) => party.side === side && party.contracting === contracting)
      .map(({ organisation }) => organisation)
  const municipality = (organisation: string) => organisation.replace(/ kommune$/, '')
  const kommune = municipality(organisations('municipality', true)[0] ?? '')
  const partners = organisations('municipality', false).map(municipality)
  const facts = {
    ...EMPTY_FACTS,
    kontor: name,
    kommune,
    samarbeidskommuner: partners,
    'betjente-kommuner': [kommune, ...partners].filter(Boolean),
    fylkesenhet: (organisations('state', true)[0] ?? '').replace(/^Nav /, ''),
    avtaleparter: partners.length > 0 ? ('vertskommune' as const) : ('en-kommune' as const),
  }
  return { facts, language: UNKNOWN_LANGUAGE, uncertain: [] }
}
