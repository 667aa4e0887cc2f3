import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Plan } from '#lib/meetings/meeting.ts'
import { choose, rewrite, setAttendance, textName } from '#lib/meetings/minutes-doc.ts'
import { removeMember } from '#lib/server/change-members.ts'
import { today } from '#lib/server/clock.ts'
import { closeAllMinutes, minutesWord } from '#lib/server/close-minutes.ts'
import { db } from '#lib/server/db.ts'
import { listFollowUps } from '#lib/server/follow-ups.ts'
import { addToMeeting, openMeeting, planMeeting } from '#lib/server/meetings.ts'
import { approveMinutes, conclusionOf, openMinutes, sendMinutes } from '#lib/server/minutes.ts'
import { remindOfFollowUps } from '#lib/server/remind-of-follow-ups.ts'
import { syncMinutes } from '#lib/server/sync-minutes.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase({ mail: true })

const plan: Plan = {
  date: today(),
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb',
  itemsBy: today(),
  invitationBy: today(),
}
const ITEM = 'budsjett'

let made = 0
/** Each at an hour of its own. */
const aMeeting = async ({ id, people }: OfficeFixture, date = today()): Promise<string> => {
  made += 1
  const hour = String(made % 24).padStart(2, '0')
  const at = { from: `${hour}:00`, to: `${hour}:30` }
  const planned = await planMeeting(people.nav_leader, id, { ...plan, ...at, date })
  if (!planned.ok) throw new Error(planned.error)
  const item = {
    id: ITEM,
    title: 'Budsjett',
    type: 'agreement',
    minutes: 20,
    source: null,
    clause: null,
    note: '',
  }
  await addToMeeting(people.nav_leader, planned.value.id, { kind: 'item-taken', item, before: null })
  return planned.value.id
}

/** A browser with the minutes open: what it writes waits until it is sent. */
const aTab = (actor: Actor, meeting: string) => {
  const doc = new Y.Doc()
  let seq = 0
  let waiting: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') waiting.push(update)
  })
  const exchange = async (updates: readonly Uint8Array[] = waiting) => {
    const done = await syncMinutes(actor, meeting, { since: seq, updates, at: null })
    if (!done.ok) return done.error
    if (done.value.update) Y.applyUpdate(doc, done.value.update, 'server')
    seq = done.value.seq
    waiting = []
    return 'stored'
  }
  const text = (item = ITEM) => doc.getText(textName('note', item))
  return { doc, exchange, text, write: (words: string) => rewrite(text(), words), waiting: () => waiting }
}

const opened = async (actor: Actor, meeting: string) => {
  const view = await openMinutes(actor, meeting)
  if (!view.ok) throw new Error(view.error)
  return view.value
}

const everybodyIsThere = (doc: Y.Doc, { people }: OfficeFixture): void => {
  for (const { userId } of [people.municipal_director, people.state_director, people.nav_leader])
    setAttendance(doc, userId, 'present')
}

const send = async ({ people }: OfficeFixture, meeting: string, commentBy = addDays(today(), 10)) => {
  const { hash } = await opened(people.nav_leader, meeting)
  return sendMinutes(people.nav_leader, meeting, { hash, commentBy })
}

/** Written, with everybody there, and sent. */
const sent = async (office: OfficeFixture, fill: (doc: Y.Doc) => void = () => {}): Promise<string> => {
  const meeting = await aMeeting(office)
  const tab = aTab(office.people.nav_leader, meeting)
  everybodyIsThere(tab.doc, office)
  tab.write('Budsjettet ble lagt fram.')
  fill(tab.doc)
  expect(await tab.exchange()).toBe('stored')
  expect(await send(office, meeting)).toMatchObject({ ok: true })
  return meeting
}

/** Sent thirty days ago; the last day to object was ten days ago. The rows are those the services write, with those days. */
const sentLongAgo = async (office: OfficeFixture): Promise<string> => {
  const newer = await sent(office)
  const { id } = await db().meeting.create({ data: { officeId: office.id }, select: { id: true } })
  const events = await db().meetingEvent.findMany({ where: { meetingId: newer }, orderBy: { seq: 'asc' } })
  const minutes = await db().meetingMinutes.findFirstOrThrow({ where: { meetingId: newer } })
  for (const { seq, event, userId, partyId } of events)
    await db().meetingEvent.create({
      data: {
        meetingId: id,
        seq,
        event: {
          ...Object(event),
          ...('commentBy' in Object(event) && { commentBy: addDays(today(), -10) }),
        },
        userId,
        partyId,
        createdAt: new Date(`${addDays(today(), -30)}T12:00:00Z`),
      },
    })
  await db().meetingMinutes.create({
    data: { meetingId: id, number: 1, text: minutes.text, hash: minutes.hash },
  })
  return id
}

test('of a meeting that is to come no minutes are sent', async () => {
  const office = await anOffice()
  const meeting = await aMeeting(office, addDays(today(), 1))
  const tab = aTab(office.people.nav_leader, meeting)
  everybodyIsThere(tab.doc, office)
  expect(await tab.exchange()).toBe('stored')
  expect(await send(office, meeting)).toEqual({ ok: false, error: 'not-held' })
  expect((await opened(office.people.nav_leader, meeting)).meeting.minutes).toBeNull()
})

describe('writing minutes', () => {
  test('two who write apart, one of them without a network, lose no word', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const leader = aTab(office.people.nav_leader, meeting)
    const caseworker = aTab(office.people.caseworker, meeting)
    leader.write('Budsjettet ble lagt fram.')
    await leader.exchange()
    await caseworker.exchange()
    leader.write('Budsjettet ble lagt fram av Nav-leder.')
    caseworker.write('Kommunens notat: Budsjettet ble lagt fram.')
    await leader.exchange()
    await caseworker.exchange()
    await leader.exchange()
    expect(leader.text().toString()).toBe('Kommunens notat: Budsjettet ble lagt fram av Nav-leder.')
    expect(caseworker.text().toString()).toBe(leader.text().toString())
    expect((await opened(office.people.state_director, meeting)).minutes.items[1]?.note).toBe(
      leader.text().toString(),
    )
  })

  test('what is sent twice, or whose answer was lost, is written once', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    tab.write('Én gang')
    const given = tab.waiting()
    await tab.exchange(given)
    await tab.exchange(given)
    expect((await opened(office.people.nav_leader, meeting)).minutes.items[1]?.note).toBe('Én gang')
    expect(await db().minutesUpdate.count({ where: { meetingId: meeting } })).toBe(1)
  })

  test('what builds on something that never came is not taken, and nothing is changed', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    tab.write('Først')
    tab.write('Først og sist')
    expect(await tab.exchange(tab.waiting().slice(-1))).toBe('incomplete')
    expect((await opened(office.people.nav_leader, meeting)).minutes.items[1]?.note).toBe('')
  })

  test.each([
    ['another part', (doc: Y.Doc) => doc.getMap('meta').set('x', 1)],
    ['a decision nobody can make', (doc: Y.Doc) => doc.getMap('fields').set(`decision:${ITEM}`, 'kanskje')],
    ['marked-up text', (doc: Y.Doc) => doc.getText(textName('note', ITEM)).insert(0, 'fet', { bold: true })],
    ['far too much', (doc: Y.Doc) => doc.getText(textName('note', ITEM)).insert(0, 'x'.repeat(100_001))],
  ])('%s is refused and changes nothing', async (_name, spoil) => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    spoil(tab.doc)
    expect(await tab.exchange()).toMatch(/unknown-part|too-large/)
    expect(await db().minutesUpdate.count({ where: { meetingId: meeting } })).toBe(0)
  })

  test('a stranger hears that there is no such meeting; those who are heard read and do not write', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const other = await anOffice()
    for (const stranger of [other.people.nav_leader, other.people.state_director]) {
      const tab = aTab(stranger, meeting)
      expect(await tab.exchange()).toBe('not-found')
      tab.write('Fremmed')
      expect(await tab.exchange()).toBe('not-found')
      expect(await openMinutes(stranger, meeting)).toMatchObject({ error: 'not-found' })
      expect(await minutesWord(stranger, meeting)).toBeNull()
    }
    const heard = aTab(office.people.employee_rep, meeting)
    expect(await heard.exchange()).toBe('stored')
    heard.write('Jeg også')
    expect(await heard.exchange()).toBe('forbidden')
  })

  test.each([
    ['no update', Uint8Array.of(9, 9, 9)],
    ['nothing at all', new Uint8Array()],
  ])('%s is told to be malformed, and is no failure of the server', async (_name, update) => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    expect(await aTab(office.people.nav_leader, meeting).exchange([update])).toBe('malformed')
  })

  test('words under an item that was taken out meanwhile are not stored where nobody sees them', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    await addToMeeting(office.people.nav_leader, meeting, { kind: 'item-removed', id: ITEM })
    const tab = aTab(office.people.caseworker, meeting)
    tab.write('Skrevet uten nett')
    expect(await tab.exchange()).toBe('gone')
    expect(await db().minutesUpdate.count({ where: { meetingId: meeting } })).toBe(0)
  })

  test('whatever is taken in can be read and sent, however long it is', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    everybodyIsThere(tab.doc, office)
    rewrite(tab.doc.getText(textName('responsible', ITEM)), 'Alle '.repeat(1000))
    expect(await tab.exchange()).toBe('stored')
    expect(await send(office, meeting)).toMatchObject({ ok: true })
  })

  test('an item with words under it is not taken off the agenda', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    tab.write('Viktig')
    await tab.exchange()
    const removed = { kind: 'item-removed', id: ITEM }
    expect(await addToMeeting(office.people.nav_leader, meeting, removed)).toMatchObject({
      error: 'has-minutes',
    })
  })
})

describe('sending minutes to the owners', () => {
  test('only what was read is sent: whoever wrote meanwhile is not overlooked', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    everybodyIsThere(tab.doc, office)
    await tab.exchange()
    const { hash } = await opened(office.people.nav_leader, meeting)
    const other = aTab(office.people.caseworker, meeting)
    other.write('Et ord til')
    await other.exchange()
    const given = { hash, commentBy: addDays(today(), 10) }
    expect(await sendMinutes(office.people.nav_leader, meeting, given)).toMatchObject({ error: 'changed' })
    expect(await send(office, meeting)).toMatchObject({ ok: true })
  })

  test('nothing is said to be agreed or concluded that an owner was not there for', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    setAttendance(tab.doc, office.people.municipal_director.userId, 'present')
    setAttendance(tab.doc, office.people.state_director.userId, 'absent')
    choose(tab.doc, 'decision', ITEM, 'agreed')
    await tab.exchange()
    expect(await send(office, meeting)).toMatchObject({ error: 'agreed-alone' })
    choose(tab.doc, 'decision', ITEM, 'absent')
    const conclusion = tab.doc.getText(textName('conclusion', ITEM))
    rewrite(conclusion, 'Nøkkelen endres.')
    await tab.exchange()
    expect(await send(office, meeting)).toMatchObject({ error: 'concluded-alone' })
    rewrite(conclusion, '')
    await tab.exchange()
    expect(await send(office, meeting)).toMatchObject({ ok: true })
  })

  test('whoever was there stays in the minutes though they have left the office since', async () => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    const { userId } = office.people.caseworker
    setAttendance(tab.doc, office.people.state_director.userId, 'present')
    setAttendance(tab.doc, userId, 'present')
    choose(tab.doc, 'decision', ITEM, 'agreed')
    await tab.exchange()
    expect(await removeMember(office.people.municipal_director, office.id, userId)).toMatchObject({
      ok: true,
    })
    const { minutes, faults } = await opened(office.people.nav_leader, meeting)
    expect(minutes.attendees.filter(({ id }) => id === userId)).toMatchObject([{ attendance: 'present' }])
    // The owner was there by them.
    expect(faults).toEqual([])
  })

  test('those who were called get a letter that says nothing of what was said; only the leader sends', async () => {
    const office = await anOffice()
    const { userId } = office.people.state_director
    await db().user.update({ where: { id: userId }, data: { email: `${userId}@example.org` } })
    const meeting = await sent(office)
    const told = await db().notice.findMany({ where: { subjectId: meeting, kind: 'minutes-sent' } })
    expect(told.map((one) => one.userId)).toContain(userId)
    const letters = await db().outgoingMail.findMany({ where: { toUserId: userId } })
    expect(letters).toHaveLength(1)
    expect(letters.map(({ text }) => text).join()).not.toContain('Budsjettet')
    const tab = aTab(office.people.nav_leader, meeting)
    await tab.exchange()
    tab.write('Etterpå')
    expect(await tab.exchange()).toBe('closed')
    const again = await aMeeting(office)
    const { hash } = await opened(office.people.municipal_director, again)
    const given = { hash, commentBy: today() }
    expect(await sendMinutes(office.people.municipal_director, again, given)).toMatchObject({
      error: 'forbidden',
    })
  })
})

describe('the last day to say that something is wrong', () => {
  test.each([0, 2, 61, 365])('%i days from now is refused, and nothing is sent', async (days) => {
    const office = await anOffice()
    const meeting = await aMeeting(office)
    const tab = aTab(office.people.nav_leader, meeting)
    everybodyIsThere(tab.doc, office)
    await tab.exchange()
    expect(await send(office, meeting, addDays(today(), days))).toEqual({ ok: false, error: 'invalid' })
    expect(await send(office, meeting, addDays(today(), 3))).toMatchObject({ ok: true })
  })
})

describe('approving minutes', () => {
  test('both owners’ approval of the same text closes them, with a Word file that is made once', async () => {
    const office = await anOffice()
    const meeting = await sent(office)
    const { hash } = await opened(office.people.state_director, meeting)
    expect(await approveMinutes(office.people.nav_leader, meeting, hash)).toMatchObject({
      error: 'forbidden',
    })
    expect(await approveMinutes(office.people.municipal_director, meeting, '0'.repeat(64))).toMatchObject({
      error: 'changed',
    })
    expect(await approveMinutes(office.people.municipal_director, meeting, hash)).toMatchObject({
      value: { isClosed: false },
    })
    expect(await approveMinutes(office.people.state_director, meeting, hash)).toMatchObject({
      value: { isClosed: true },
    })
    const closed = await db().closedMinutes.findUniqueOrThrow({ where: { meetingId: meeting } })
    const word = await minutesWord(office.people.caseworker, meeting)
    expect(
      Buffer.from((await word?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(Buffer.from(closed.word)),
    ).toBe(true)
    const reopened = { kind: 'minutes-reopened', reason: 'Feil' }
    expect(await addToMeeting(office.people.nav_leader, meeting, reopened)).toMatchObject({ error: 'closed' })
    const addendum = { kind: 'addendum', id: 'tillegg', text: 'Tallet var 3, ikke 2.' }
    expect(await addToMeeting(office.people.nav_leader, meeting, addendum)).toMatchObject({ ok: true })
  })

  test('everybody who was called hears of it: approved, opened again, final, added to', async () => {
    const office = await anOffice()
    const { municipal_director, state_director, nav_leader, reader } = office.people
    const told = async () => {
      const rows = await db().notice.findMany({
        where: { officeId: office.id },
        orderBy: { createdAt: 'asc' },
      })
      await db().notice.deleteMany({ where: { officeId: office.id } })
      const whose = new Map(Object.entries(office.people).map(([role, { userId }]) => [userId, role]))
      return rows.map(({ kind, userId }) => `${whose.get(userId)}: ${kind}`).toSorted()
    }
    const to = (kind: string, ...roles: readonly string[]) =>
      roles.map((role) => `${role}: ${kind}`).toSorted()
    const meeting = await sent(office)
    await told()
    const { hash } = await opened(reader, meeting)
    await approveMinutes(municipal_director, meeting, hash)
    expect(await told()).toEqual(to('minutes-approved', 'state_director', 'nav_leader', 'partner_director'))
    await addToMeeting(state_director, meeting, { kind: 'minutes-objected', hash, text: 'Feil.' })
    await addToMeeting(state_director, meeting, { kind: 'objection-withdrawn', hash })
    expect(await told()).toEqual(['nav_leader: minutes-objected', 'nav_leader: objection-withdrawn'])
    await addToMeeting(nav_leader, meeting, { kind: 'minutes-reopened', reason: 'Et tall' })
    expect(await told()).toEqual(
      to('minutes-reopened', 'municipal_director', 'state_director', 'partner_director'),
    )
    await send(office, meeting)
    await told()
    const again = (await opened(reader, meeting)).hash
    for (const owner of [municipal_director, state_director]) await approveMinutes(owner, meeting, again)
    expect((await told()).filter((one) => one.endsWith('minutes-final'))).toEqual(
      to('minutes-final', 'municipal_director', 'state_director', 'nav_leader', 'partner_director'),
    )
    await addToMeeting(nav_leader, meeting, { kind: 'addendum', id: 't1', text: 'Tallet var 3.' })
    expect(await told()).toEqual(
      to('minutes-added', 'municipal_director', 'state_director', 'partner_director'),
    )
  })

  test('an objection keeps them open past the day, until it is withdrawn or they are sent again', async () => {
    const office = await anOffice()
    const meeting = await sent(office)
    const { hash } = await opened(office.people.caseworker, meeting)
    const objected = { kind: 'minutes-objected', hash, text: 'Tallet er feil.' }
    expect(await addToMeeting(office.people.employee_rep, meeting, objected)).toMatchObject({
      error: 'forbidden',
    })
    expect(await addToMeeting(office.people.caseworker, meeting, objected)).toMatchObject({ ok: true })
    const seen = await opened(office.people.state_director, meeting)
    expect(seen.meeting.minutes?.objections).toMatchObject([{ text: 'Tallet er feil.' }])
    const reopened = { kind: 'minutes-reopened', reason: 'Tallet rettes' }
    expect(await addToMeeting(office.people.nav_leader, meeting, reopened)).toMatchObject({ ok: true })
    expect(await approveMinutes(office.people.state_director, meeting, hash)).toMatchObject({
      error: 'not-sent',
    })
    const tab = aTab(office.people.nav_leader, meeting)
    await tab.exchange()
    tab.write('Budsjettet ble lagt fram. Tallet er 3.')
    await tab.exchange()
    expect(await send(office, meeting)).toMatchObject({ ok: true })
    expect(await approveMinutes(office.people.state_director, meeting, hash)).toMatchObject({
      error: 'changed',
    })
  })

  test('what was sent, and what was closed, cannot be changed in the database', async () => {
    const meeting = await sent(await anOffice())
    await expect(
      db().meetingMinutes.updateMany({ where: { meetingId: meeting }, data: { text: '{}' } }),
    ).rejects.toThrow()
    await expect(db().minutesUpdate.deleteMany({ where: { meetingId: meeting } })).rejects.toThrow()
    await expect(
      db().meetingMinutes.create({
        data: { meetingId: meeting, number: 9, text: 'annen tekst', hash: '0'.repeat(64) },
      }),
    ).rejects.toThrow()
  })

  test('with no objection before the day has passed they are final, and the file is made by itself', async () => {
    const office = await anOffice()
    const waiting = await sent(office)
    const due = await sentLongAgo(office)
    await closeAllMinutes()
    expect(await db().closedMinutes.findUnique({ where: { meetingId: waiting } })).toBeNull()
    const { closedOn } = await db().closedMinutes.findUniqueOrThrow({ where: { meetingId: due } })
    expect(closedOn.toISOString().slice(0, 10)).toBe(addDays(today(), -9))
    expect(await opened(office.people.reader, due)).toMatchObject({ isClosed: true, may: { approve: false } })
  })
})

describe('a conclusion', () => {
  test('begins the reason of a proposal, for those who may read the minutes, and changes nothing by itself', async () => {
    const office = await anOffice()
    const meeting = await sent(office, (doc) =>
      rewrite(doc.getText(textName('conclusion', ITEM)), 'Nøkkelen endres.'),
    )
    expect(await conclusionOf(office.people.caseworker, meeting, ITEM)).toMatch(
      /^Partnerskapsmøtet .+: Nøkkelen endres\.$/,
    )
    expect(await conclusionOf(office.people.caseworker, meeting, 'ingen')).toBe('')
    const other = await anOffice()
    expect(await conclusionOf(other.people.state_director, meeting, ITEM)).toBe('')
    expect(await conclusionOf(office.people.caseworker, 'finnes-ikke', ITEM)).toBe('')
  })
})

describe('what a meeting leaves behind', () => {
  test('follow-ups have an owner, a day and a state, and the next meeting begins with them', async () => {
    const office = await anOffice()
    const responsible = `Nav-leder og ${office.people.reader.name}`
    const meeting = await sent(office, (doc) => {
      rewrite(doc.getText(textName('responsible', ITEM)), responsible)
      choose(doc, 'due', ITEM, addDays(today(), 5))
      choose(doc, 'decision', ITEM, 'postponed')
    })
    const dayBefore = new Date(`${addDays(today(), 4)}T12:00:00Z`)
    const reminded = async () => {
      await remindOfFollowUps(dayBefore)
      const notices = await db().notice.findMany({ where: { subjectId: meeting, kind: 'follow-up-day' } })
      return notices.map(({ userId }) => userId)
    }
    const { nav_leader, reader } = office.people
    expect((await reminded()).toSorted()).toEqual([nav_leader.userId, reader.userId].toSorted())
    expect(await reminded()).toHaveLength(2)
    const listed = await listFollowUps(office.people.caseworker, office.id)
    expect(listed).toMatchObject({
      value: { open: [{ responsible, status: 'open' }] },
    })
    const next = await aMeeting(office, addDays(today(), 30))
    const suggested = async () => {
      const view = await openMeeting(office.people.nav_leader, next)
      return view.ok ? view.value.suggestions.map(({ source }) => source) : []
    }
    expect((await suggested()).slice(0, 3)).toEqual([
      `minutes:${meeting}`,
      `actions:${meeting}`,
      `carried:${meeting}/${ITEM}`,
    ])
    const done = { kind: 'action-changed', item: ITEM, status: 'done', note: 'Sendt', due: null }
    expect(await addToMeeting(office.people.employee_rep, meeting, done)).toMatchObject({
      error: 'forbidden',
    })
    for (const due of ['1926-05-01', addDays(today(), -1), '2090-01-01'])
      expect(await addToMeeting(office.people.state_director, meeting, { ...done, due })).toMatchObject({
        error: 'invalid',
      })
    const later = { ...done, status: 'open', due: addDays(today(), 30) }
    expect(await addToMeeting(office.people.state_director, meeting, later)).toMatchObject({ ok: true })
    expect(await addToMeeting(office.people.state_director, meeting, done)).toMatchObject({ ok: true })
    expect(await suggested()).not.toContain(`actions:${meeting}`)
    expect(await listFollowUps(office.people.caseworker, office.id)).toMatchObject({
      value: { open: [], over: [{ status: 'done', note: 'Sendt', due: later.due }] },
    })
  })
})
