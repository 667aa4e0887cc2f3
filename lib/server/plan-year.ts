/** The meetings of the year, from what the agreement says of how often they are held. */
import type { Actor } from '#lib/access/actor.ts'
import type { Plan } from '#lib/meetings/meeting.ts'
import { type PlanFault, planFault } from '#lib/meetings/plan-fault.ts'
import { type YearPlan, yearPlan } from '#lib/meetings/year-plan.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { type AgreedFrequency, readFrequency } from './meeting-frequency.ts'
import { mayLeadMeetings, meetingsOf, planIn } from './meetings.ts'
import { reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

export type OfficePlan = {
  agreed: AgreedFrequency | null
  years: readonly YearPlan[]
  /** As the newest meeting was: hours, place and language. */
  usual: Pick<Plan, 'from' | 'to' | 'place' | 'link' | 'language'> | null
}

/** In autumn the next year is planned. */
const NEXT_YEAR_FROM_MONTH = 9

export const openOfficePlan = (actor: Actor, officeId: string): Promise<Result<OfficePlan, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    return reached.ok ? ok(await readOfficePlan(tx, officeId)) : reached
  })

const readOfficePlan = async (tx: Tx, officeId: string): Promise<OfficePlan> => {
  const meetings = (await meetingsOf(tx, officeId)).map(({ meeting }) => meeting)
  const agreed = await readFrequency(tx, officeId)
  const taken = meetings.filter(({ cancelled }) => !cancelled).map(({ plan }) => plan.date)
  const newest = meetings
    .map(({ plan }) => plan)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1)
  const frequency = agreed?.frequency ?? null
  return {
    agreed,
    years:
      frequency === null || frequency === 'as-needed'
        ? []
        : yearsNow().map((year) => yearPlan(year, frequency.atLeast, { taken, today: today() })),
    usual: newest ?? null,
  }
}

const yearsNow = (): readonly number[] => {
  const [year = 0, month = 0] = today().split('-').map(Number)
  return month >= NEXT_YEAR_FROM_MONTH ? [year, year + 1] : [year]
}

/** All or none. A day that has a meeting already is left as it is: pressed twice, it is planned once. */
export const planMeetings = (
  actor: Actor,
  officeId: string,
  plans: readonly Plan[],
): Promise<Result<{ planned: number }, 'not-found' | 'forbidden' | 'invalid' | PlanFault>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId, 'locked')
    if (!reached.ok) return reached
    if (!mayLeadMeetings(reached.value.actor, officeId)) return fail('forbidden')
    const faults = plans.flatMap((plan) => planFault(plan, today()) ?? [])
    if (faults[0]) return fail(faults[0])
    const taken = new Set(
      (await meetingsOf(tx, officeId)).flatMap(({ meeting }) =>
        meeting.cancelled ? [] : [meeting.plan.date],
      ),
    )
    const missing = plans.filter(({ date }) => !taken.has(date))
    for (const plan of missing) {
      const planned = await planIn(tx, actor, officeId, plan)
      if (!planned.ok) throw new Error(`a plan that was looked at is ${planned.error}`)
    }
    return ok({ planned: missing.length })
  })
