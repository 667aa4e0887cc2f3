import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { notifyAccessChanged } from '#lib/server/access-changed.ts'
import { db, type Tx, withActor } from '#lib/server/db.ts'
import { anAgreement } from '../support/builders.ts'
import type { Client } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { storedAnswers } from '../support/stored-answers.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const server = openRealtimeServer()

/** As a service does it: the change and the word about it in one transaction. */
const change = (actor: Actor, id: string, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  withActor(actor, async (tx) => {
    await work(tx)
    await notifyAccessChanged(tx, id)
  })

const closesOf = ({ provider }: Client): (() => readonly string[]) => {
  const closes: string[] = []
  provider.on('close', ({ event }: { event: { code: number; reason: string } }) =>
    closes.push(`${event.code} ${event.reason}`),
  )
  return () => closes
}

const open = async () => {
  const { id, office } = await anAgreement()
  const leaver = await server.connect(office.people.caseworker, id)
  const stayer = await server.connect(office.people.state_director, id)
  await Promise.all([leaver.synced(), stayer.synced()])
  return { id, office, leaver, stayer, person: office.people.caseworker }
}

describe('somebody who has the agreement open and', () => {
  test('is no longer a member is shown the door at once, and sees nothing more', async () => {
    const { id, office, leaver, stayer, person } = await open()
    const closes = closesOf(leaver)
    await change(person, person.userId, (tx) =>
      tx.membership.deleteMany({ where: { userId: person.userId, officeId: office.id } }),
    )
    expect(await leaver.hears('denied:')).toBe('denied:not-found')
    await eventually('the socket is closed', () => closes().includes('4403 not-found'))
    setAnswer(stayer.doc, 'adresse', 'Etterpå', 'e1')
    expect(await stayer.flush()).toMatch(/^flushed:/)
    expect(leaver.doc.getMap('answers').size).toBe(2)
    expect(await storedAnswers(database, id)).toHaveProperty('adresse')
  })

  test('has been logged out everywhere is told that it is the session', async () => {
    const { leaver, person } = await open()
    const closes = closesOf(leaver)
    await change(person, person.userId, (tx) =>
      tx.user.update({ where: { id: person.userId }, data: { sessionVersion: 2 } }),
    )
    expect(await leaver.hears('denied:')).toBe('denied:no-session')
    await eventually('the socket is closed', () => closes().includes('4403 no-session'))
  })

  test('may now only read is told so, and what they write is not taken', async () => {
    const { id, office, leaver, stayer } = await open()
    await change(office.people.nav_leader, office.id, (tx) =>
      tx.membership.updateMany({
        where: { officeId: office.id, role: 'caseworker' },
        data: { role: 'reader' },
      }),
    )
    expect(await leaver.hears('readonly')).toBe('readonly')
    setAnswer(leaver.doc, 'adresse', 'For sent', 'e1')
    setAnswer(stayer.doc, 'telefon', '55 55 33 33', 'e2')
    leaver.ask(1)
    await stayer.flush()
    await eventually('they still see the others', () => leaver.doc.getMap('answers').size > 3)
    expect(leaver.heard).toEqual(['readonly'])
    expect(leaver.provider.hasUnsyncedChanges).toBe(true)
    expect(await storedAnswers(database, id)).not.toHaveProperty('adresse')
    expect(stayer.heard).not.toContain('readonly')
  })

  test('may write again does so without opening it anew', async () => {
    const { id, office } = await anAgreement()
    const { reader } = office.people
    const client = await server.connect(reader, id)
    await client.synced()
    expect(client.provider.authorizedScope).toBe('readonly')
    await change(reader, reader.userId, (tx) =>
      tx.membership.updateMany({ where: { userId: reader.userId }, data: { role: 'caseworker' } }),
    )
    await eventually('the browser is told', () => client.provider.authorizedScope === 'read-write')
    await client.synced()
    setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
    expect(await client.flush()).toMatch(/^flushed:/)
  })
})

test('a change that is rolled back changes nothing for those who have it open', async () => {
  const { leaver, office } = await open()
  const gone = db().$transaction(async (tx) => {
    await tx.membership.deleteMany({ where: { officeId: office.id } })
    await notifyAccessChanged(tx, office.id)
    throw new Error('changed my mind')
  })
  await expect(gone).rejects.toThrow('changed my mind')
  setAnswer(leaver.doc, 'adresse', 'Storgata 1', 'e1')
  expect(await leaver.flush()).toMatch(/^flushed:/)
})
