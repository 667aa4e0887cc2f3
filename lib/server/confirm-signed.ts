/**
 * «Signert av oss»: each contracting party's director says it of exactly one file. The last of them makes the agreement
 * signed, in the same transaction and under the agreement's row lock. Nobody can for the other.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { nextState } from '#lib/agreements/agreement-state.ts'
import {
  isSignedByAll,
  type SigningField,
  type SigningInput,
  type SigningProblem,
  signingProblems,
} from '#lib/agreements/signings.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { advance } from './lifecycle.ts'
import { fail, ok, type Result } from './result.ts'
import { type SignedFileRow, signedFilesOf } from './signed-files.ts'
import { signingsOf } from './signings.ts'
import { newestVersionNumber } from './standing.ts'
import { tellOwners } from './tell-owners.ts'

type Denied = 'not-found' | 'forbidden'
type Invalid = {
  ok: false
  error: 'invalid'
  problems: Readonly<Partial<Record<SigningField, SigningProblem>>>
}

/** `file`: the one the person had before their eyes, by its bytes. `signed`: it was the last confirmation that was missing. */
export const confirmSigned = (
  actor: Actor,
  agreementId: string,
  file: { id: string; sha256: string },
  given: SigningInput,
): Promise<Result<{ signed: boolean }, Denied | 'gone'> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'confirm-signed', 'locked')
    if (!reached.ok) return reached
    const version = await tx.agreementVersion.findFirstOrThrow({
      where: { agreementId },
      orderBy: { number: 'desc' },
      select: { number: true, frozenAt: true },
    })
    const files = await signedFilesOf(tx, agreementId, version.number)
    const known = files.find(({ id, retraction }) => id === file.id && !retraction)
    if (known?.sha256 !== file.sha256) return fail('gone')
    const input = cleaned(given)
    const problems = signingProblems(input, {
      frozenOn: today(version.frozenAt),
      today: today(),
      isSame: known.isSame,
    })
    if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
    await declare(tx, actor, reached.value, known, input, 'given')
    return ok({ signed: await signWhenAllHave(tx, actor, reached.value, version.number) })
  })

const cleaned = (given: SigningInput): SigningInput => {
  const clean = (text: string): string => cleanNote(text).replace(/\s+/g, ' ').trim()
  return { ...given, signatory: clean(given.signatory), title: clean(given.title) }
}

const declare = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  file: Pick<SignedFileRow, 'id' | 'sha256'>,
  { signedOn, signatory, title, hasCompared }: SigningInput,
  act: 'given' | 'withdrawn',
): Promise<void> => {
  const partyId = membershipAt(actor, officeId)?.party?.id
  if (!partyId) throw new Error('a confirmation without a party')
  await tx.signingConfirmation.create({
    data: {
      signatory,
      title,
      hasCompared,
      fileId: file.id,
      sha256: file.sha256,
      partyId,
      userId: actor.userId,
      act,
      signedOn: asDate(signedOn),
    },
  })
  const kind = act === 'given' ? 'signing-confirmed' : 'signing-withdrawn'
  const details = { file: file.id, sha256: file.sha256, party: partyId, signedOn }
  await audit(tx, { kind, actorId: actor.userId, officeId, agreementId, details })
}

const signWhenAllHave = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  version: number,
): Promise<boolean> => {
  const { id: agreementId, officeId } = agreement
  const parties = await contractingParties(tx, officeId)
  const signings = await signingsOf(tx, agreementId, version)
  if (!isSignedByAll(parties, signings)) return false
  const state = nextState(agreement.state, 'sign')
  if (!state) throw new Error('it cannot be signed')
  await tx.agreement.update({ where: { id: agreementId }, data: { state } })
  const details = { version, sha256: signings[0]?.sha256 ?? '' }
  await audit(tx, { kind: 'signed', actorId: actor.userId, officeId, agreementId, details })
  await tellOwners(tx, actor.userId, agreement, 'signed')
  await notifyAccessChanged(tx, officeId)
  // It may be from a day that has been.
  await advance(tx, { ...agreement, state }, today())
  return true
}

/** Takes back the own party's confirmation, while the agreement is not signed. `withdrawn`: there was one. */
export const withdrawSigning = (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ withdrawn: boolean }, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'confirm-signed', 'locked')
    if (!reached.ok) return reached
    const version = await newestVersionNumber(tx, agreementId)
    const partyId = membershipAt(actor, reached.value.officeId)?.party?.id
    const own = (await signingsOf(tx, agreementId, version)).find((row) => row.partyId === partyId)
    if (!own) return ok({ withdrawn: false })
    await declare(tx, actor, reached.value, { id: own.fileId, sha256: own.sha256 }, own, 'withdrawn')
    return ok({ withdrawn: true })
  })
