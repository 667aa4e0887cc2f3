import { DISPUTE_KINDS, type DisputeKind } from '#lib/agreements/disputes.ts'

/** What a step is called in an address. */
const SLUGS: Readonly<Record<DisputeKind, string>> = {
  negotiation: 'forhandling',
  mediation: 'mekling',
  board: 'nemnd',
  other: 'annet',
  agreed: 'enige',
  decided: 'vedtak',
  withdrawn: 'trukket',
}

export const kindOfSlug = (slug: string): DisputeKind | undefined =>
  DISPUTE_KINDS.find((kind) => SLUGS[kind] === slug)

export const stepAddress = (
  agreement: string,
  dispute: string,
  what: { kind: DisputeKind } | { correct: string },
): string => {
  const query = 'kind' in what ? `slag=${SLUGS[what.kind]}` : `retter=${what.correct}`
  return `/avtaler/${agreement}/tvist/${dispute}?${query}`
}
