import { request } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { setAnswer } from '#lib/document/answer.ts'
import { readKept } from '#lib/document/kept.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { readAnswers, readLanguage } from '#lib/document/read-draft.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { setLanguage, writeText } from '#lib/document/write-draft.ts'
import { db } from '#lib/server/db.ts'
import { changeLanguage } from '#lib/server/server-changes.ts'
import { loadDocument } from '#lib/server/update-log.ts'
import { anAgreement, anOffice } from '../support/builders.ts'
import { type Client, sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { holdAgreement } from '../support/hold-agreement.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { storedAnswers } from '../support/stored-answers.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const server = openRealtimeServer()
const LOCAL = 'local:partnerskapsavtale/formal/lokale-mal'

afterEach(() => vi.restoreAllMocks())

describe('«lagret»', () => {
  test('is said only of what another connection can read in the database', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
    expect(await client.flush()).toMatch(/^flushed:1:\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(await storedAnswers(database, id)).toMatchObject({ adresse: ['Storgata 1'] })
  })

  test('is not said while the change waits to be stored', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    const release = await holdAgreement(database.url(), id)
    setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
    const answer = client.flush()
    await eventually('the change waits for the row', async () => {
      const waiting = await database.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      )
      return waiting.length > 0
    })
    expect(client.heard).toEqual([])
    expect(client.provider.hasUnsyncedChanges).toBe(true)
    await release()
    expect(await answer).toMatch(/^flushed:1:/)
  })
})

describe('the log', () => {
  test('names the person of the connection, their party and the schema as the author', async () => {
    const { id, office } = await anAgreement()
    const { state_director } = office.people
    const client = await server.connect(state_director, id)
    await client.synced()
    setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
    await client.flush()
    const rows = await database.query(
      'SELECT seq, user_id, party_id, schema_version FROM agreement_update WHERE agreement_id = $1 AND seq > 1',
      [id],
    )
    expect(rows).toEqual([
      {
        seq: 2,
        user_id: state_director.userId,
        party_id: state_director.memberships[0]?.party?.id,
        schema_version: SCHEMA_VERSION,
      },
    ])
  })
})

describe('two who write', () => {
  test('see each other’s changes, and the log holds both in one order', async () => {
    const { id, office } = await anAgreement()
    const one = await server.connect(office.people.municipal_director, id)
    const other = await server.connect(office.people.state_director, id)
    await Promise.all([one.synced(), other.synced()])
    for (let at = 0; at < 20; at += 1) {
      setAnswer(one.doc, 'adresse', `Storgata ${at}`, 'one')
      setAnswer(other.doc, 'apningstider', `kl. ${at}`, 'other')
    }
    await Promise.all([one.flush(), other.flush()])
    const expected = { adresse: ['Storgata 19'], apningstider: ['kl. 19'] }
    await eventually('both have both', () =>
      [one, other].every(
        ({ doc }) =>
          readAnswers(doc).adresse?.[0] === 'Storgata 19' && readAnswers(doc).apningstider?.[0] === 'kl. 19',
      ),
    )
    expect(await storedAnswers(database, id)).toMatchObject(expected)
    const [log] = await database.query<{ count: string; last: number }>(
      'SELECT count(*), max(seq) AS last FROM agreement_update WHERE agreement_id = $1',
      [id],
    )
    expect(Number(log?.count)).toBe(log?.last)
  })
})

describe('who comes back', () => {
  const FIRST = 'Lokalet er på rådhuset, og begge eierne har egne møterom der hele uka.'
  const wordsIn = ({ doc }: Client): string => doc.getXmlFragment(LOCAL).toString()

  test('to a paragraph that was deleted meanwhile finds their words kept, stored right after their own change', async () => {
    const { id, office } = await anAgreement()
    const one = await server.connect(office.people.municipal_director, id)
    const other = await server.connect(office.people.state_director, id)
    await Promise.all([one.synced(), other.synced()])
    writeText(one.doc, LOCAL, markdownToText(`${FIRST}\n\nParkering er det ikke.`))
    await one.flush()
    await eventually('the other has it', () => wordsIn(other).includes('Parkering'))

    one.provider.configuration.websocketProvider.disconnect()
    const words = one.doc.getXmlFragment(LOCAL).get(1)
    if (!(words instanceof Y.XmlElement)) throw new Error('there are two paragraphs')
    const text = words.get(0)
    if (text instanceof Y.XmlText) text.insert(text.length, ' Men sykkelstativ er det mange av.')
    setAnswer(one.doc, 'adresse', 'Storgata 1', 'e1')
    other.doc.getXmlFragment(LOCAL).delete(1, 1)
    await other.flush()

    void one.provider.configuration.websocketProvider.connect()
    await eventually('both see what was kept', () =>
      [one, other].every(
        (client) => wordsIn(client).includes('Men sykkelstativ') && readKept(client.doc).size > 0,
      ),
    )
    await eventually('it is acknowledged', () => !one.provider.hasUnsyncedChanges)
    const rows = await database.query<{ user_id: string; parts: string[] }>(
      'SELECT user_id, parts FROM agreement_update WHERE agreement_id = $1 ORDER BY seq DESC LIMIT 3',
      [id],
    )
    const { userId } = office.people.municipal_director
    expect(rows).toEqual([
      { user_id: userId, parts: ['answers:adresse'] },
      { user_id: userId, parts: [LOCAL] },
      // Written in a paragraph that is gone: it touches nothing that is there.
      { user_id: userId, parts: [] },
    ])
  })

  test('to a paragraph that another has changed too is told of it, and both changes stand', async () => {
    const { id, office } = await anAgreement()
    const one = await server.connect(office.people.municipal_director, id)
    const other = await server.connect(office.people.state_director, id)
    await Promise.all([one.synced(), other.synced()])
    writeText(one.doc, LOCAL, markdownToText(FIRST))
    await one.flush()
    await eventually('the other has it', () => wordsIn(other).includes('rådhuset'))
    const add = ({ doc }: Client, words: string): void => {
      const paragraph = doc.getXmlFragment(LOCAL).get(0)
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (text instanceof Y.XmlText) text.insert(text.length, words)
    }
    one.provider.configuration.websocketProvider.disconnect()
    add(one, ' Kommunen betaler.')
    add(other, ' Nav betaler.')
    await other.flush()
    void one.provider.configuration.websocketProvider.connect()
    await eventually('both are told, and see both', () =>
      [one, other].every(
        (client) =>
          [...readKept(client.doc).values()].some(({ kind }) => kind === 'both') &&
          ['Kommunen betaler.', 'Nav betaler.'].every((words) => wordsIn(client).includes(words)),
      ),
    )
  })

  test('with many changes has each stored as it was made, and is told so only when all are', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    client.provider.configuration.websocketProvider.disconnect()
    for (let at = 0; at < 5; at += 1) setAnswer(client.doc, 'adresse', `Storgata ${at}`, 'e1')
    client.ask(5)
    const release = await holdAgreement(database.url(), id)
    void client.provider.configuration.websocketProvider.connect()
    await eventually('it waits to be stored', async () => {
      const waiting = await database.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      )
      return waiting.length > 0
    })
    expect(client.heard).toEqual([])
    await release()
    expect(await client.hears('flushed:5:')).toBeDefined()
    await eventually('it is acknowledged', () => !client.provider.hasUnsyncedChanges)
    const [log] = await database.query(
      'SELECT max(seq) AS last FROM agreement_update WHERE agreement_id = $1',
      [id],
    )
    expect(log).toEqual({ last: 6 })
  })
})

test('when the last one leaves a long log, it can be opened without reading all of it', async () => {
  const { id, office } = await anAgreement()
  const client = await server.connect(office.people.municipal_director, id)
  await client.synced()
  for (let at = 0; at < 60; at += 1) setAnswer(client.doc, 'adresse', `Storgata ${at}`, 'e1')
  await client.flush()
  client.close()
  await eventually('there is a snapshot', async () => (await loadDocument(db(), id)).rows === 0)
  const again = await server.connect(office.people.municipal_director, id)
  await again.synced()
  expect(readAnswers(again.doc).adresse).toEqual(['Storgata 59'])
})

describe('a change made on the server', () => {
  test('reaches those who have the agreement open', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    await changeLanguage(office.people.nav_leader, id, 'nn')
    await eventually('the language follows', () => readLanguage(client.doc) === 'nn')
    setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
    expect(await client.flush()).toMatch(/^flushed:/)
  })

  test('while its connection was cut arrives when it is back', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    await database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    )
    await changeLanguage(office.people.nav_leader, id, 'nn')
    await eventually('the language follows', () => readLanguage(client.doc) === 'nn')
  })
})

/** Asks to open a socket; the status it is answered with. */
const knock = async (headers: Record<string, string>): Promise<number> => {
  return new Promise((resolve, reject) => {
    request(`${server.url()}/collab?schema=1`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-version': '13',
        ...headers,
      },
    })
      .on('response', (response) => resolve(response.statusCode ?? 0))
      .on('upgrade', (_response, socket) => {
        socket.destroy()
        resolve(101)
      })
      .on('error', reject)
      .end()
  })
}

describe('at the door', () => {
  test('a stranger and somebody who asks for what does not exist hear the same', async () => {
    const { id, office } = await anAgreement()
    const elsewhere = await anOffice('Granli')
    const stranger = await server.connect(elsewhere.people.nav_leader, id)
    expect(await stranger.hears('denied:')).toBe('denied:not-found')
    const nothing = await server.connect(office.people.nav_leader, crypto.randomUUID())
    expect(await nothing.hears('denied:')).toBe('denied:not-found')
    expect(stranger.doc.share.size).toBe(0)
  })

  test('a browser with another schema is refused', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.nav_leader, id, { schema: 999 })
    expect(await client.hears('denied:')).toBe('denied:schema-mismatch')
  })

  test('another site’s page, no page at all, nobody, and a made-up session are turned away', async () => {
    const { people } = await anOffice()
    const cookie = await sessionCookieOf(people.nav_leader.userId)
    const origin = 'http://samstemt.test'
    expect(await knock({ cookie, origin })).toBe(101)
    expect(await knock({ cookie, origin: 'http://evil.test' })).toBe(403)
    expect(await knock({ cookie, origin: 'http://localhost:1' })).toBe(403)
    expect(await knock({ cookie, origin: 'null' })).toBe(403)
    expect(await knock({ cookie })).toBe(403)
    expect(await knock({ origin })).toBe(401)
    expect(await knock({ origin, cookie: 'next-auth.session-token=x' })).toBe(401)
    const forged = await sessionCookieOf(
      people.nav_leader.userId,
      'another secret of the same length, made up',
    )
    expect(await knock({ origin, cookie: forged })).toBe(401)
  })
})

describe('somebody who', () => {
  test('has ended all their sessions no longer gets in', async () => {
    const { people } = await anOffice()
    const { userId } = people.nav_leader
    const cookie = await sessionCookieOf(userId)
    await db().user.update({ where: { id: userId }, data: { sessionVersion: 2 } })
    expect(await knock({ cookie, origin: 'http://samstemt.test' })).toBe(401)
  })

  test('only reads sees changes, and what they write is not taken', async () => {
    const { id, office } = await anAgreement()
    const reader = await server.connect(office.people.employee_rep, id)
    const writer = await server.connect(office.people.nav_leader, id)
    await Promise.all([reader.synced(), writer.synced()])
    expect(reader.provider.authorizedScope).toBe('readonly')
    setAnswer(reader.doc, 'adresse', 'Smuglet inn', 'e1')
    reader.ask(1)
    expect(reader.provider.hasUnsyncedChanges).toBe(true)
    setAnswer(writer.doc, 'apningstider', 'kl. 10–14', 'e2')
    await writer.flush()
    await eventually('the reader sees it', () => readAnswers(reader.doc).apningstider !== undefined)
    expect((await storedAnswers(database, id)).adresse).toBeUndefined()
    expect(reader.heard).toEqual([])
    expect(readAnswers(writer.doc).adresse).toBeUndefined()
  })
})

describe('an update that is refused', () => {
  const refusals: readonly [string, string, (doc: Y.Doc) => void][] = [
    ['the language changed past the server', 'server-only', (doc) => setLanguage(doc, 'nn')],
    ['a part the agreement does not have', 'unknown-part', (doc) => void doc.getMap('privat').set('a', 1)],
    ['a paste of 10 MB', 'too-large', (doc) => writeText(doc, LOCAL, markdownToText('x'.repeat(10_000_000)))],
    [
      'a node outside the schema',
      'invalid-text',
      (doc) => doc.getXmlFragment(LOCAL).push([new Y.XmlElement('script')]),
    ],
  ]
  test.each(refusals)('%s: is told why, and nothing is stored or passed on', async (_name, code, change) => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    const other = await server.connect(office.people.state_director, id)
    await Promise.all([client.synced(), other.synced()])
    change(client.doc)
    expect(await client.flush()).toBe(`refused:${code}`)
    // What comes after may build on what was refused.
    setAnswer(client.doc, 'adresse', 'Etterpå', 'e1')
    await client.flush()
    expect(client.provider.hasUnsyncedChanges).toBe(true)
    setAnswer(other.doc, 'apningstider', 'kl. 10–14', 'e2')
    expect(await other.flush()).toMatch(/^flushed:/)
    expect(await storedAnswers(database, id)).toEqual({
      kommune: ['Fossdal'],
      kontor: ['Fossdal'],
      apningstider: ['kl. 10–14'],
    })
    expect(readLanguage(other.doc)).toBe('nb')
  })

  test('the agreement opened anew can be written in', async () => {
    const { id, office } = await anAgreement()
    const client = await server.connect(office.people.municipal_director, id)
    await client.synced()
    setLanguage(client.doc, 'nn')
    await client.flush()
    client.close()
    const again = await server.connect(office.people.municipal_director, id)
    await again.synced()
    setAnswer(again.doc, 'adresse', 'Storgata 1', 'e1')
    expect(await again.flush()).toMatch(/^flushed:/)
  })
})

test('a name in the presence list cannot be another’s', async () => {
  const { id, office } = await anAgreement()
  const one = await server.connect(office.people.municipal_director, id)
  const other = await server.connect(office.people.state_director, id)
  await Promise.all([one.synced(), other.synced()])
  one.provider.setAwarenessField('user', { name: office.people.state_director.name })
  const names = () =>
    [...(other.provider.awareness?.getStates().values() ?? [])].map((state) => state.user?.name)
  await eventually('the presence arrives', () => names().some((name) => name !== undefined))
  expect(names()).toContain(office.people.municipal_director.name)
  expect(names()).not.toContain(office.people.state_director.name)
})

test('when the database is away, the change is kept by the browser and stored when it is back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { id, office } = await anAgreement()
  const client = await server.connect(office.people.municipal_director, id)
  await client.synced()
  await database.query('ALTER TABLE agreement_update RENAME TO agreement_update_away')
  setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
  await eventually('the socket is hung up', () => !client.provider.isSynced)
  await database.query('ALTER TABLE agreement_update_away RENAME TO agreement_update')
  await eventually('it is stored', async () => (await storedAnswers(database, id)).adresse !== undefined)
  await eventually('and acknowledged', () => client.provider.isSynced && !client.provider.hasUnsyncedChanges)
})
