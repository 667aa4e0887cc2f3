/** The year of an office: read by all who belong there, changed by the NAV leader. */
import type { Actor } from '#lib/access/actor.ts'
import {
  allTasksOf,
  isRemovedIn,
  ownTitle,
  removedIn,
  type StoredTask,
  tasksOf,
  USUAL_TASKS,
  type UsualTask,
  type YearDate,
  type YearItem,
  type YearTask,
  yearOf,
} from '#lib/meetings/year.ts'
import { audit } from './audit.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
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
  /** What has been taken out of that year. */
  removed: readonly YearTask[]
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
    const stored = await storedTasks(tx, officeId)
    const done = await tx.yearTaskDone.findMany({ where: { officeId, year }, select: { task: true } })
    return ok({
      office: office.value.office,
      year,
      today: today(),
      since: today((await tx.office.findUniqueOrThrow({ where: { id: officeId } })).createdAt),
      items: yearOf(
        year,
        tasksOf(stored, year),
        await datesOf(tx, officeId),
        new Set(done.map(({ task }) => task)),
      ),
      removed: removedIn(stored, year),
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
  return rows.map(({ id, code, title, kind, month, day, removedFrom, version }) => ({
    key: id,
    code: USUAL_TASKS.find((known) => known.code === code)?.code ?? null,
    title,
    kind: kind === 'deadline' ? 'deadline' : 'task',
    month,
    day,
    removedFrom,
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

type Change = Result<null, Denied | 'invalid' | 'gone' | 'not-removed'>

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

/** A task of that year. `key`: a usual one's code or an own one's id. */
type Which = { key: string; year: number }

/** In every year that it is in. A usual task keeps following the reader's language as long as nobody calls it something else. */
export const changeYearTask = (
  actor: Actor,
  officeId: string,
  { key, year }: Which,
  input: TaskInput,
): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const code = usualTask(key)
    const data = { ...input, title: ownTitle(code, input.title) }
    if (!isPossible(data, code)) return fail('invalid')
    const task = await storedTask(tx, officeId, key)
    if (!task || isRemovedIn(task, year)) return fail('gone')
    await store(tx, officeId, task, data)
    return ok(null)
  })

/** From that year on: the years before keep it, and what was done in them. */
export const removeYearTask = (actor: Actor, officeId: string, { key, year }: Which): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const task = await storedTask(tx, officeId, key)
    if (!task || isRemovedIn(task, year)) return fail('gone')
    await store(tx, officeId, task, { removedFrom: year })
    return ok(null)
  })

/** Back in every year. */
export const restoreYearTask = (actor: Actor, officeId: string, { key, year }: Which): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const task = await storedTask(tx, officeId, key)
    if (!task || !isRemovedIn(task, year)) return fail('not-removed')
    await store(tx, officeId, task, { removedFrom: null })
    return ok(null)
  })

const storedTask = async (tx: Tx, officeId: string, key: string): Promise<StoredTask | undefined> =>
  allTasksOf(await storedTasks(tx, officeId)).find((task) => task.key === key)

/** A usual task has no row of its own before it is changed. */
const store = async (
  tx: Tx,
  officeId: string,
  { key, code, title, kind, month, day }: StoredTask,
  change: Partial<TaskInput & { removedFrom: number | null }>,
): Promise<void> => {
  const changed = { ...change, version: { increment: 1 } }
  if (code)
    await tx.yearTask.upsert({
      where: { officeId_code: { officeId, code } },
      create: { title, kind, month, day, ...change, officeId, code },
      update: changed,
    })
  else await tx.yearTask.update({ where: { id: key, officeId }, data: changed })
}

export const markYearTask = (
  actor: Actor,
  officeId: string,
  key: string,
  given: { year: number; isDone: boolean },
): Promise<Change> =>
  changing(actor, officeId, async (tx) => {
    const { year, isDone } = given
    const tasks = tasksOf(await storedTasks(tx, officeId), year)
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
