/** Days both parties see. Set for another party it is a wish: nobody commands the other owner. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import {
  type DeadlineInput,
  type DeadlineProblems,
  deadlineProblems,
} from '#lib/agreements/deadline-input.ts'
import type { DeadlinesView, SetDeadline } from '#lib/agreements/deadline-view.ts'
import type { ForWhom } from '#lib/agreements/deadlines.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { asDate, asDay } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { now, today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { forWhom, readDeadlines } from './deadline-sources.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { isUuid } from './load-actor.ts'
import { forgetNotices, notify } from './notices.ts'
import { peopleFor } from './people-to-tell.ts'
import type { Deadline as DeadlineRow } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'
type Invalid = { ok: false; error: 'invalid'; problems: DeadlineProblems }

export const listDeadlines = (actor: Actor, agreementId: string): Promise<Result<DeadlinesView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const maySet = can(actor, 'remind', { office: officeId, state })
    const rows = await tx.deadline.findMany({
      where: { agreementId, removedAt: null },
      orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
    })
    const works = rows.flatMap((row) => [
      row,
      ...(row.metById ? [{ userId: row.metById, partyId: null }] : []),
    ])
    const personOf = await peopleBehind(tx, officeId, works)
    const set = rows.map((row) => viewOf(row, actor, officeId, maySet, personOf))
    const all = await readDeadlines(tx, [reached.value])
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
    return ok({
      office: `Nav ${office.name}`,
      today: today(),
      open: set.filter(({ met }) => !met),
      done: set.filter(({ met }) => met).reverse(),
      others: all.flatMap(({ kind, since: _since, agreementId: _id, what: _what, to: _to, ...rest }) =>
        kind === 'set' ? [] : [{ ...rest, kind, left: daysUntil(today(), rest.on) }],
      ),
      parties: await contractingParties(tx, officeId),
      own: membershipAt(actor, officeId)?.party ?? null,
      maySet,
    })
  })

const viewOf = (
  row: DeadlineRow,
  actor: Actor,
  officeId: string,
  maySet: boolean,
  personOf: (work: { userId: string; partyId: string | null }) => Person,
): SetDeadline => {
  const on = asDay(row.dueOn)
  return {
    ...forWhom(row),
    id: row.id,
    what: row.what,
    on,
    left: daysUntil(today(), on),
    by: personOf(row),
    isWish: row.whom === 'both' || row.forPartyId !== row.partyId,
    met:
      row.metById && row.metAt
        ? { by: personOf({ userId: row.metById, partyId: null }), at: row.metAt }
        : null,
    mayChange: maySet && isSetBy(row, actor, officeId) && !row.metAt,
    mayMeet: maySet && (isSetBy(row, actor, officeId) || isFor(row, actor, officeId)),
  }
}

/** By somebody of the same party; the NAV leader's are the leader's. */
const isSetBy = ({ partyId }: DeadlineRow, actor: Actor, officeId: string): boolean =>
  partyId === (membershipAt(actor, officeId)?.party?.id ?? null)

const isFor = ({ whom, forPartyId }: DeadlineRow, actor: Actor, officeId: string): boolean => {
  const membership = membershipAt(actor, officeId)
  if (whom === 'leader') return membership?.role === 'nav_leader'
  return whom === 'both' || forPartyId === membership?.party?.id
}

export const setDeadline = (
  actor: Actor,
  agreementId: string,
  input: DeadlineInput,
): Promise<Result<{ id: string }, Denied> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'remind')
    if (!reached.ok) return reached
    const checked = await check(tx, reached.value, input)
    if (!checked.ok) return checked
    const { id } = await tx.deadline.create({
      data: { agreementId, ...checked.value.data, ...authorAt(actor, reached.value.officeId) },
      select: { id: true },
    })
    await record(tx, actor, reached.value, 'deadline-set', id)
    await tell(tx, actor, reached.value, id, checked.value)
    return ok({ id })
  })

/** `gone`: it was done or taken away meanwhile. */
export const changeDeadline = (
  actor: Actor,
  agreementId: string,
  id: string,
  input: DeadlineInput,
): Promise<Result<{ id: string }, Denied | 'gone'> | Invalid> =>
  withActor(actor, async (tx) => {
    const held = await hold(tx, actor, agreementId, id)
    if (!held.ok) return held
    const { agreement, row } = held.value
    if (!isSetBy(row, actor, agreement.officeId)) return fail('forbidden')
    if (row.metAt) return fail('gone')
    const checked = await check(tx, agreement, input)
    if (!checked.ok) return checked
    await tx.deadline.update({ where: { id }, data: checked.value.data })
    await record(tx, actor, agreement, 'deadline-changed', id)
    await forgetNotices(tx, id)
    await tell(tx, actor, agreement, id, checked.value)
    return ok({ id })
  })

export const removeDeadline = (
  actor: Actor,
  agreementId: string,
  id: string,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const held = await hold(tx, actor, agreementId, id)
    if (!held.ok) return held
    const { agreement, row } = held.value
    if (!isSetBy(row, actor, agreement.officeId)) return fail('forbidden')
    if (row.metAt) return fail('gone')
    await tx.deadline.update({ where: { id }, data: { removedAt: now(), removedById: actor.userId } })
    await record(tx, actor, agreement, 'deadline-removed', id)
    await forgetNotices(tx, id)
    return ok(null)
  })

/** Done, or after all not. */
export const meetDeadline = (
  actor: Actor,
  agreementId: string,
  id: string,
  isMet: boolean,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const held = await hold(tx, actor, agreementId, id)
    if (!held.ok) return held
    const { agreement, row } = held.value
    const { officeId } = agreement
    if (!isSetBy(row, actor, officeId) && !isFor(row, actor, officeId)) return fail('forbidden')
    if ((row.metAt !== null) !== isMet) await mark(tx, actor, agreement, id, isMet)
    return ok(null)
  })

const mark = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  id: string,
  isMet: boolean,
): Promise<void> => {
  const met = isMet ? { metAt: now(), metById: actor.userId } : { metAt: null, metById: null }
  await tx.deadline.update({ where: { id }, data: met })
  await record(tx, actor, agreement, isMet ? 'deadline-met' : 'deadline-reopened', id)
  if (isMet) await forgetNotices(tx, id)
}

type Held = { agreement: AgreementRow; row: DeadlineRow }

const hold = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  id: string,
): Promise<Result<Held, Denied | 'gone'>> => {
  const reached = await reachAgreement(tx, actor, agreementId, 'remind')
  if (!reached.ok) return reached
  if (!isUuid(id)) return fail('not-found')
  await tx.$executeRaw`SELECT 1 FROM deadline WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.deadline.findFirst({ where: { id, agreementId } })
  if (!row) return fail('not-found')
  return row.removedAt ? fail('gone') : ok({ agreement: reached.value, row })
}

type Checked = {
  whom: ForWhom
  on: string
  data: { what: string; dueOn: Date; whom: string; forPartyId: string | null }
}

const check = async (
  tx: Tx,
  { officeId }: AgreementRow,
  input: DeadlineInput,
): Promise<{ ok: true; value: Checked } | Invalid> => {
  const { on, whom } = input
  const what = cleanNote(input.what).replace(/\s+/g, ' ').trim()
  const parties = (await contractingParties(tx, officeId)).map(({ id }) => id)
  const problems = deadlineProblems({ what, on, whom }, today(), parties)
  if (!whom || Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
  const forPartyId = whom.whom === 'party' ? whom.partyId : null
  return ok({ whom, on, data: { what, dueOn: asDate(on), whom: whom.whom, forPartyId } })
}

const tell = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  id: string,
  { whom, on }: Checked,
): Promise<void> => {
  const to = await peopleFor(tx, agreement, whom)
  await notify(tx, actor, agreement, { kind: 'deadline-set', subjectId: id, dueOn: on, to })
}

const record = (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  kind: AuditKind,
  deadline: string,
): Promise<void> => audit(tx, { kind, actorId: actor.userId, officeId, agreementId, details: { deadline } })
