/** Partnership meetings that the demonstration's offices have held, on the days they would have held them. Invented, like the rest. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { addDays, type Day } from '#lib/agreements/calendar-day.ts'
import { noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ActionStatus, ItemType } from '#lib/meetings/meeting.ts'
import type { Decision, Line } from '#lib/meetings/minutes.ts'
import { choose, setAttendance, textName } from '#lib/meetings/minutes-doc.ts'
import { atMoment } from './clock.ts'
import { type Cast, did } from './demo-negotiation.ts'
import { inviteToMeeting } from './meeting-invitation.ts'
import { addToMeeting, planMeeting } from './meetings.ts'
import { approveMinutes, openMinutes, sendMinutes } from './minutes.ts'
import { markRead } from './notices.ts'
import { syncMinutes } from './sync-minutes.ts'

type Said = {
  note?: string
  conclusion?: string
  decision?: Decision
  responsible?: string
  line?: Line
  due?: Day
  clause?: string
}
export type HeldItem = Said & {
  /** `status`: the first item, which every meeting has. */
  id: string
  title?: string
  type?: ItemType
  minutes?: number
  /** What has become of it since. */
  since?: { on: Day; status: ActionStatus; note: string }
}
export type Held = {
  on: Day
  place: string
  language: Language
  leader: string
  directors: readonly string[]
  /** Who was called besides; the first of them was away. */
  others: readonly string[]
  items: readonly HeldItem[]
  /** Days after the meeting; null: the owners have not answered yet. */
  approvedAfter: number | null
}

/** Half a year ago, or a little more: a Tuesday in April. */
export const lastSpring = (day: Day): Day => {
  const year = Number(day.slice(0, 4))
  return tuesdayBefore(day >= `${year}-07-01` ? `${year}-04-21` : `${year - 1}-04-21`)
}

/** The day itself, where it is a Tuesday. */
export const tuesdayBefore = (day: Day): Day => addDays(day, -((noon(day).getUTCDay() + 5) % 7))

const FIRST_ITEM = 'status'

export const holdMeeting = async (officeId: string, cast: Cast, held: Held): Promise<void> => {
  const leader = await cast(held.leader)
  const then = <T>(days: number, what: () => Promise<T>): Promise<T> =>
    atMoment(noon(addDays(held.on, days)), what)
  const planned = await then(-28, () => planMeeting(leader, officeId, planOf(held)))
  did('meeting', planned)
  if (!planned.ok) return
  const { id } = planned.value
  await then(-21, () => takeItems(leader, id, held))
  await callPeople(id, cast, held, then)
  await then(0, () => takeMinutes(leader, id, cast, held))
  await then(1, () => sendToOwners(leader, id))
  if (held.approvedAfter !== null) await then(held.approvedAfter, () => approveAll(id, cast, held))
  for (const { id: item, since } of held.items)
    if (since)
      await atMoment(noon(since.on), async () => {
        const { status, note } = since
        did(
          'follow-up',
          await addToMeeting(leader, id, { kind: 'action-changed', item, status, note, due: null }),
        )
      })
}

const planOf = ({ on, place, language }: Held) => ({
  date: on,
  from: '09:00',
  to: '11:00',
  place,
  link: '',
  language,
  itemsBy: addDays(on, -21),
  invitationBy: addDays(on, -14),
})

const takeItems = async (leader: Actor, id: string, { items }: Held): Promise<void> => {
  for (const { id: item, title = '', type = 'discussion', minutes = 15 } of items) {
    if (item === FIRST_ITEM) continue
    const taken = { id: item, title, type, minutes, source: null, clause: null, note: '' }
    did('item', await addToMeeting(leader, id, { kind: 'item-taken', item: taken, before: null }))
  }
}

type Then = <T>(days: number, what: () => Promise<T>) => Promise<T>

const callPeople = async (
  id: string,
  cast: Cast,
  { leader, directors, others }: Held,
  then: Then,
): Promise<void> => {
  const called = await Promise.all([...directors, leader, ...others].map(cast))
  const to = called.map(({ userId }) => userId)
  const invited = await then(-14, async () => inviteToMeeting(await cast(leader), id, { to, others: '' }))
  did('invitation', invited)
  for (const name of [...directors, ...others]) {
    const actor = await cast(name)
    const answer = name === others[0] ? 'absent' : 'coming'
    did('reply', await then(-9, () => addToMeeting(actor, id, { kind: 'answered', answer, note: '' })))
  }
}

/** As a browser writes it. */
const takeMinutes = async (
  writer: Actor,
  id: string,
  cast: Cast,
  { leader, directors, others, items }: Held,
): Promise<void> => {
  const doc = new Y.Doc()
  for (const name of [...directors, leader, ...others])
    setAttendance(doc, (await cast(name)).userId, name === others[0] ? 'absent' : 'present')
  for (const item of items) writeItem(doc, item)
  const updates = [Y.encodeStateAsUpdate(doc)]
  did('minutes', await syncMinutes(writer, id, { since: 0, updates, at: null }))
  doc.destroy()
}

const writeItem = (doc: Y.Doc, { id, ...said }: HeldItem): void => {
  for (const kind of ['note', 'conclusion', 'responsible'] as const)
    doc.getText(textName(kind, id)).insert(0, said[kind] ?? '')
  for (const choice of ['decision', 'line', 'due', 'clause'] as const)
    if (said[choice]) choose(doc, choice, id, said[choice])
}

const sendToOwners = async (leader: Actor, id: string): Promise<void> => {
  const opened = await openMinutes(leader, id)
  if (!opened.ok) return did('minutes', opened)
  const { hash, commentBy } = opened.value
  did('minutes', await sendMinutes(leader, id, { hash, commentBy }))
}

const approveAll = async (id: string, cast: Cast, { leader, directors, others }: Held): Promise<void> => {
  for (const name of directors) {
    const director = await cast(name)
    const opened = await openMinutes(director, id)
    if (!opened.ok) return did('approval of minutes', opened)
    did('approval of minutes', await approveMinutes(director, id, opened.value.hash))
  }
  // What is half a year old is news to nobody.
  for (const name of [...directors, leader, ...others]) await markRead(await cast(name), 'all')
}
