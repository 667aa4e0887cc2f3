/** All that the page about the signed file shows. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Permissions, permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { SigningRow } from '#lib/agreements/signings.ts'
import type { Life } from '#lib/agreements/validity.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { reachAgreement } from './agreements.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { isOwn } from './kept-files.ts'
import { readLife } from './lifecycle.ts'
import { knownSignatory } from './party-details.ts'
import { fail, ok, type Result } from './result.ts'
import { type SignedFileRow, signedFilesOf } from './signed-files.ts'
import { signingsOf } from './signings.ts'

export type SignedFileView = Omit<SignedFileRow, 'userId' | 'partyId' | 'retraction'> & {
  by: Person
  /** The person who asks may take it back. */
  isOwn: boolean
  retracted: { by: Person; at: Date; reason: string } | null
}

export type SignedView = {
  agreement: { id: string; state: AgreementState }
  /** «Nav Fossdal». */
  office: string
  version: { number: number; hash: string; frozenAt: Date; document: ResolvedDocument }
  /** The contracting ones. */
  parties: readonly Party[]
  /** Whom the person who asks answers for. */
  party: Party | null
  reader: { id: string; name: string }
  permissions: Permissions
  /** Who signs for that party, as far as it is known. */
  signatory: { name: string; title: string } | null
  /** Newest first. */
  files: readonly SignedFileView[]
  signings: readonly SigningRow[]
  life: Life | null
  today: Day
}

/** `not-frozen`: there is no version that could have been signed. */
export const openSigned = (
  actor: Actor,
  agreementId: string,
): Promise<Result<SignedView, 'not-found' | 'forbidden' | 'not-frozen'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const version = await tx.agreementVersion.findFirst({
      where: { agreementId },
      orderBy: { number: 'desc' },
      select: { number: true, hash: true, frozenAt: true, document: true },
    })
    if (!version) return fail('not-frozen')
    const party = membershipAt(actor, officeId)?.party ?? null
    const may = permissions(actor, { office: officeId, state })
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { name: true } })
    const rows = await signedFilesOf(tx, agreementId, version.number)
    const personOf = await peopleBehind(
      tx,
      officeId,
      rows.flatMap((row) => [row, ...(row.retraction ? [row.retraction] : [])]),
    )
    return ok({
      agreement: { id: agreementId, state },
      office: `Nav ${office.name}`,
      version: { ...version, document: JSON.parse(version.document) as ResolvedDocument },
      parties: await contractingParties(tx, officeId),
      party,
      signatory: may['confirm-signed'] && party ? await knownSignatory(tx, reached.value, party.id) : null,
      reader: { id: actor.userId, name: actor.name },
      permissions: may,
      files: rows.map(({ retraction, ...row }) => ({
        ...row,
        by: personOf(row),
        isOwn: isOwn(row, actor, officeId),
        retracted: retraction && { by: personOf(retraction), at: retraction.at, reason: retraction.reason },
      })),
      signings: await signingsOf(tx, agreementId, version.number),
      life: await readLife(tx, reached.value),
      today: today(),
    })
  })
