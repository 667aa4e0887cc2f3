/** The year of an office: read by all who belong there, changed by the NAV leader. */
import type { Actor } from '#lib/access/actor.ts'
import {
  allTasksOf,
  type StoredTask,
  tasksOf,
  USUAL_TASKS,
  type UsualTask,
  type YearDate,
  type YearItem,
  yearOf,
} from '#lib/meetings/year.ts'
import { audit } from './audit.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { meetingFacts } from './meeting-facts.ts'
import { type LoadedMeeting, mayLeadMeetings, meetingsOf } from './meetings.ts'
import { partiesOf } from './offices.ts'
import { reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'

export type YearView = {
  office: { id: string; name: string }
  year: number
  today: string
  /** The day the office came here. */
  since: string
  items: readonly YearItem[]
  mayLead: boolean
}

export type TaskInput = {
  title: string
  kind: 'deadline' | 'task'
  month: number
  day: number | null
}

export const openYear = (
  actor: Actor,
  officeId: string,
  year: number,
): Promise<Result<YearView, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const office = await reachOffice(tx, actor, officeId)
    if (!office.ok) return office
    const done = await tx.yearTaskDone.findMany({ where: { officeId, year }, select: { task: true } })
    return ok({
      office: office.value.office,
      year,
      today: today(),
      since: today((await tx.office.findUniqueOrThrow({ where: { id: officeId } })).createdAt),
      items: yearOf(
        year,
        tasksOf(await storedTasks(tx, officeId)),
        await datesOf(tx, officeId),
        new Set(done.map(({ task }) => task)),
      ),
      mayLead: mayLeadMeetings(actor, officeId),
    })
  })

/** Everything that has been in the year, also what is cancelled or taken out: for a calendar that has it already. */
export type YearEntries = {
  office: { id: string; name: string }
  meetings: readonly LoadedMeeting[]
  tasks: readonly StoredTask[]
  validTo: { agreementId: string; on: string; version: number } | null
}

export const readYearEntries = (actor: Actor, officeId: string): Promise<Result<YearEntries, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const { status } = await meetingFacts(tx, officeId, await partiesOf(tx, officeId))
    return ok({
      office: reached.value.office,
      meetings: await meetingsOf(tx, officeId),
      tasks: allTasksOf(await storedTasks(tx, officeId)),
      validTo: status?.validTo ? { ...(await versionOf(tx, status.agreementId)), on: status.validTo } : null,
    })
  })

/** The dates are in the text, or have been proposed since. */
const versionOf = async (tx: Tx, agreementId: string): Promise<{ agreementId: string; version: number }> => {
  const { lastSeq } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } })
  return { agreementId, version: lastSeq + (await tx.agreementTerms.count({ where: { agreementId } })) }
}

const storedTasks = async (tx: Tx, officeId: string): Promise<readonly StoredTask[]> => {
  const rows = await tx.yearTask.findMany({ where: { officeId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, code, title, kind, month, day, isRemoved, version }) => ({
    key: id,
    code: USUAL_TASKS.find((known) => known.code === code)?.code ?? null,
    title,
    kind: kind === 'deadline' ? 'deadline' : 'task',
    month,
    day,
    isRemoved,
    version,
  }))
}

const datesOf = async (tx: Tx, officeId: string): Promise<readonly YearDate[]> => {
  const meetings = await meetingsOf(tx, officeId)
  const { status } = await meetingFacts(tx, officeId, await partiesOf(tx, officeId))
  return [
    ...meetings
      .filter(({ meeting }) => !meeting.cancelled)
      .flatMap(({ id, meeting: { plan, invitations } }): YearDate[] => {
        const href = `/kontor/${officeId}/moter/${id}`
        return [
          { code: 'meeting', on: plan.date, href },
          ...(invitations === 0
            ? [
                { code: 'items-by' as const, on: plan.itemsBy, href },
                { code: 'invitation-by' as const, on: plan.invitationBy, href },
              ]
            : []),
        ]
      }),
    ...(status?.validTo
      ? [{ code: 'valid-to' as const, on: status.validTo, href: `/avtaler/${status.agreementId}` }]
      : []),
  ]
}

type Change = Result<null, Denied | 'invalid' | 'gone'>

const changing = (actor: Actor, officeId: string, change: (tx: Tx) => Promise<Change>): Promise<Change> =>
  withActor(actor, async (tx) => {
    const office = await reachOffice(tx, actor, officeId)
    if (!office.ok) return office
    if (!mayLeadMeetings(actor, officeId)) return fail('forbidden')
    const changed = await change(tx)
    if (changed.ok) await audit(tx, { kind: 'year-changed', actorId: actor.userId, officeId })
    return changed
  })

const isPossible = ({ title, month, day }: TaskInput, code: UsualTask | null): boolean =>
  title.length <= 200 &&
  (title !== '' || code !== null) &&
  Number.isInteger(month) &&
  month >= 1 &&
  month <= 12 &&
  (day === null || (Number.isInteger(day) && day >= 1 && day <= (DAYS[month - 1] ?? 0)))

/** A leap day can be set: in other years it is the month's last. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const addYearTask = (actor: Actor, officeId: string, input: TaskInput): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    if (!isPossible(input, null)) return fail('invalid')
    await tx.yearTask.create({ data: { ...input, officeId } })
    return ok(null)
  })

const usualTask = (key: string): UsualTask | null =>
  USUAL_TASKS.find(({ code }) => code === key)?.code ?? null

/** `key`: a usual task's code or an own one's id. */
export const changeYearTask = (
  actor: Actor,
  officeId: string,
  key: string,
  input: TaskInput & { isRemoved?: boolean },
): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const code = usualTask(key)
    if (!isPossible(input, code)) return fail('invalid')
    const { isRemoved = false, ...rest } = input
    if (code) {
      const data = { ...rest, isRemoved }
      await tx.yearTask.upsert({
        where: { officeId_code: { officeId, code } },
        create: { ...data, officeId, code },
        update: { ...data, version: { increment: 1 } },
      })
      return ok(null)
    }
    if (!isUuid(key)) return fail('gone')
    const { count } = await tx.yearTask.updateMany({
      where: { id: key, officeId },
      data: { ...rest, isRemoved, version: { increment: 1 } },
    })
    return count === 1 ? ok(null) : fail('gone')
  })

export const markYearTask = (
  actor: Actor,
  officeId: string,
  key: string,
  given: { year: number; isDone: boolean },
): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const { year, isDone } = given
    const tasks = tasksOf(await storedTasks(tx, officeId))
    if (!tasks.some((task) => task.key === key)) return fail('gone')
    const where = { officeId, task: key, year }
    if (isDone)
      await tx.yearTaskDone.upsert({
        where: { officeId_task_year: where },
        create: { ...where, userId: actor.userId },
        update: {},
      })
    else await tx.yearTaskDone.deleteMany({ where })
    return ok(null)
  })
