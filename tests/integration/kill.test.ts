import { expect, test } from 'vitest'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { anAgreement } from '../support/builders.ts'
import { type Client, openClient, sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { holdAgreement } from '../support/hold-agreement.ts'
import { startServerProcess } from '../support/server-process.ts'
import { openTestDatabase, TEST_SECRET } from '../support/test-database.ts'

const database = openTestDatabase()

const ROUNDS = 3
const PEOPLE = ['municipal_director', 'state_director'] as const

/** Types until the process dies, asking after each change whether it is stored; remembers every yes. */
const typist = (client: Client, fact: string) => {
  let typed = 0
  const acknowledged = (): readonly string[] =>
    client.heard.filter((one) => one.startsWith('flushed:')).map((one) => `${fact}-${one.split(':')[1]}`)
  return {
    type: (times: number): void => {
      for (let at = 0; at < times; at += 1) {
        typed += 1
        setAnswer(client.doc, `${fact}-${typed}`, 'x', 'e')
        client.ask(typed)
      }
    },
    acknowledged,
  }
}

const somebodyWaits = async (): Promise<boolean> =>
  (
    await database.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
  ).length > 0

test('killed in the middle of typing, nothing that was said to be saved is lost', async () => {
  const { id, office } = await anAgreement()
  const port = String(await freePort())
  const env = {
    PORT: port,
    DATABASE_URL: database.url(),
    AUTH_SECRET: TEST_SECRET,
    DEMO: 'true',
  }
  const origin = `http://localhost:${port}`
  const connect = async (person: (typeof PEOPLE)[number]): Promise<Client> => {
    const cookie = await sessionCookieOf(office.people[person].userId)
    return openClient({ url: `http://127.0.0.1:${port}`, agreement: id, cookie, origin })
  }
  const promised = new Set<string>()

  for (let round = 0; round < ROUNDS; round += 1) {
    const server = startServerProcess(env)
    await server.healthy()
    const clients = await Promise.all(PEOPLE.map(connect))
    await Promise.all(clients.map((client) => client.synced()))
    const typists = clients.map((client, at) => typist(client, `r${round}-p${at}`))
    for (const { type } of typists) type(20)
    await eventually('something is saved', () =>
      typists.every(({ acknowledged }) => acknowledged().length >= 5),
    )
    const release = await holdAgreement(database.url(), id)
    for (const { type } of typists) type(20)
    await eventually('a change waits to be stored', somebodyWaits)
    await fetch(`${server.url}/api/health`) // a round trip in which a premature «saved» would arrive
    await server.end('SIGKILL')
    for (const { acknowledged } of typists) for (const fact of acknowledged()) promised.add(fact)
    // The browsers die with the server, so that nobody can send again what was lost.
    for (const client of clients) client.close()
    await release()
  }

  const server = startServerProcess(env)
  await server.healthy()
  const reader = await connect('municipal_director')
  await reader.synced()
  const present = new Set(Object.keys(readAnswers(reader.doc)))
  reader.close()
  expect(promised.size).toBeGreaterThan(ROUNDS * 10)
  expect([...promised].filter((fact) => !present.has(fact))).toEqual([])
})

test('browsers that live through the kill send the rest, and are told so', async () => {
  const { id, office } = await anAgreement()
  const port = String(await freePort())
  const env = { PORT: port, DATABASE_URL: database.url(), AUTH_SECRET: TEST_SECRET, DEMO: 'true' }
  const first = startServerProcess(env)
  await first.healthy()
  const client = openClient({
    url: first.url,
    agreement: id,
    cookie: await sessionCookieOf(office.people.nav_leader.userId),
    origin: `http://localhost:${port}`,
  })
  await client.synced()
  await first.end('SIGKILL')
  setAnswer(client.doc, 'adresse', 'Skrevet uten tjener', 'e1')
  const second = startServerProcess(env)
  await second.healthy()
  await eventually(
    'it is connected again',
    () => client.provider.isSynced && !client.provider.hasUnsyncedChanges,
  )
  expect(await client.flush()).toMatch(/^flushed:/)
  client.close()
  const [row] = await database.query<{ count: string }>(
    'SELECT count(*) FROM agreement_update WHERE agreement_id = $1',
    [id],
  )
  expect(Number(row?.count)).toBe(2)
})
