/** What the meetings of many offices leave one person to do, asked for all of them at once. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Action, can } from '#lib/access/can.ts'
import { type MeetingTask, meetingTasks } from '#lib/meetings/meeting-tasks.ts'
import { today } from './clock.ts'
import { withActor } from './db.ts'
import { meetingsIn } from './meetings.ts'
import { withMinutes } from './minutes-text.ts'

/** By office. */
export const meetingTasksIn = (
  actor: Actor,
  officeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MeetingTask[]>> =>
  withActor(actor, async (tx) => {
    const own = officeIds.filter((office) => can(actor, 'read', { office, state: 'none' }))
    const meetings = await meetingsIn(tx, own)
    const held = await withMinutes(tx, meetings)
    const minutesOf = new Map(held.map(({ id, minutes }) => [id, minutes]))
    return new Map(
      own.map((office) => {
        const all = meetings
          .filter(({ officeId }) => officeId === office)
          .map(({ id, meeting }) => ({ id, meeting, minutes: minutesOf.get(id) ?? null }))
        const may = (action: Action): boolean => can(actor, action, { office, state: 'none' })
        const reader = {
          userId: actor.userId,
          party: membershipAt(actor, office)?.party ?? null,
          may: { lead: may('lead-meeting'), approve: may('approve-minutes'), write: may('write-minutes') },
        }
        return [office, meetingTasks(all, reader, today())]
      }),
    )
  })
