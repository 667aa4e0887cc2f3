/**
 * The agreement's dates: what the approved text says, or what the owners have confirmed afterwards where it does not say
 * it in a way a machine can read. Other dates hold when every contracting party has confirmed them, and not before.
 */

import type { Party } from '#lib/agreements/role.ts'
import { type Terms, validityOf } from '#lib/agreements/validity.ts'
import type { Draft } from '#lib/document/draft.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { byAgreement } from './by-agreement.ts'
import { asDay } from './calendar-date.ts'
import { contractingParties } from './contracting-parties.ts'
import type { Tx } from './db.ts'
import type { Prisma } from './prisma-client/client.ts'

export type ProposedTerms = {
  id: string
  terms: Terms
  userId: string
  partyId: string | null
  at: Date
  /** Parties that have confirmed them. */
  confirmedBy: readonly string[]
}

/** By the party that proposed it, taken back; by another, declined, and why. */
export type EndedTerms = {
  by: ProposedTerms
  userId: string
  partyId: string | null
  at: Date
  reason: string
}

export type TermsNow = {
  terms: Terms
  /** Where they are from: the text both approved, dates both confirmed, or nowhere. */
  source: 'text' | 'confirmed' | 'none'
  /** What somebody proposes instead, and not all have confirmed. */
  proposed: ProposedTerms | null
  /** What was proposed last, where it came to nothing. */
  ended: EndedTerms | null
}

export const readTerms = async (
  tx: Tx,
  agreement: Pick<AgreementRow, 'id' | 'officeId' | 'kind' | 'templates'>,
  read?: Pick<AgreementContent, 'draft'>,
): Promise<TermsNow> => {
  const draft = read?.draft ?? (await readContent(tx, agreement)).draft
  const parties = await contractingParties(tx, agreement.officeId)
  return (await termsOf(tx, [agreement.id]))(agreement, draft, parties)
}

export type ReadTerms = (
  agreement: Pick<AgreementRow, 'id' | 'kind'>,
  draft: Draft,
  parties: readonly Party[],
) => TermsNow

/** Of several agreements at once. */
export const termsOf = async (tx: Tx, agreementIds: readonly string[]): Promise<ReadTerms> => {
  const proposed = await proposals(tx, agreementIds)
  return ({ id: agreementId, kind }, draft, parties) => {
    const rows = proposed(agreementId)
    const isAgreed = ({ made: { confirmedBy } }: Proposal) =>
      parties.every(({ id }) => confirmedBy.includes(id))
    const confirmed = rows.findLast(isAgreed)
    const text = termsInText(kind, draft)
    return {
      terms: confirmed?.made.terms ?? text,
      source: confirmed ? 'confirmed' : text.validFrom === null ? 'none' : 'text',
      ...notConfirmed(rows, confirmed),
    }
  }
}

/** The newest, where it is not what all have confirmed. */
const notConfirmed = (
  rows: readonly Proposal[],
  confirmed: Proposal | undefined,
): Pick<TermsNow, 'proposed' | 'ended'> => {
  const newest = rows.at(-1)
  if (!newest || newest === confirmed) return { proposed: null, ended: null }
  const { made, end } = newest
  return end ? { proposed: null, ended: { by: made, ...end } } : { proposed: made, ended: null }
}

const termsInText = (kind: string, draft: Draft): Terms =>
  validityOf(draft.answers, { isAdapted: draft.wordings[`${kind}/avtaleperiode`] !== undefined })

/** Of the version that is locked now, oldest first: what was said of an earlier one does not hold for another text. */
const proposals = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string) => readonly Proposal[]> => {
  const agreementId = { in: [...agreementIds] }
  const frozenAt = byAgreement(
    await tx.agreementVersion.findMany({
      where: { agreementId },
      orderBy: { number: 'desc' },
      select: { agreementId: true, frozenAt: true },
    }),
  )
  const rows = byAgreement(
    await tx.agreementTerms.findMany({
      where: { agreementId },
      include: WITH_ANSWERS,
      orderBy: { createdAt: 'asc' },
    }),
  )
  return (id) => {
    const [newest] = frozenAt(id)
    return newest ? rows(id).flatMap((row) => (row.createdAt < newest.frozenAt ? [] : [asProposal(row)])) : []
  }
}

const WITH_ANSWERS = {
  confirmations: { select: { partyId: true } },
  end: true,
} satisfies Prisma.AgreementTermsInclude
type TermsRow = Prisma.AgreementTermsGetPayload<{ include: typeof WITH_ANSWERS }>
type Proposal = { made: ProposedTerms; end: Omit<EndedTerms, 'by'> | null }

const asProposal = ({ end, ...row }: TermsRow): Proposal => ({
  made: asProposed(row),
  end: end && { userId: end.userId, partyId: end.partyId, at: end.createdAt, reason: end.reason },
})

const asProposed = ({
  validFrom,
  validTo,
  evaluationMonths,
  noticeMonths,
  createdAt,
  confirmations,
  ...row
}: Omit<TermsRow, 'end'>): ProposedTerms => ({
  id: row.id,
  terms: {
    validFrom: asDay(validFrom),
    validTo: validTo && asDay(validTo),
    evaluationMonths,
    noticeMonths,
  },
  userId: row.userId,
  partyId: row.partyId,
  at: createdAt,
  confirmedBy: confirmations.map(({ partyId }) => partyId),
})
