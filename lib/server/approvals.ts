/**
 * Approval of the whole by each contracting party's director, at the hash of exactly what that director has read. The
 * last of them freezes the agreement, in the same transaction and under the same row lock that every change of the
 * text takes: nothing can come between what was read and what is frozen.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { approvalsNow, isApprovedByAll } from '#lib/agreements/approvals.ts'
import type { GateItem } from '#lib/gate/gate-item.ts'
import { keepClauses } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { type ClauseChange, changesSince, type Seen } from './clause-changes.ts'
import { type Tx, withActor } from './db.ts'
import { freeze } from './freeze.ts'
import { notify } from './notices.ts'
import { othersToTell } from './people-to-tell.ts'
import { ok, type Result } from './result.ts'
import { approvalRows, newestVersionNumber, readStanding, type StandingNow } from './standing.ts'
import { approvalSeal } from './vouched.ts'

type Denied = 'not-found' | 'forbidden'
/** `frozen`: the number of the version it became, when this was the last approval. */
type Approved = Result<{ hash: string; frozen: number | null }, Denied>
type Changed = {
  ok: false
  error: 'changed'
  hash: string
  /** Empty when what was seen cannot be found again. */
  changes: readonly ClauseChange[]
}
type NotReady = { ok: false; error: 'not-ready'; items: readonly GateItem[] }

export const approve = (
  actor: Actor,
  agreementId: string,
  { seen }: { seen: Seen },
): Promise<Approved | Changed | NotReady> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'approve', 'locked')
    if (!reached.ok) return reached
    const now = await readStanding(tx, reached.value, false)
    const { hash } = now.content.canonical
    if (seen.hash !== hash)
      return {
        ok: false,
        error: 'changed',
        hash,
        changes: await changesSince(tx, reached.value, now.content, seen),
      }
    if (now.gate.items.length > 0) return { ok: false, error: 'not-ready', items: now.gate.items }
    await declare(tx, actor, reached.value, now, 'given')
    const frozen = await freezeWhenAllHave(tx, actor, reached.value, now)
    // That it is locked says that it was approved.
    if (frozen === null) await tell(tx, actor, reached.value, 'approved')
    return ok({ hash, frozen })
  })

const freezeWhenAllHave = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  { content, parties, positions, newestVersion }: StandingNow,
): Promise<number | null> => {
  const version = newestVersion + 1
  const rows = await approvalRows(tx, agreement.id, version)
  const approvals = approvalsNow({ version, hash: content.canonical.hash }, parties, rows)
  if (!isApprovedByAll(parties, approvals)) return null
  await freeze(tx, actor, agreement, { content, parties, approvals, positions, number: version })
  return version
}

const declare = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  { content, newestVersion }: StandingNow,
  act: 'given' | 'withdrawn',
): Promise<void> => {
  const { id, officeId } = agreement
  const membership = membershipAt(actor, officeId)
  if (!membership?.party) throw new Error('an approval without a party')
  const { canonical, seq } = content
  const version = newestVersion + 1
  await keepClauses(tx, canonical.form, canonical.clauses)
  const row = await tx.approval.create({
    data: {
      agreementId: id,
      version,
      partyId: membership.party.id,
      userId: actor.userId,
      role: membership.role,
      deputyForId: membership.deputyFor?.userId ?? null,
      act,
      hash: canonical.hash,
      annexes: canonical.annexes.map((annex) => ({ ...annex })),
      seq,
    },
  })
  const kind = act === 'given' ? 'approved' : 'approval-withdrawn'
  const deputyFor = membership.deputyFor?.userId
  const details = {
    version,
    seq,
    hash: canonical.hash,
    approval: String(row.id),
    seal: approvalSeal(row),
    ...(deputyFor && { deputyFor }),
  }
  await audit(tx, { kind, actorId: actor.userId, officeId, agreementId: id, details })
}

const tell = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  kind: 'approved' | 'approval-withdrawn',
): Promise<void> => notify(tx, actor, agreement, { kind, to: await othersToTell(tx, actor, agreement) })

/** Takes back the own party's approval, while the other party has not approved too. `withdrawn`: there was one. */
export const withdrawApproval = (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ withdrawn: boolean }, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'approve', 'locked')
    if (!reached.ok) return reached
    const version = (await newestVersionNumber(tx, agreementId)) + 1
    const own = membershipAt(actor, reached.value.officeId)?.party?.id
    const newest = (await approvalRows(tx, agreementId, version)).findLast(({ partyId }) => partyId === own)
    if (newest?.act !== 'given') return ok({ withdrawn: false })
    await declare(tx, actor, reached.value, await readStanding(tx, reached.value, false), 'withdrawn')
    await tell(tx, actor, reached.value, 'approval-withdrawn')
    return ok({ withdrawn: true })
  })
