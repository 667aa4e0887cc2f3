import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { today } from '#lib/server/clock.ts'
import { calendarFile, cancelMeeting, inviteToMeeting } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, planMeeting } from '#lib/server/meetings.ts'
import { addYearTask, changeYearTask, markYearTask, openYear } from '#lib/server/year.ts'
import { yearFile } from '#lib/server/year-calendar.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const YEAR = Number(today().slice(0, 4)) + 1
const task = { title: 'Sommerfest', kind: 'task' as const, month: 6, day: 12 }
const itemsOf = async (actor: Actor, { id }: OfficeFixture, year = YEAR) => {
  const opened = await openYear(actor, id, year)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value.items
}

describe('the year of an office', () => {
  test('is seen by both owners and changed by the NAV leader', async () => {
    const office = await anOffice()
    const { nav_leader, municipal_director, state_director } = office.people
    for (const actor of [municipal_director, state_director])
      expect(await addYearTask(actor, office.id, task)).toEqual({ ok: false, error: 'forbidden' })
    expect(await addYearTask(nav_leader, office.id, task)).toEqual({ ok: true, value: null })
    for (const actor of [municipal_director, state_director])
      expect(
        (await itemsOf(actor, office)).some((item) => item.type === 'task' && item.title === 'Sommerfest'),
      ).toBe(true)
  })
  test('does not exist for a stranger', async () => {
    const office = await anOffice()
    const stranger = (await anOffice('Granli')).people.nav_leader
    const denied = { ok: false, error: 'not-found' }
    expect(await openYear(stranger, office.id, YEAR)).toEqual(denied)
    expect(await addYearTask(stranger, office.id, task)).toEqual(denied)
    expect(await changeYearTask(stranger, office.id, 'count', task)).toEqual(denied)
    expect(await markYearTask(stranger, office.id, 'count', { year: YEAR, isDone: true })).toEqual(denied)
    expect(await yearFile(stranger, office.id, YEAR, 'nb')).toBe(null)
  })
  test('keeps what is done to the year it was done in', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const isDone = async (year: number) =>
      (await itemsOf(nav_leader, office, year)).some(
        (item) => item.type === 'task' && item.key === 'count' && item.isDone,
      )
    await markYearTask(nav_leader, office.id, 'count', { year: YEAR, isDone: true })
    await markYearTask(nav_leader, office.id, 'count', { year: YEAR, isDone: true })
    expect([await isDone(YEAR), await isDone(YEAR + 1)]).toEqual([true, false])
    await markYearTask(nav_leader, office.id, 'count', { year: YEAR, isDone: false })
    expect(await isDone(YEAR)).toBe(false)
  })
  test.each([
    ['a day that no year has', { ...task, month: 2, day: 30 }],
    ['no name', { ...task, title: '' }],
    ['a month that is not', { ...task, month: 13 }],
  ])('does not take %s', async (_what, input) => {
    const office = await anOffice()
    const before = await itemsOf(office.people.nav_leader, office)
    expect(await addYearTask(office.people.nav_leader, office.id, input)).toEqual({
      ok: false,
      error: 'invalid',
    })
    expect(await itemsOf(office.people.nav_leader, office)).toEqual(before)
  })
  test('cannot change another office’s task', async () => {
    const [one, other] = [await anOffice(), await anOffice('Granli')]
    await addYearTask(one.people.nav_leader, one.id, task)
    const key =
      (await itemsOf(one.people.nav_leader, one)).find((item) => item.type === 'task' && item.title)?.key ??
      ''
    expect(await changeYearTask(other.people.nav_leader, other.id, key, task)).toEqual({
      ok: false,
      error: 'gone',
    })
  })
  test('holds the meetings and their deadlines', async () => {
    const office = await anOffice()
    const date = addMonths(today(), 2)
    const plan = {
      date,
      from: '09:00',
      to: '11:00',
      place: 'Rådhuset',
      link: '',
      language: 'nb' as const,
      itemsBy: date,
      invitationBy: date,
    }
    await planMeeting(office.people.nav_leader, office.id, plan)
    const codes = (await itemsOf(office.people.reader, office, Number(date.slice(0, 4)))).flatMap((item) =>
      item.type === 'date' ? [item.code] : [],
    )
    expect(codes.toSorted()).toEqual(['invitation-by', 'items-by', 'meeting'])
  })
})

type Entry = { sequence: number; status: string; start: string; summary: string }
/** What a calendar makes of a file: one entry for each name. */
const entriesIn = (file: string): ReadonlyMap<string, Entry> => {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  const events = lines
    .join('\n')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.split('END:VEVENT')[0] ?? '')
  const entries = events.map((event): readonly [string, Entry] => {
    const lineOf = (name: string) =>
      event.split('\n').find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    const after = (name: string) => lineOf(name)?.replace(/^[^:]*:/, '') ?? ''
    const entry = {
      sequence: Number(after('SEQUENCE')),
      status: after('STATUS'),
      start: after('DTSTART'),
      summary: after('SUMMARY'),
    }
    return [after('UID'), entry]
  })
  expect(new Set(entries.map(([uid]) => uid)).size).toBe(entries.length)
  return new Map(entries)
}
/** Takes a file in as calendars do: by name, and only what is newer. */
const takeIn = (calendar: ReadonlyMap<string, Entry>, file: ReadonlyMap<string, Entry>) => {
  const newer = [...file].filter(([uid, { sequence }]) => sequence >= (calendar.get(uid)?.sequence ?? 0))
  return new Map([...calendar, ...newer])
}

describe('the year as a calendar file', () => {
  const plan = (date: string) => ({
    date,
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset',
    link: '',
    language: 'nb' as const,
    itemsBy: `${YEAR}-03-01`,
    invitationBy: `${YEAR}-03-08`,
  })
  const fileOf = async ({ id, people }: OfficeFixture, year = YEAR) =>
    entriesIn((await (await yearFile(people.reader, id, year, 'nb'))?.text()) ?? '')
  const withMeeting = async () => {
    const office = await anOffice()
    const planned = await planMeeting(office.people.nav_leader, office.id, plan(`${YEAR}-03-22`))
    if (!planned.ok) throw new Error(planned.error)
    return { office, id: planned.value.id, leader: office.people.nav_leader }
  }

  test('taken in twice makes nothing twice', async () => {
    const { office } = await withMeeting()
    const once = takeIn(new Map(), await fileOf(office))
    expect(takeIn(once, await fileOf(office))).toEqual(once)
    expect(once.size).toBe(3 + 8)
  })
  test('is the same in both languages but for the words', async () => {
    const { office } = await withMeeting()
    const nn = entriesIn((await (await yearFile(office.people.reader, office.id, YEAR, 'nn'))?.text()) ?? '')
    expect([...nn.keys()]).toEqual([...(await fileOf(office)).keys()])
  })
  test('a meeting that is moved is moved, with its deadlines; also out of the year', async () => {
    const { office, id, leader } = await withMeeting()
    const before = await fileOf(office)
    await addToMeeting(leader, id, {
      kind: 'replanned',
      plan: { ...plan(`${YEAR + 1}-01-15`), itemsBy: `${YEAR}-12-20`, invitationBy: `${YEAR}-12-27` },
    })
    const after = takeIn(before, await fileOf(office))
    expect(after.size).toBe(before.size)
    expect(after.get(`${id}@samstemt`)).toMatchObject({ sequence: 1, start: `${YEAR + 1}0115T080000Z` })
    expect(after.get(`${id}.items-by@samstemt`)?.start).toBe(`${YEAR}1220`)
    expect((await fileOf(office, YEAR + 1)).get(`${id}@samstemt`)).toEqual(after.get(`${id}@samstemt`))
  })
  test('a meeting that is cancelled is cancelled, with its deadlines', async () => {
    const { office, id, leader } = await withMeeting()
    const before = await fileOf(office)
    await cancelMeeting(leader, id, 'storm')
    const after = takeIn(before, await fileOf(office))
    for (const uid of [id, `${id}.items-by`, `${id}.invitation-by`])
      expect(after.get(`${uid}@samstemt`)).toMatchObject({ sequence: 1, status: 'CANCELLED' })
  })
  test('has a meeting by the name and number that its invitation has', async () => {
    const { office, id, leader } = await withMeeting()
    await inviteToMeeting(leader, id, { to: [leader.userId], others: '' })
    const invitation = entriesIn((await (await calendarFile(leader, id))?.text()) ?? '')
    const uid = `${id}@samstemt`
    expect(invitation.get(uid)?.sequence).toBe(1)
    expect((await fileOf(office)).get(uid)).toMatchObject({ ...invitation.get(uid) })
  })
  test('a task that is moved is moved; one that is taken out is cancelled', async () => {
    const { office, leader } = await withMeeting()
    await addYearTask(leader, office.id, task)
    const before = await fileOf(office)
    const own = (await itemsOf(leader, office)).find((item) => item.type === 'task' && item.title)?.key ?? ''
    await changeYearTask(leader, office.id, own, { ...task, day: 20 })
    await changeYearTask(leader, office.id, 'evaluate', { ...task, title: '', isRemoved: true })
    const after = takeIn(before, await fileOf(office))
    const uid = (key: string) => `${office.id}.${key}.${YEAR}@samstemt`
    expect(after.size).toBe(before.size)
    expect(after.get(uid(own))).toMatchObject({ sequence: 2, start: `${YEAR}0620`, status: 'CONFIRMED' })
    expect(after.get(uid('evaluate'))?.status).toBe('CANCELLED')
    await changeYearTask(leader, office.id, own, { ...task, isRemoved: true })
    expect(takeIn(after, await fileOf(office)).get(uid(own))).toMatchObject({
      sequence: 3,
      status: 'CANCELLED',
    })
  })
})
