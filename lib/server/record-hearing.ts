/** Records who was heard, corrects it, takes it back: under the row lock that an approval takes, so that nothing slips between. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type HearingInput, type HearingProblems, hearingProblems } from '#lib/agreements/hearing-input.ts'
import { contentOf, readContent } from './agreement-content.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { STANDING } from './hearing-demands.ts'
import { isUuid } from './load-actor.ts'
import { politicalPartiesOf } from './political-parties.ts'
import type { Hearing } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'
import { documentAt } from './update-log.ts'

type Denied = 'not-found' | 'forbidden'
/** `gone`: what was to be corrected has been corrected or taken back meanwhile. */
type Recorded = Result<{ id: string }, Denied | 'gone'>
type Invalid = { ok: false; error: 'invalid'; problems: HearingProblems }

/** With `replaces`, in the place of that entry: a correction, or a planned meeting that has been held. */
export const recordHearing = (
  actor: Actor,
  agreementId: string,
  input: HearingInput,
  replaces: string | null = null,
): Promise<Recorded | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-hearing', 'locked')
    if (!reached.ok) return reached
    const old = replaces === null ? ok(null) : await findStanding(tx, actor, reached.value, replaces)
    if (!old.ok) return old
    // What a correction is about stays the same.
    const given = cleaned({ ...input, kind: old.value?.kind ?? input.kind })
    if (!(await mayTellOf(tx, actor, reached.value, given))) return fail('forbidden')
    const checked = await check(tx, reached.value, given, old.value)
    if (!checked.ok) return checked
    return ok({ id: await store(tx, actor, reached.value, given, checked.value) })
  })

type Checked = { text: HeardText | null; old: Hearing | null }

const check = async (
  tx: Tx,
  agreement: AgreementRow,
  given: HearingInput,
  old: Hearing | null,
): Promise<{ ok: true; value: Checked } | Invalid> => {
  const problems = hearingProblems(given, today())
  if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
  if (given.isPlanned) return ok({ text: null, old })
  const text = await textOf(tx, agreement, given, old)
  return text ? ok({ text, old }) : { ok: false, error: 'invalid', problems: { text: 'no-draft-then' } }
}

const cleaned = (input: HearingInput): HearingInput => {
  const clean = (text: string): string => cleanNote(text.replaceAll('\r\n', '\n')).trim()
  const isDecided = input.kind === 'political' && !input.isPlanned
  return {
    ...input,
    participants: clean(input.participants),
    input: input.isPlanned ? '' : clean(input.input),
    answer: input.isPlanned ? '' : clean(input.answer),
    caseNumber: input.kind === 'political' ? clean(input.caseNumber) : '',
    isApproved: isDecided ? input.isApproved : null,
    municipalityId: input.kind === 'political' ? input.municipalityId : null,
  }
}

/** An entry that stands, and that the person may change. */
export const findStanding = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  id: string,
): Promise<Result<Hearing, Denied | 'gone'>> => {
  if (!isUuid(id)) return fail('not-found')
  const row = await tx.hearing.findFirst({ where: { id, agreementId: agreement.id } })
  if (!row) return fail('not-found')
  if (!(await mayTellOf(tx, actor, agreement, row))) return fail('forbidden')
  return (await tx.hearing.count({ where: { id, ...STANDING } })) === 1 ? ok(row) : fail('gone')
}

/** Of a municipality's political body only those tell who belong there, and the NAV leader. */
const mayTellOf = async (
  tx: Tx,
  actor: Actor,
  { officeId }: AgreementRow,
  { municipalityId }: { municipalityId: string | null },
): Promise<boolean> => {
  if (municipalityId === null) return true
  const own = politicalPartiesOf(actor, officeId, await contractingParties(tx, officeId))
  return own.some(({ id }) => id === municipalityId)
}

type HeardText = { seq: number; hash: string }

/** The text they had before them; undefined when there was no draft then. */
const textOf = async (
  tx: Tx,
  agreement: AgreementRow,
  { text, heldOn }: HearingInput,
  old: Hearing | null,
): Promise<HeardText | undefined> => {
  const content = await readContent(tx, agreement)
  if (text === 'now') return { seq: content.seq, hash: content.canonical.hash }
  const seq =
    text === 'day' ? await seqOn(tx, agreement.id, heldOn) : await knownSeq(tx, agreement.id, text, old)
  if (seq === undefined) return undefined
  const doc = await documentAt(tx, agreement.id, seq)
  return { seq, hash: contentOf(content.bundle, agreement.templates, doc).canonical.hash }
}

/** The last thing that was written that day, or before it. */
const seqOn = async (tx: Tx, agreementId: string, day: string): Promise<number | undefined> => {
  const [row] = await tx.$queryRaw<{ seq: number | null }[]>`
    SELECT max(seq) AS seq FROM agreement_update WHERE agreement_id = ${agreementId}::uuid
      AND created_at < ((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo')`
  return row?.seq ?? undefined
}

const knownSeq = async (
  tx: Tx,
  agreementId: string,
  seq: number,
  old: Hearing | null,
): Promise<number | undefined> => {
  if (old?.seq === seq) return seq
  const named = await tx.namedVersion.count({ where: { agreementId, seq } })
  return named > 0 ? seq : undefined
}

const store = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  { text: _asked, heldOn, ...given }: HearingInput,
  { text, old }: Checked,
): Promise<string> => {
  const { id } = await tx.hearing.create({
    data: {
      ...given,
      agreementId,
      heldOn: asDate(heldOn),
      seq: text?.seq ?? null,
      hash: text?.hash ?? null,
      replacesId: old?.id ?? null,
      ...authorAt(actor, officeId),
    },
    select: { id: true },
  })
  const kind = old ? 'hearing-corrected' : 'hearing-recorded'
  const details = { hearing: id, ...(old && { replaces: old.id }), ...(text && { seq: text.seq }) }
  await audit(tx, { kind, actorId: actor.userId, officeId, agreementId, details })
  return id
}

const MAX_REASON = 1000

/** What was recorded is wrong: it no longer counts, and is still shown. */
export const retractHearing = (
  actor: Actor,
  agreementId: string,
  id: string,
  written: string,
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-hearing', 'locked')
    if (!reached.ok) return reached
    const found = await findStanding(tx, actor, reached.value, id)
    if (!found.ok) return found
    const reason = cleanNote(written.replaceAll('\r\n', '\n')).trim()
    if (reason === '') return fail('empty')
    if (reason.length > MAX_REASON) return fail('too-long')
    const { officeId } = reached.value
    await tx.hearingRetraction.create({ data: { hearingId: id, reason, ...authorAt(actor, officeId) } })
    const details = { hearing: id }
    await audit(tx, { kind: 'hearing-retracted', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })

/** A municipality says itself whether its council has kept the approval to itself. The newest word counts. */
export const stateReservation = (
  actor: Actor,
  agreementId: string,
  isReserved: boolean,
): Promise<Result<null, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-hearing', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const party = membershipAt(actor, officeId)?.party
    if (party?.side !== 'municipality') return fail('forbidden')
    const where = { agreementId, partyId: party.id }
    const last = await tx.politicalReservation.findFirst({ where, orderBy: { id: 'desc' } })
    if (last?.isReserved === isReserved) return ok(null)
    await tx.politicalReservation.create({ data: { ...where, userId: actor.userId, isReserved } })
    const details = { party: party.id, reserved: isReserved ? 'yes' : 'no' }
    await audit(tx, { kind: 'reservation-stated', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })
