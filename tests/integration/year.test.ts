import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { today } from '#lib/server/clock.ts'
import { calendarFile, cancelMeeting, inviteToMeeting } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, planMeeting } from '#lib/server/meetings.ts'
import {
  addYearTask,
  changeYearTask,
  markYearTask,
  openYear,
  removeYearTask,
  restoreYearTask,
} from '#lib/server/year.ts'
import { yearFile } from '#lib/server/year-calendar.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

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
    expect(await changeYearTask(stranger, office.id, { key: 'count', year: YEAR }, task)).toEqual(denied)
    for (const change of [removeYearTask, restoreYearTask])
      expect(await change(stranger, office.id, { key: 'count', year: YEAR })).toEqual(denied)
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
    expect(await changeYearTask(other.people.nav_leader, other.id, { key, year: YEAR }, task)).toEqual({
      ok: false,
      error: 'gone',
    })
  })
  test.each(['Telle årsverk og gjøre opp driften for 2030', 'Telje årsverk og gjere opp drifta for 2030'])(
    'a usual task that is moved keeps no words of the one who moved it: «%s»',
    async (title) => {
      const office = await anOffice()
      const { nav_leader } = office.people
      const which = { key: 'count', year: YEAR }
      const moved = { title, kind: 'deadline' as const, month: 2, day: 1 }
      expect(await changeYearTask(nav_leader, office.id, which, moved)).toMatchObject({ ok: true })
      expect((await itemsOf(nav_leader, office)).find(({ key }) => key === 'count')).toMatchObject({
        title: '',
        month: 2,
        day: 1,
      })
      await changeYearTask(nav_leader, office.id, which, { ...moved, title: 'Telle årsverk' })
      expect((await itemsOf(nav_leader, office)).find(({ key }) => key === 'count')).toMatchObject({
        title: 'Telle årsverk',
      })
    },
  )
  describe('a task that is taken out', () => {
    const keysOf = async (office: OfficeFixture, year: number) =>
      (await itemsOf(office.people.reader, office, year)).map(({ key }) => key)
    const removedOf = async ({ id, people }: OfficeFixture, year = YEAR) => {
      const opened = await openYear(people.reader, id, year)
      return opened.ok ? opened.value.removed.map(({ key }) => key) : []
    }

    test('stays in the years before, as done there as it was, and can be taken in again', async () => {
      const office = await anOffice()
      const { nav_leader } = office.people
      const which = { key: 'evaluate', year: YEAR }
      await markYearTask(nav_leader, office.id, 'evaluate', { year: YEAR - 1, isDone: true })
      expect(await removeYearTask(nav_leader, office.id, which)).toEqual({ ok: true, value: null })
      expect(
        (await itemsOf(nav_leader, office, YEAR - 1)).find(({ key }) => key === 'evaluate'),
      ).toMatchObject({ isDone: true, title: '' })
      for (const year of [YEAR, YEAR + 1]) expect(await keysOf(office, year)).not.toContain('evaluate')
      expect([await removedOf(office, YEAR - 1), await removedOf(office)]).toEqual([[], ['evaluate']])
      expect(await restoreYearTask(nav_leader, office.id, which)).toEqual({ ok: true, value: null })
      expect(await keysOf(office, YEAR)).toContain('evaluate')
      expect(await restoreYearTask(nav_leader, office.id, which)).toEqual({ ok: false, error: 'not-removed' })
    })
    test('is neither changed nor taken out again; from an earlier year it is', async () => {
      const office = await anOffice()
      const { nav_leader } = office.people
      await addYearTask(nav_leader, office.id, task)
      const key = (await itemsOf(nav_leader, office)).find((item) => item.type === 'task' && item.title)?.key
      const which = { key: key ?? '', year: YEAR }
      await removeYearTask(nav_leader, office.id, which)
      const gone = { ok: false, error: 'gone' }
      expect(await changeYearTask(nav_leader, office.id, which, task)).toEqual(gone)
      expect(await removeYearTask(nav_leader, office.id, which)).toEqual(gone)
      const before = { ...which, year: YEAR - 1 }
      expect(await changeYearTask(nav_leader, office.id, before, { ...task, day: 3 })).toMatchObject({
        ok: true,
      })
      expect(await removedOf(office)).toEqual([key])
      await removeYearTask(nav_leader, office.id, before)
      expect(await removedOf(office, YEAR - 1)).toEqual([key])
    })
    test('is taken out and in by the NAV leader alone', async () => {
      const office = await anOffice()
      const which = { key: 'evaluate', year: YEAR }
      for (const change of [removeYearTask, restoreYearTask])
        expect(await change(office.people.municipal_director, office.id, which)).toEqual({
          ok: false,
          error: 'forbidden',
        })
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
    await changeYearTask(leader, office.id, { key: own, year: YEAR }, { ...task, day: 20 })
    await removeYearTask(leader, office.id, { key: 'evaluate', year: YEAR })
    const after = takeIn(before, await fileOf(office))
    const uid = (key: string) => `${office.id}.${key}.${YEAR}@samstemt`
    expect(after.size).toBe(before.size)
    expect(after.get(uid(own))).toMatchObject({ sequence: 2, start: `${YEAR}0620`, status: 'CONFIRMED' })
    expect(after.get(uid('evaluate'))?.status).toBe('CANCELLED')
    await removeYearTask(leader, office.id, { key: own, year: YEAR })
    expect(takeIn(after, await fileOf(office)).get(uid(own))).toMatchObject({
      sequence: 3,
      status: 'CANCELLED',
    })
    expect((await fileOf(office, YEAR - 1)).get(`${office.id}.evaluate.${YEAR - 1}@samstemt`)?.status).toBe(
      'CONFIRMED',
    )
  })
})

describe('what was stored before a task was taken out from a year on', () => {
  /** Read as the migration makes it, out of a table as it was. */
  const migrated = async (): Promise<
    ReadonlyMap<string, { title: string; removed_from_year: number | null }>
  > => {
    await database.query('ALTER TABLE year_task ADD COLUMN is_removed BOOLEAN NOT NULL DEFAULT false')
    await database.query('ALTER TABLE year_task DROP COLUMN removed_from_year')
    const { id } = await anOffice()
    await database.query(
      `INSERT INTO year_task (office_id, code, title, kind, month, is_removed) VALUES
        ($1, 'count', 'Telle årsverk og gjøre opp driften for 2025', 'task', 2, false),
        ($1, 'budget', 'Gi innspel til budsjett og verksemdsplan', 'task', 8, true),
        ($1, 'plans', 'Lage virksomhetsplan', 'task', 11, false),
        ($1, NULL, 'Evaluere avtalen', 'task', 11, false)`,
      [id],
    )
    const file = 'prisma/migrations/20261123120000_year_task_removed_from/migration.sql'
    await database.query(await readFile(file, 'utf8'))
    const rows = await database.query<{
      code: string | null
      title: string
      removed_from_year: number | null
    }>('SELECT code, title, removed_from_year FROM year_task WHERE office_id = $1', [id])
    return new Map(rows.map(({ code, ...row }) => [code ?? 'own', row]))
  }

  test('stays out from this year on, and names that nobody chose follow the reader', async () => {
    const rows = await migrated()
    expect(rows.get('count')).toEqual({ title: '', removed_from_year: null })
    expect(rows.get('budget')).toEqual({ title: '', removed_from_year: Number(today().slice(0, 4)) })
    expect(rows.get('plans')?.title).toBe('Lage virksomhetsplan')
    expect(rows.get('own')?.title).toBe('Evaluere avtalen')
  })
})
