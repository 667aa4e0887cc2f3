import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { approve, withdrawApproval } from '#lib/server/approvals.ts'
import { writeComment } from '#lib/server/comments.ts'
import { db } from '#lib/server/db.ts'
import { writeInternalNote } from '#lib/server/internal-notes.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { countUnread, noticesOf, openNotice } from '#lib/server/notices.ts'
import { takePosition } from '#lib/server/positions.ts'
import { remindParty } from '#lib/server/remind-party.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { anAgreement, anOffice, type People } from '../support/builders.ts'
import { anAgreedAgreement, standingOf } from '../support/finished-agreement.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()
const realtime = openRealtimeServer()

const CLAUSE = 'partnerskapsavtale/medbestemmelse'

/** Who has been told what, and forgotten again. */
const told = async (people: People): Promise<Record<string, readonly string[]>> => {
  const all = await Promise.all(
    Object.entries(people).map(async ([role, person]) => [role, await noticesOf(person)] as const),
  )
  await db().notice.deleteMany()
  return Object.fromEntries(
    all.flatMap(([role, notices]) => (notices.length > 0 ? [[role, notices.map(({ kind }) => kind)]] : [])),
  )
}
const everybody = (kind: string, but: keyof People) =>
  Object.fromEntries(
    (['municipal_director', 'caseworker', 'state_director', 'state_caseworker', 'nav_leader'] as const)
      .filter((role) => role !== but)
      .map((role) => [role, [kind]]),
  )

describe('on the way to signing', () => {
  test('the other party and the NAV leader are told; all who write when it is locked or opened', async () => {
    const agreement = await anAgreedAgreement()
    const { id } = agreement
    const { people } = agreement.office
    const { municipal_director, state_director } = people
    await db().notice.deleteMany()
    const { seen } = await standingOf(municipal_director, id)

    await approve(municipal_director, id, { seen })
    const others = (kind: string) => ({
      state_director: [kind],
      state_caseworker: [kind],
      nav_leader: [kind],
    })
    expect(await told(people)).toEqual(others('approved'))

    await withdrawApproval(municipal_director, id)
    expect(await told(people)).toEqual(others('approval-withdrawn'))

    await approve(municipal_director, id, { seen })
    await told(people)
    await approve(state_director, id, { seen })
    expect(await told(people)).toEqual(everybody('frozen', 'state_director'))

    await askToUnlock(state_director, id, { version: 1, reason: '' })
    expect(await told(people)).toEqual({
      municipal_director: ['unlock-asked'],
      caseworker: ['unlock-asked'],
      nav_leader: ['unlock-asked'],
    })
    await askToUnlock(municipal_director, id, { version: 1, reason: '' })
    expect(await told(people)).toEqual(everybody('unlocked', 'municipal_director'))
  })

  test('what somebody disagrees with or wants to discuss is told of, what they agree to is not', async () => {
    const agreement = await anAgreedAgreement()
    const { people } = agreement.office
    await db().notice.deleteMany()
    const { positions } = await standingOf(people.caseworker, agreement.id)
    const [first] = positions
    if (!first) throw new Error('no clauses')
    const say = (stance: 'agreed' | 'disagree') =>
      takePosition(people.caseworker, agreement.id, {
        clause: first.clause,
        stance,
        note: 'Hemmelig grunn',
        seen: { hash: first.hash },
      })
    await say('agreed')
    expect(await told(people)).toEqual({})
    await say('disagree')
    const [notice] = await noticesOf(people.state_director)
    expect(notice).toMatchObject({ kind: 'clause-disputed', clause: first.clause, detail: 'disagree' })
    expect(JSON.stringify(notice)).not.toContain('Hemmelig')
    expect(notice?.place?.number).toMatch(/^\d/)
    await say('agreed')
    expect(await told(people)).toEqual({})
  })
})

const mentioned = async (by: Actor, id: string, whom: Actor): Promise<void> => {
  const text = 'Kan du se på dette?'
  await writeComment(by, id, {
    id: randomUUID(),
    clause: CLAUSE,
    parentId: null,
    text,
    mentions: [whom.userId],
  })
}

describe('a notice', () => {
  test('leads to what it tells of, and is read from then on', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader } = office.people
    await mentioned(nav_leader, id, reader)
    const [notice] = await noticesOf(reader)
    expect(await countUnread(reader)).toBe(1)
    expect(await openNotice(reader, notice?.id ?? '')).toBe(
      `/avtaler/${id}/${CLAUSE}#kommentar-${notice?.subjectId}`,
    )
    expect(await countUnread(reader)).toBe(0)
  })

  test('is opened by nobody but the one it is for, and by nobody who has left', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader, caseworker } = office.people
    await mentioned(nav_leader, id, reader)
    const [notice] = await noticesOf(reader)
    expect(await openNotice(caseworker, notice?.id ?? '')).toBeNull()
    expect(await openNotice(reader, 'ingen')).toBeNull()
    await db().membership.deleteMany({ where: { userId: reader.userId } })
    const left = await loadActor(reader.userId)
    expect(left && (await openNotice(left, notice?.id ?? ''))).toBeNull()
    expect(left && (await countUnread(left))).toBe(0)
  })

  test('of an internal note is gone for somebody who only reads for the party now', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker } = office.people
    const note = { id: randomUUID(), clause: CLAUSE, text: 'Vår grense', mentions: [caseworker.userId] }
    await writeInternalNote(municipal_director, id, note)
    expect(await countUnread(caseworker)).toBe(1)
    await db().membership.updateMany({ where: { userId: caseworker.userId }, data: { role: 'reader' } })
    const now = await loadActor(caseworker.userId)
    expect(now && (await noticesOf(now))).toEqual([])
    expect(now && (await countUnread(now))).toBe(0)
  })
})

describe('«Send påminnelse»', () => {
  test('tells the other party’s people once a day, whoever sends it, and is logged', async () => {
    const agreement = await anAgreement({ answers: { kommune: 'Fossdal', kontor: 'Fossdal' } })
    const { id, office } = agreement
    const { municipal_director, nav_leader, state_director } = office.people
    const state = state_director.memberships[0]?.party?.id ?? ''
    expect(await remindParty(municipal_director, id, state)).toEqual({ ok: true, value: null })
    expect(await remindParty(nav_leader, id, state)).toEqual({ ok: false, error: 'already' })
    expect(await told(office.people)).toEqual({
      state_director: ['reminded'],
      state_caseworker: ['reminded'],
    })
    const logged = await db().auditEvent.findMany({ where: { agreementId: id, kind: 'reminder-sent' } })
    expect(logged.map(({ details }) => details)).toEqual([{ party: state }])
  })

  test('is sent to none whom nothing waits for, to no own party, and by nobody who only reads', async () => {
    const { id, office } = await anAgreedAgreement()
    const { municipal_director, state_director, reader } = office.people
    const state = state_director.memberships[0]?.party?.id ?? ''
    const { seen } = await standingOf(state_director, id)
    await approve(state_director, id, { seen })
    expect(await remindParty(municipal_director, id, state)).toEqual({ ok: false, error: 'nothing-waits' })
    expect(await remindParty(state_director, id, state)).toEqual({ ok: false, error: 'forbidden' })
    expect(await remindParty(reader, id, state)).toEqual({ ok: false, error: 'forbidden' })
    const stranger = (await anOffice('Granli')).people.municipal_director
    expect(await remindParty(stranger, id, state)).toEqual({ ok: false, error: 'not-found' })
  })
})

describe('an open page', () => {
  test('hears that there is something new, and not what', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    const client = await realtime.connect(state_director, id)
    await client.synced()
    await mentioned(nav_leader, id, office.people.reader)
    await client.hears('rows_changed')
    expect(client.heard.every((one) => !one.includes(nav_leader.userId) && !one.includes(CLAUSE))).toBe(true)
  })

  test('hears nothing of another agreement, nor of what a party writes for itself', async () => {
    const { id, office } = await anAgreement()
    const elsewhere = await anAgreement({ office: await anOffice('Granli') })
    const { municipal_director, state_director } = office.people
    const client = await realtime.connect(state_director, id)
    const other = await realtime.connect(elsewhere.office.people.state_director, elsewhere.id)
    await Promise.all([client.synced(), other.synced()])
    const note = { id: randomUUID(), clause: CLAUSE, text: 'Vår grense', mentions: [] }
    await writeInternalNote(municipal_director, id, note)
    // What is said after the note is heard after it, and what is answered on the same line comes after both.
    await mentioned(elsewhere.office.people.nav_leader, elsewhere.id, elsewhere.office.people.reader)
    await other.hears('rows_changed')
    await client.flush()
    expect(client.heard.filter((one) => one === 'rows_changed')).toEqual([])
  })
})
