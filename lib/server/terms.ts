/**
 * The agreement's dates: what the approved text says, or what the owners have confirmed afterwards where it does not say
 * it in a way a machine can read. Other dates hold when every contracting party has confirmed them, and not before.
 */
import { type Terms, validityOf } from '#lib/agreements/validity.ts'
import type { Draft } from '#lib/document/draft.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { contractingParties } from './contracting-parties.ts'
import type { Tx } from './db.ts'

export type ProposedTerms = {
  id: string
  terms: Terms
  userId: string
  partyId: string | null
  at: Date
  /** Parties that have confirmed them. */
  confirmedBy: readonly string[]
}

export type TermsNow = {
  terms: Terms
  /** Where they are from: the text both approved, dates both confirmed, or nowhere. */
  source: 'text' | 'confirmed' | 'none'
  /** What somebody proposes instead, and not all have confirmed. */
  proposed: ProposedTerms | null
}

export const readTerms = async (
  tx: Tx,
  agreement: Pick<AgreementRow, 'id' | 'officeId' | 'kind' | 'templates'>,
  read?: Pick<AgreementContent, 'draft'>,
): Promise<TermsNow> => {
  const draft = read?.draft ?? (await readContent(tx, agreement)).draft
  const rows = await proposals(tx, agreement.id)
  const parties = await contractingParties(tx, agreement.officeId)
  const isAgreed = ({ confirmedBy }: ProposedTerms) => parties.every(({ id }) => confirmedBy.includes(id))
  const confirmed = rows.findLast(isAgreed)
  const newest = rows.at(-1)
  const text = termsInText(agreement.kind, draft)
  return {
    terms: confirmed?.terms ?? text,
    source: confirmed ? 'confirmed' : text.validFrom === null ? 'none' : 'text',
    proposed: newest && newest !== confirmed ? newest : null,
  }
}

const termsInText = (kind: string, draft: Draft): Terms =>
  validityOf(draft.answers, { isAdapted: draft.wordings[`${kind}/avtaleperiode`] !== undefined })

/** Of the version that is locked now, oldest first: what was said of an earlier one does not hold for another text. */
const proposals = async (tx: Tx, agreementId: string): Promise<readonly ProposedTerms[]> => {
  const version = await tx.agreementVersion.findFirst({
    where: { agreementId },
    orderBy: { number: 'desc' },
    select: { frozenAt: true },
  })
  if (!version) return []
  const rows = await tx.agreementTerms.findMany({
    where: { agreementId, createdAt: { gte: version.frozenAt } },
    include: { confirmations: { select: { partyId: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(
    ({ validFrom, validTo, evaluationMonths, noticeMonths, createdAt, confirmations, ...row }) => ({
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
    }),
  )
}
