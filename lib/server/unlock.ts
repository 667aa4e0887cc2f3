/** Opening a frozen agreement for changes: no party can alone. The version that was frozen stays for ever. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { nextState } from '#lib/agreements/agreement-state.ts'
import type { Party } from '#lib/agreements/role.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { cleanNote } from './clean-note.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { notify } from './notices.ts'
import { everybodyToTell, othersToTell } from './people-to-tell.ts'
import { fail, ok, type Result } from './result.ts'
import { newestVersionNumber, readUnlockRequests } from './standing.ts'

type Denied = 'not-found' | 'forbidden'

const MAX_REASON = 10_000

/** `opened`: the others had asked before, and it is a draft again. `version`: the one the person had before their eyes. */
export const askToUnlock = (
  actor: Actor,
  agreementId: string,
  { version, reason }: { version: number; reason: string },
): Promise<Result<{ opened: boolean }, Denied | 'changed' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'unlock', 'locked')
    if (!reached.ok) return reached
    const text = cleanNote(reason)
    if (text.length > MAX_REASON) return fail('too-long')
    if ((await newestVersionNumber(tx, agreementId)) !== version) return fail('changed')
    await declare(tx, actor, reached.value, { version, act: 'given', reason: text })
    const parties = await contractingParties(tx, reached.value.officeId)
    const requests = await readUnlockRequests(tx, agreementId, version, parties)
    const opened = isAskedByAll(parties, requests)
    if (opened) await open(tx, actor, reached.value, version)
    else await tellOthers(tx, actor, reached.value)
    return ok({ opened })
  })

/** As with approval: both sides are there, and every party has asked. */
const isAskedByAll = (parties: readonly Party[], requests: readonly { partyId: string }[]): boolean =>
  new Set(parties.map(({ side }) => side)).size === 2 &&
  parties.every(({ id }) => requests.some(({ partyId }) => partyId === id))

const tellOthers = async (tx: Tx, actor: Actor, agreement: AgreementRow): Promise<void> =>
  notify(tx, actor, agreement, { kind: 'unlock-asked', to: await othersToTell(tx, actor, agreement) })

const open = async (tx: Tx, actor: Actor, agreement: AgreementRow, version: number): Promise<void> => {
  const { id, officeId } = agreement
  const state = nextState(agreement.state, 'unlock')
  if (!state) throw new Error('it cannot be opened')
  await tx.agreement.update({ where: { id }, data: { state } })
  await audit(tx, {
    kind: 'unlocked',
    actorId: actor.userId,
    officeId,
    agreementId: id,
    details: { version },
  })
  await notify(tx, actor, agreement, { kind: 'unlocked', to: await everybodyToTell(tx, agreement) })
  // Open browsers may write again.
  await notifyAccessChanged(tx, officeId)
}

/** Takes back the own party's request. `withdrawn`: there was one. */
export const withdrawUnlockRequest = (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ withdrawn: boolean }, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'unlock', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const version = await newestVersionNumber(tx, agreementId)
    const requests = await readUnlockRequests(
      tx,
      agreementId,
      version,
      await contractingParties(tx, officeId),
    )
    const own = membershipAt(actor, officeId)?.party?.id
    if (!requests.some(({ partyId }) => partyId === own)) return ok({ withdrawn: false })
    await declare(tx, actor, reached.value, { version, act: 'withdrawn', reason: '' })
    return ok({ withdrawn: true })
  })

const KIND: Readonly<Record<'given' | 'withdrawn', AuditKind>> = {
  given: 'unlock-asked',
  withdrawn: 'unlock-withdrawn',
}

const declare = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: AgreementRow,
  { version, act, reason }: { version: number; act: 'given' | 'withdrawn'; reason: string },
): Promise<void> => {
  const membership = membershipAt(actor, officeId)
  const partyId = membership?.party?.id
  if (!membership || !partyId) throw new Error('a request without a party')
  await tx.unlockRequest.create({
    data: { agreementId: id, version, partyId, userId: actor.userId, act, reason },
  })
  await audit(tx, {
    kind: KIND[act],
    actorId: actor.userId,
    officeId,
    agreementId: id,
    details: { version, ...(membership.deputyFor && { deputyFor: membership.deputyFor.userId }) },
  })
}
