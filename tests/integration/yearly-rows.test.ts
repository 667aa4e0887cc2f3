import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { itemOfSuggestion } from '#lib/meetings/item-of-suggestion.ts'
import { EMPTY_MEASURE, type MeasureContent } from '#lib/results/measure-row.ts'
import { EMPTY_RESULT, type ResultContent } from '#lib/results/result-row.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { openInvitation } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, openMeeting, planMeeting } from '#lib/server/meetings.ts'
import { openOrientation, orientationWord } from '#lib/server/orientation.ts'
import { saveResultTable } from '#lib/server/result-table.ts'
import { openResult, openResults, takeFromStartSet, takeInGoals, thisYear } from '#lib/server/results.ts'
import { openPlan, planWord } from '#lib/server/yearly-plan.ts'
import {
  addRow,
  openYearlyRow,
  rollForward,
  saveOnlyRow,
  saveRow,
  takeOutRow,
} from '#lib/server/yearly-rows.ts'
import { must } from '../permissions/must.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { aFinishedAgreement } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const YEAR = 2027
const A_MEETING = {
  date: addDays(today(), 60),
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb' as const,
  itemsBy: today(),
  invitationBy: today(),
}
const NOT_FOUND = { ok: false, error: 'not-found' }
const FORBIDDEN = { ok: false, error: 'forbidden' }

const result = (more: Partial<ResultContent> = {}): ResultContent => ({
  ...EMPTY_RESULT,
  indicator: 'Ledighet',
  ...more,
})
const measure = (more: Partial<MeasureContent> = {}): MeasureContent => ({
  ...EMPTY_MEASURE,
  measure: 'Jobbmesse',
  ...more,
})
const inYear = ({ id }: OfficeFixture, year = YEAR) => ({ officeId: id, year })
const tableOf = async (actor: Actor, { id }: OfficeFixture, year = YEAR) =>
  must(await openResults(actor, id, year))
const aResult = async (office: OfficeFixture, more: Partial<ResultContent> = {}, year = YEAR) =>
  must(await addRow(office.people.nav_leader, 'result', { ...inYear(office, year), content: result(more) }))
    .id
const aGuest = async ({ id }: OfficeFixture): Promise<Actor> => {
  const user = await db().user.create({ data: { name: 'En gjest' } })
  const validTo = new Date(`${addDays(today(), 30)}T00:00:00Z`)
  await db().membership.create({ data: { userId: user.id, officeId: id, role: 'guest', validTo } })
  const actor = await loadActor(user.id)
  if (!actor) throw new Error('the guest was just made')
  return actor
}
const municipalities = async (office: OfficeFixture) =>
  (await tableOf(office.people.nav_leader, office)).municipalities

describe('the table and the agenda', () => {
  test('the invitation has the year’s table when the agenda has its goals, and not before', async () => {
    const office = await anOffice()
    const { nav_leader, reader } = office.people
    await aResult(office, { goal: 'Under 40', result: { whole: 37, by: {} } }, thisYear())
    const meeting = must(await planMeeting(nav_leader, office.id, A_MEETING)).id
    const paper = async () => plainBlocks(must(await openInvitation(reader, meeting)).paper.blocks)
    expect(await paper()).not.toContain('Under 40')
    const { suggestions } = must(await openMeeting(nav_leader, meeting))
    const goals = suggestions.find(({ reasons }) => reasons.some(({ code }) => code === 'results'))
    if (!goals) throw new Error('the results are not suggested')
    const item = itemOfSuggestion(goals, { id: 'mal', language: 'nb', items: [] })
    must(await addToMeeting(nav_leader, meeting, item))
    expect(await paper()).toContain('Under 40')
  })
})

describe('who keeps the tables', () => {
  test('directors and caseworkers of both owners, and the NAV leader', async () => {
    const office = await anOffice()
    const { municipal_director, caseworker, state_director, state_caseworker, nav_leader } = office.people
    for (const [at, actor] of [
      municipal_director,
      caseworker,
      state_director,
      state_caseworker,
      nav_leader,
    ].entries()) {
      const content = result({ indicator: `Nr. ${at}` })
      expect(await addRow(actor, 'result', { ...inYear(office), content })).toMatchObject({ ok: true })
    }
    expect((await tableOf(office.people.reader, office)).rows).toHaveLength(5)
  })
  test('others at the office, guests and partner municipalities among them, read and do not write', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    const { employee_rep, safety_rep, user_council, reader, partner_director } = office.people
    const guest = await aGuest(office)
    for (const actor of [employee_rep, safety_rep, user_council, reader, partner_director, guest]) {
      const table = await tableOf(actor, office)
      expect([table.rows.length, table.mayWrite]).toEqual([1, false])
      const content = result()
      expect(await addRow(actor, 'result', { ...inYear(office), content })).toEqual(FORBIDDEN)
      expect(await saveRow(actor, 'result', { id, seen: 1, content: result({ unit: 'x' }) })).toEqual(
        FORBIDDEN,
      )
      expect(await takeOutRow(actor, 'result', { id, seen: 1, isRemoved: true })).toEqual(FORBIDDEN)
      expect(await rollForward(actor, 'result', inYear(office, YEAR + 1))).toEqual(FORBIDDEN)
      expect(await takeInGoals(actor, office.id, YEAR)).toEqual(FORBIDDEN)
    }
  })
  test('for people of another office nothing of it exists', async () => {
    const office = await anOffice()
    const stranger = (await anOffice('Granli')).people.nav_leader
    const id = await aResult(office)
    const content = result()
    const own = { summary: '', ahead: '' }
    for (const answer of [
      await openResults(stranger, office.id, YEAR),
      await openResult(stranger, id),
      await addRow(stranger, 'result', { ...inYear(office), content }),
      await saveRow(stranger, 'result', { id, seen: 1, content }),
      await takeOutRow(stranger, 'result', { id, seen: 1, isRemoved: true }),
      await rollForward(stranger, 'result', inYear(office)),
      await takeInGoals(stranger, office.id, YEAR),
      await takeFromStartSet(stranger, office.id, { year: YEAR, codes: ['youth'], language: 'nb' }),
      await openPlan(stranger, office.id, YEAR),
      await openOrientation(stranger, office.id, YEAR, null),
      await saveOnlyRow(stranger, 'orientation', { ...inYear(office), source: id, seen: 0, content: own }),
    ])
      expect(answer).toEqual(NOT_FOUND)
    expect(await planWord(stranger, office.id, YEAR)).toBe(null)
    expect(await orientationWord(stranger, office.id, YEAR, null)).toBe(null)
  })
})

describe('two who write at once', () => {
  test('the second saves nothing over what they have not seen, and both are kept', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    const { municipal_director, state_director } = office.people
    const by = (actor: Actor, comment: string, seen: number) =>
      saveRow(actor, 'result', { id, seen, content: result({ comment }) })
    expect(await by(municipal_director, 'Fra kommunen', 1)).toEqual({ ok: true, value: { version: 2 } })
    expect(await by(state_director, 'Fra staten', 1)).toEqual({ ok: false, error: 'changed' })
    expect(await by(state_director, 'Fra begge', 2)).toEqual({ ok: true, value: { version: 3 } })
    const row = must(await openYearlyRow(office.people.reader, 'result', id))
    expect(row.versions.map(({ content, by: who }) => [content.comment, who.organisation])).toEqual([
      ['Fra begge', 'Nav Østfjell'],
      ['Fra kommunen', 'Fossdal kommune'],
      ['', null],
    ])
  })
  test('exactly one of two simultaneous changes is saved', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    const { municipal_director, state_director } = office.people
    const saved = await Promise.all(
      [municipal_director, state_director].map((actor, at) =>
        saveRow(actor, 'result', { id, seen: 1, content: result({ comment: `Nr. ${at}` }) }),
      ),
    )
    expect(saved.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
  test('the same words twice are one change', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    const content = result({ comment: 'Det samme', result: { whole: 1, by: {} } })
    const save = () => saveRow(office.people.nav_leader, 'result', { id, seen: 1, content })
    expect([await save(), await save()]).toEqual([
      { ok: true, value: { version: 2 } },
      { ok: true, value: { version: 2 } },
    ])
  })
  test('what both take in at once comes in once', async () => {
    const { office } = await aFinishedAgreement()
    const { municipal_director, state_director } = office.people
    const before = await tableOf(municipal_director, office)
    const missing = before.agreement?.missing.length ?? 0
    expect(missing).toBeGreaterThan(1)
    await Promise.all(
      [municipal_director, state_director].map((actor) => takeInGoals(actor, office.id, YEAR)),
    )
    expect((await tableOf(municipal_director, office)).rows).toHaveLength(missing)
  })
})

describe('the whole table saved at once', () => {
  const typed = (id: string, seen: number, cells: Readonly<Record<string, string>>) => ({ id, seen, cells })
  const save = (actor: Actor, office: OfficeFixture, ...rows: ReturnType<typeof typed>[]) =>
    saveResultTable(actor, { ...inYear(office), language: 'nb', rows })
  const said = async (office: OfficeFixture, id: string) =>
    must(await openYearlyRow(office.people.reader, 'result', id))

  test('gives each changed row a version, and the others none', async () => {
    const office = await anOffice()
    const [one, other] = [await aResult(office), await aResult(office)]
    const { saved, left } = must(
      await save(
        office.people.nav_leader,
        office,
        typed(one, 1, { result: '7' }),
        typed(other, 1, { result: '' }),
      ),
    )
    expect([saved, left.size]).toEqual([1, 0])
    expect((await said(office, one)).content.result.whole).toBe(7)
    expect((await said(office, other)).version).toBe(1)
  })
  test('leaves out the row that another has changed, shows it, and saves the rest', async () => {
    const office = await anOffice()
    const [one, other] = [await aResult(office), await aResult(office)]
    const { municipal_director, state_director } = office.people
    await saveRow(state_director, 'result', { id: one, seen: 1, content: result({ comment: 'Fra staten' }) })
    const rows = [typed(one, 1, { result: '7', comment: '' }), typed(other, 1, { result: '8' })]
    const first = must(await save(municipal_director, office, ...rows))
    expect([first.saved, [...first.left.keys()]]).toEqual([1, [one]])
    expect(first.left.get(one)).toMatchObject({
      seen: 2,
      cells: { result: '7', comment: 'Fra staten' },
      theirs: { by: { organisation: 'Nav Østfjell' }, cells: { result: '', comment: 'Fra staten' } },
    })
    expect((await said(office, one)).content.result.whole).toBe(null)
    const { seen = 0, cells = {} } = first.left.get(one) ?? {}
    expect(must(await save(municipal_director, office, typed(one, seen, cells))).saved).toBe(1)
    expect((await said(office, one)).content).toMatchObject({ comment: 'Fra staten', result: { whole: 7 } })
  })
  test('gives back the row with a cell that is wrong, and saves the rest', async () => {
    const office = await anOffice()
    const [one, other] = [await aResult(office), await aResult(office)]
    const rows = [typed(one, 1, { result: 'mange' }), typed(other, 1, { result: '8' })]
    const { saved, left } = must(await save(office.people.nav_leader, office, ...rows))
    expect([saved, left.get(one)?.problems]).toEqual([1, { result: 'number' }])
    expect(left.get(one)?.cells.result).toBe('mange')
  })
  test('gives back what was typed in a row that another has taken out, with its name', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    const { municipal_director, state_director } = office.people
    must(await takeOutRow(state_director, 'result', { id, seen: 1, isRemoved: true }))
    const { saved, left } = must(await save(municipal_director, office, typed(id, 1, { result: '7' })))
    expect([saved, left.get(id)]).toMatchObject([
      0,
      { about: { indicator: 'Ledighet' }, cells: { result: '7' }, theirs: { isRemoved: true } },
    ])
  })
  test('gives back the words of a row it does not know, and is silent where nothing was typed', async () => {
    const [office, other] = [await anOffice(), await anOffice('Granli')]
    const [known, theirs, empty] = [await aResult(office), await aResult(other), await aResult(other)]
    const { saved, left } = must(
      await save(
        office.people.nav_leader,
        office,
        typed(theirs, 1, { result: '7', comment: 'Mitt' }),
        typed(empty, 1, { result: '', comment: ' ' }),
        typed(known, 1, { result: '8' }),
      ),
    )
    expect([saved, [...left.keys()]]).toEqual([1, [theirs]])
    expect(left.get(theirs)).toEqual({
      seen: 1,
      about: null,
      lost: 'unknown',
      cells: { result: '7', comment: 'Mitt' },
      problems: {},
      theirs: null,
    })
  })
  test('gives back the changed rows beyond the limit, and no row that says what it said', async () => {
    const office = await anOffice()
    const [changed, same] = [await aResult(office), await aResult(office)]
    const many = Array.from({ length: 200 }, () => typed(randomUUID(), 1, { result: '1' }))
    const rows = [...many, typed(changed, 1, { result: '7' }), typed(same, 1, { result: '' })]
    const { saved, left } = must(await save(office.people.nav_leader, office, ...rows))
    expect([saved, left.size, left.has(same)]).toEqual([0, 201, false])
    expect(left.get(changed)).toMatchObject({ lost: 'full', cells: { result: '7' } })
    expect((await said(office, changed)).version).toBe(1)
  })
  test('touches no row of another office or year, and is not for those who only read', async () => {
    const [office, other] = [await anOffice(), await anOffice('Granli')]
    const [id, theirs] = [await aResult(office), await aResult(other)]
    const leader = office.people.nav_leader
    expect(must(await save(leader, office, typed(theirs, 1, { result: '7' }))).saved).toBe(0)
    const nextYear = { officeId: office.id, year: YEAR + 1, language: 'nb' as const }
    const rows = [typed(id, 1, { result: '7' })]
    expect(must(await saveResultTable(leader, { ...nextYear, rows })).saved).toBe(0)
    expect(await save(office.people.reader, office, ...rows)).toEqual(FORBIDDEN)
    expect(await save(other.people.nav_leader, office, ...rows)).toEqual(NOT_FOUND)
    expect([(await said(office, id)).version, (await said(other, theirs)).version]).toEqual([1, 1])
  })
  test('keeps the numbers of a municipality that has left the office', async () => {
    const office = await anOffice()
    const [host] = await municipalities(office)
    const gone = 'en-kommune-som-gikk-ut'
    const before = { whole: null, by: { [host?.id ?? '']: 4, [gone]: 5 } }
    const id = await aResult(office, { result: before, lastYear: before })
    const cell = `result.${host?.id}`
    expect(must(await save(office.people.nav_leader, office, typed(id, 1, { [cell]: '6' }))).saved).toBe(1)
    const { content } = await said(office, id)
    expect([content.result.by[gone], content.result.by[host?.id ?? ''], content.lastYear]).toEqual([
      5,
      6,
      before,
    ])
  })
})

describe('from year to year', () => {
  test('last year’s rows go on, and their results are last year’s', async () => {
    const office = await anOffice()
    await aResult(office, { target: 3, result: { whole: 4, by: {} }, unit: 'prosent' })
    const leader = office.people.nav_leader
    expect((await tableOf(leader, office, YEAR + 1)).toRoll).toBe(1)
    expect(await rollForward(leader, 'result', inYear(office, YEAR + 1))).toMatchObject({
      value: { count: 1 },
    })
    const next = await tableOf(leader, office, YEAR + 1)
    expect(next.rows[0]).toMatchObject({
      lastYear: { whole: 4, by: {} },
      content: { unit: 'prosent', target: null, result: { whole: null, by: {} } },
    })
    expect(next.toRoll).toBe(0)
    expect(await rollForward(leader, 'result', inYear(office, YEAR + 1))).toEqual({
      ok: false,
      error: 'nothing',
    })
  })
  test('measures that are not finished go on; the finished one stays in the old year', async () => {
    const office = await anOffice()
    const leader = office.people.nav_leader
    for (const status of ['ongoing', 'done'] as const)
      await addRow(leader, 'measure', { ...inYear(office), content: measure({ measure: status, status }) })
    await rollForward(leader, 'measure', inYear(office, YEAR + 1))
    const names = async (year: number) =>
      must(await openPlan(leader, office.id, year)).rows.map(({ content, isCarried }) => [
        content.measure,
        isCarried,
      ])
    expect(await names(YEAR)).toEqual([
      ['ongoing', true],
      ['done', false],
    ])
    expect(await names(YEAR + 1)).toEqual([['ongoing', false]])
  })
  test('what is taken out is not brought back by that, only by somebody who wants it', async () => {
    const office = await anOffice()
    const leader = office.people.nav_leader
    await aResult(office)
    await rollForward(leader, 'result', inYear(office, YEAR + 1))
    const id = (await tableOf(leader, office, YEAR + 1)).rows[0]?.id ?? ''
    await takeOutRow(leader, 'result', { id, seen: 1, isRemoved: true })
    await rollForward(leader, 'result', inYear(office, YEAR + 1))
    expect((await tableOf(leader, office, YEAR + 1)).rows).toEqual([])
    await takeOutRow(leader, 'result', { id, seen: 2, isRemoved: false })
    expect((await tableOf(leader, office, YEAR + 1)).rows).toHaveLength(1)
  })
})

describe('the goals of 3.5', () => {
  test('are taken in with their words, and told of when they differ', async () => {
    const { office } = await aFinishedAgreement()
    const leader = office.people.nav_leader
    await takeInGoals(leader, office.id, YEAR)
    const [row] = (await tableOf(leader, office)).rows
    if (!row) throw new Error('nothing was taken in')
    expect((await tableOf(leader, office)).agreement).toMatchObject({ missing: [], differing: [] })
    const content = { ...row.content, goal: 'Noe annet' }
    await saveRow(leader, 'result', { id: row.id, seen: 1, content })
    expect((await tableOf(leader, office)).agreement?.differing).toEqual([
      { id: row.id, indicator: row.content.indicator, goal: row.content.goal },
    ])
  })
  test('are those of their own year', async () => {
    const { office } = await aFinishedAgreement()
    const { agreement } = await tableOf(office.people.nav_leader, office, YEAR + 1)
    expect(agreement).toMatchObject({ year: YEAR, missing: [] })
  })
})

test('of the start set only what is chosen comes in, without a goal and without a line', async () => {
  const office = await anOffice()
  const leader = office.people.nav_leader
  const codes = ['youth', 'finnes-ikke']
  expect(await takeFromStartSet(leader, office.id, { year: YEAR, codes, language: 'nn' })).toMatchObject({
    value: { count: 1 },
  })
  expect((await tableOf(leader, office)).rows.map(({ content }) => content)).toEqual([
    { ...EMPTY_RESULT, indicator: 'Unge under 30 år utan arbeid' },
  ])
})

describe('the orientation', () => {
  test('has each municipality’s own number, and the whole only where somebody gave it', async () => {
    const office = await anOffice()
    const [host, partner] = await municipalities(office)
    if (!host || !partner) throw new Error('two municipalities')
    const by = { [host.id]: 12.5, [partner.id]: 77.5 }
    await aResult(office, { result: { whole: null, by }, target: 50, better: 'higher', scope: 'each' })
    const says = async (id: string) =>
      JSON.stringify(must(await openOrientation(office.people.reader, office.id, YEAR, id)).chosen?.paper)
    expect(await says(host.id)).toContain('12,5')
    expect(await says(host.id)).toContain('Ikke nådd')
    expect(await says(host.id)).not.toContain('77,5')
    expect(await says(partner.id)).toContain('77,5')
    for (const text of [await says(host.id), await says(partner.id)]) expect(text).not.toMatch(/"90"|samlet/)
  })
  test('is of the office’s own municipalities: with another office’s there is none, and nothing is written', async () => {
    const office = await anOffice()
    const [other] = await municipalities(await anOffice('Granli'))
    const id = other?.id ?? ''
    expect(id).not.toBe('')
    const leader = office.people.nav_leader
    for (const wanted of [id, 'ingen', ''])
      expect(await openOrientation(leader, office.id, YEAR, wanted)).toEqual(NOT_FOUND)
    expect(await orientationWord(leader, office.id, YEAR, id)).toBe(null)
    expect(await orientationWord(leader, office.id, YEAR, null)).not.toBe(null)
  })
  test('has the words that were written for that municipality and that year, and no other', async () => {
    const office = await anOffice()
    const leader = office.people.nav_leader
    const [host, partner] = await municipalities(office)
    const content = { summary: 'Et godt år', ahead: '' }
    const row = { ...inYear(office), source: host?.id ?? '', content }
    expect(await saveOnlyRow(leader, 'orientation', { ...row, seen: 0 })).toMatchObject({ ok: true })
    expect(await saveOnlyRow(leader, 'orientation', { ...row, seen: 0 })).toEqual({
      ok: false,
      error: 'changed',
    })
    const wordsOf = async (year: number, id = '') =>
      must(await openOrientation(leader, office.id, year, id)).chosen?.own.content.summary
    expect(await wordsOf(YEAR, host?.id)).toBe('Et godt år')
    expect([await wordsOf(YEAR, partner?.id), await wordsOf(YEAR + 1, host?.id)]).toEqual(['', ''])
  })
  test('says nothing of what the owners mean about a draft', async () => {
    const { office } = await aFinishedAgreement()
    const opened = must(await openOrientation(office.people.reader, office.id, YEAR, null))
    expect(JSON.stringify(opened.chosen?.paper)).toContain('Eierne arbeider med et utkast.')
  })
})

test('the agenda is told how the results stand, and of measures whose day has gone', async () => {
  const office = await anOffice()
  const leader = office.people.nav_leader
  const missed = { target: 3, better: 'lower' as const, result: { whole: 4, by: {} } }
  await aResult(office, missed, thisYear())
  await addRow(leader, 'measure', {
    ...inYear(office, thisYear()),
    content: measure({ deadline: addDays(today(), -1) }),
  })
  const date = addDays(today(), 30)
  const plan = { date, from: '09:00', to: '11:00', place: 'Rådhuset', link: '', language: 'nb' as const }
  const meeting = must(await planMeeting(leader, office.id, { ...plan, itemsBy: date, invitationBy: date }))
  const { suggestions } = must(await openMeeting(leader, meeting.id))
  expect(suggestions.flatMap(({ reasons }) => reasons)).toEqual([
    { code: 'results', year: thisYear(), count: 1, missed: 1 },
    { code: 'overdue', year: thisYear(), count: 1 },
  ])
})

describe('the database', () => {
  test('lets nobody change or delete what a row has said, or move a row', async () => {
    const office = await anOffice()
    const id = await aResult(office)
    for (const statement of [
      `UPDATE yearly_row_version SET content = '{}' WHERE row_id = '${id}'`,
      `DELETE FROM yearly_row_version WHERE row_id = '${id}'`,
      `DELETE FROM yearly_row WHERE id = '${id}'`,
      `UPDATE yearly_row SET year = 2030, last_version = 2 WHERE id = '${id}'`,
      `UPDATE yearly_row SET last_version = 5 WHERE id = '${id}'`,
    ])
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow()
  })
  test('lets a row follow one of the year before at the same office only', async () => {
    const office = await anOffice()
    const other = await anOffice('Granli')
    const previousId = await aResult(office)
    const data = (officeId: string, year: number) => ({ officeId, year, kind: 'result', previousId })
    await expect(db().yearlyRow.create({ data: data(other.id, YEAR + 1) })).rejects.toThrow()
    await expect(db().yearlyRow.create({ data: data(office.id, YEAR + 2) })).rejects.toThrow()
  })
})

test('the log says who changed which row, and never what it said', async () => {
  const office = await anOffice()
  const id = await aResult(office, { indicator: 'Hemmelig ord' })
  const [event] = await db().auditEvent.findMany({ where: { officeId: office.id, kind: 'results-changed' } })
  expect(event).toMatchObject({ actorId: office.people.nav_leader.userId, details: { row: id } })
})
