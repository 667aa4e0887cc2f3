/** What the evidence sheet of a version is made of, read in the transaction that freezes it. */
import type { PartyApproval } from '#lib/agreements/approvals.ts'
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { EvidenceFacts } from '#lib/export/evidence-paper.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import { STANDING } from './hearing-demands.ts'
import { filesOf, isStanding, withEarlier } from './hearing-files.ts'
import { holdsOn } from './memberships-today.ts'
import { partyDetailsOf } from './party-details.ts'
import { runtime } from './runtime.ts'

export type Agreed = {
  content: AgreementContent
  parties: readonly Party[]
  approvals: readonly PartyApproval[]
  positions: readonly ClausePositions[]
  number: number
}

export const readEvidence = async (
  tx: Tx,
  agreement: AgreementRow,
  { content, parties, approvals, positions, number }: Agreed,
  { frozenAt, file }: Pick<EvidenceFacts, 'frozenAt' | 'file'>,
): Promise<EvidenceFacts> => {
  const { hash, annexes } = content.canonical
  const office = await tx.office.findUniqueOrThrow({
    where: { id: agreement.officeId },
    include: { parties: { orderBy: { organisation: 'asc' } } },
  })
  const day = today(frozenAt)
  return {
    document: content.document,
    office: { name: office.name, number: office.number },
    number,
    frozenAt,
    hash,
    annexes,
    templates: agreement.templates,
    file,
    parties,
    partners: office.parties
      .filter((party) => !party.contracting && party.side === 'municipality' && holdsOn(day, party))
      .map(({ organisation }) => organisation),
    approvals: approvals.flatMap(({ partyId, last }) =>
      last
        ? [
            {
              partyId,
              name: last.userName,
              role: last.role,
              at: last.at,
              hash: last.hash,
              deputyFor: last.deputyFor ?? null,
            },
          ]
        : [],
    ),
    says: await partyDetailsOf(tx, agreement.id),
    clauses: positions.map((one) => ({
      clause: one.clause,
      hash: one.hash,
      agreed: one.parties.flatMap(({ partyId, status, last }) =>
        status === 'agreed' && last ? [{ partyId, name: last.userName, at: last.at }] : [],
      ),
    })),
    hearings: await hearingsOf(tx, agreement.id, hash, office.parties),
    reservations: await reservationsOf(tx, agreement.id, parties),
    isDemonstration: runtime().demo,
  }
}

type Named = { id: string; organisation: string }

/** Held, and neither replaced nor taken back, oldest first. */
const hearingsOf = async (
  tx: Tx,
  agreementId: string,
  hash: string,
  parties: readonly Named[],
): Promise<EvidenceFacts['hearings']> => {
  const all = await tx.hearing.findMany({ where: { agreementId }, select: { id: true, replacesId: true } })
  const rows = await tx.hearing.findMany({
    where: { agreementId, isPlanned: false, ...STANDING },
    orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
  })
  const files = (await filesOf(tx, agreementId)).filter(isStanding)
  return rows.map((row) => ({
    kind: row.kind,
    heldOn: asDay(row.heldOn),
    participants: row.participants,
    caseNumber: row.caseNumber,
    isApproved: row.isApproved,
    organisation: parties.find(({ id }) => id === row.municipalityId)?.organisation ?? null,
    isSameText: row.hash === hash,
    files: files
      .filter(({ hearingId }) => withEarlier(all, row.id).includes(hearingId))
      .map(({ name, sha256 }) => ({ name, sha256 })),
  }))
}

/** The newest word of each municipality that is party to it. */
const reservationsOf = async (
  tx: Tx,
  agreementId: string,
  parties: readonly Named[],
): Promise<EvidenceFacts['reservations']> => {
  const rows = await tx.politicalReservation.findMany({ where: { agreementId }, orderBy: { id: 'asc' } })
  return parties.flatMap(({ id, organisation }) => {
    const said = rows.findLast(({ partyId }) => partyId === id)
    return said ? [{ organisation, isReserved: said.isReserved }] : []
  })
}
