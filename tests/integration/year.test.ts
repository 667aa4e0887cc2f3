import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { today } from '#lib/server/clock.ts'
import { planMeeting } from '#lib/server/meetings.ts'
import { addYearTask, changeYearTask, markYearTask, openYear } from '#lib/server/year.ts'
import { yearFile } from '#lib/server/year-calendar.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const YEAR = 2031
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
