/** What each party says of itself for one agreement: its case number, who signs, by what authority. Both see, each writes its own. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import {
  type DetailsProblems,
  detailsProblems,
  EMPTY_DETAILS,
  type PartyDetails,
} from '#lib/agreements/party-details.ts'
import type { Party } from '#lib/agreements/role.ts'
import { reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate, asDay } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { now } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { partiesOf } from './offices.ts'
import { peopleWhoMay } from './people-who-may.ts'
import type { AgreementParty } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'

export type PartyDetailsView = {
  party: Party
  details: PartyDetails
  /** Sent back with a change; 0 where nothing is said yet. */
  edition: number
  told: { name: string; at: Date } | null
  mayEdit: boolean
  /** The party's only director, for as long as it has said nothing itself. */
  director: string | null
}

export type PartiesView = {
  officeId: string
  state: AgreementState
  parties: readonly PartyDetailsView[]
  /** Municipalities that do not make the agreement themselves. */
  partners: readonly Party[]
}

type Denied = 'not-found' | 'forbidden'

const dayOf = (date: Date | null): string => (date ? asDay(date) : '')

/** What each party has said so far. */
export const partyDetailsOf = async (
  tx: Tx,
  agreementId: string,
): Promise<readonly (PartyDetails & { partyId: string })[]> =>
  (await tx.agreementParty.findMany({ where: { agreementId } })).map((row) => ({
    partyId: row.partyId,
    ...detailsOf(row),
  }))

const detailsOf = (row: AgreementParty): PartyDetails => ({
  caseNumber: row.caseNumber,
  signatoryName: row.signatoryName,
  signatoryTitle: row.signatoryTitle,
  authority: row.authority,
  authorityText: row.authorityText,
  authorityOn: dayOf(row.authorityOn),
})

export const openParties = (actor: Actor, agreementId: string): Promise<Result<PartiesView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const rows = await tx.agreementParty.findMany({
      where: { agreementId },
      include: { user: { select: { name: true } } },
    })
    const own = can(actor, 'edit-own-party', { office: officeId, state })
      ? membershipAt(actor, officeId)?.party?.id
      : undefined
    const parties = await contractingParties(tx, officeId)
    const director =
      own && !rows.some(({ partyId }) => partyId === own) ? await onlyDirector(tx, officeId, own) : null
    return ok({
      officeId,
      state,
      parties: parties.map((party) => {
        const row = rows.find(({ partyId }) => partyId === party.id)
        return {
          party,
          details: row ? detailsOf(row) : EMPTY_DETAILS,
          edition: row?.edition ?? 0,
          told: row ? { name: row.user.name, at: row.updatedAt } : null,
          mayEdit: party.id === own,
          director: party.id === own ? director : null,
        }
      }),
      partners: (await partiesOf(tx, officeId)).filter(({ contracting }) => !contracting),
    })
  })

/** The one who signs for a party, as it has said; else its only director. For what a form begins with. */
export const knownSignatory = async (
  tx: Tx,
  { id: agreementId, officeId }: { id: string; officeId: string },
  partyId: string,
): Promise<{ name: string; title: string }> => {
  const said = await tx.agreementParty.findUnique({
    where: { agreementId_partyId: { agreementId, partyId } },
  })
  if (said?.signatoryName) return { name: said.signatoryName, title: said.signatoryTitle }
  return { name: (await onlyDirector(tx, officeId, partyId)) ?? '', title: said?.signatoryTitle ?? '' }
}

const onlyDirector = async (tx: Tx, officeId: string, partyId: string): Promise<string | null> => {
  const people = await peopleWhoMay(tx, { officeId, state: 'draft' }, 'approve', partyId)
  const [only, ...more] = people.filter(({ deputyFor }) => !deputyFor)
  return only && more.length === 0 ? only.name : null
}

type Invalid = { ok: false; error: 'invalid'; problems: DetailsProblems }

/** Always of the own party: there is no way to name another. `changed`: a colleague has been there meanwhile. */
export const savePartyDetails = (
  actor: Actor,
  agreementId: string,
  { seen, ...written }: PartyDetails & { seen: number },
): Promise<Result<null, Denied | 'changed'> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'edit-own-party', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const partyId = membershipAt(actor, officeId)?.party?.id
    if (!partyId) return fail('forbidden')
    const details = cleaned(written)
    const problems = detailsProblems(details)
    if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
    const where = { agreementId_partyId: { agreementId, partyId } }
    const old = await tx.agreementParty.findUnique({ where })
    if ((old?.edition ?? 0) !== seen) return fail('changed')
    await store(tx, { agreementId, partyId, userId: actor.userId }, details, seen + 1)
    const told = { party: partyId, edition: seen + 1 }
    await audit(tx, {
      kind: 'party-details-changed',
      actorId: actor.userId,
      officeId,
      agreementId,
      details: told,
    })
    return ok(null)
  })

/** Without an authority chosen there is nothing it could be of. */
const cleaned = (written: PartyDetails): PartyDetails => {
  const line = (text: string): string => cleanNote(text).replace(/\s+/g, ' ').trim()
  const isOwn = written.authority === 'delegation' || written.authority === 'decision'
  return {
    caseNumber: line(written.caseNumber),
    signatoryName: line(written.signatoryName),
    signatoryTitle: line(written.signatoryTitle),
    authority: written.authority,
    authorityText: isOwn ? line(written.authorityText) : '',
    authorityOn: isOwn ? written.authorityOn : '',
  }
}

type Key = { agreementId: string; partyId: string; userId: string }

const store = async (
  tx: Tx,
  { agreementId, partyId, userId }: Key,
  { authorityOn, ...details }: PartyDetails,
  edition: number,
): Promise<void> => {
  const on = authorityOn === '' ? null : asDate(authorityOn)
  const data = { ...details, authorityOn: on, edition, userId, updatedAt: now() }
  await tx.agreementParty.upsert({
    where: { agreementId_partyId: { agreementId, partyId } },
    create: { ...data, agreementId, partyId },
    update: data,
  })
}
