import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { type AgreementFixture, anAgreement } from '../support/builders.ts'
import { type Client, openClient, sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { holdAgreement } from '../support/hold-agreement.ts'
import { startServerProcess } from '../support/server-process.ts'
import { storedAnswers } from '../support/stored-answers.ts'
import { openTestDatabase, TEST_SECRET } from '../support/test-database.ts'

const database = openTestDatabase()
const BACK_WITHIN_MS = 5000
const TYPING_MS = 20

const envOf = async () => ({
  PORT: String(await freePort()),
  DATABASE_URL: database.url(),
  AUTH_SECRET: TEST_SECRET,
  DEMO: 'true',
})

const people = ({ office }: AgreementFixture) => [
  office.people.municipal_director,
  office.people.state_director,
  office.people.nav_leader,
]

const connectAll = async (agreement: AgreementFixture, port: string): Promise<readonly Client[]> => {
  const clients = await Promise.all(
    people(agreement).map(async ({ userId }) =>
      openClient({
        url: `http://127.0.0.1:${port}`,
        agreement: agreement.id,
        cookie: await sessionCookieOf(userId),
        origin: `http://localhost:${port}`,
      }),
    ),
  )
  onTestFinished(() => {
    for (const client of clients) client.close()
  })
  await Promise.all(clients.map((client) => client.synced()))
  return clients
}

/** A key every now and then, each followed by the question whether it is stored. */
const typeOn = (clients: readonly Client[]) => {
  const typed = new Map(clients.map((client) => [client, 0]))
  const timer = setInterval(() => {
    for (const [who, client] of clients.entries()) {
      const number = (typed.get(client) ?? 0) + 1
      typed.set(client, number)
      setAnswer(client.doc, `p${who}-${number}`, 'x', 'e')
      client.ask(number)
    }
  }, TYPING_MS)
  onTestFinished(() => clearInterval(timer))
  return {
    stop: (): readonly string[] => {
      clearInterval(timer)
      return clients.flatMap((client, who) =>
        Array.from({ length: typed.get(client) ?? 0 }, (_, at) => `p${who}-${at + 1}`),
      )
    },
    promised: (): readonly string[] =>
      clients.flatMap(({ heard }, who) =>
        heard.filter((said) => said.startsWith('flushed:')).map((said) => `p${who}-${said.split(':')[1]}`),
      ),
  }
}

const stored = async ({ id }: AgreementFixture): Promise<ReadonlySet<string>> =>
  new Set(Object.keys(await storedAnswers(database, id)))

test('stopped and started again while three type: all that was said to be saved is, and all that was typed arrives', async () => {
  const agreement = await anAgreement()
  const env = await envOf()
  const first = startServerProcess(env)
  await first.healthy()
  const clients = await connectAll(agreement, env.PORT)
  const closes: number[] = []
  for (const { provider } of clients)
    provider.on('close', ({ event }: { event: { code: number } }) => closes.push(event.code))
  const typing = typeOn(clients)
  await eventually('much is saved', () => typing.promised().length > 60)
  expect(await first.end('SIGTERM')).toBe(0)
  const promised = typing.promised()
  const inDatabase = await stored(agreement)
  expect(promised.filter((fact) => !inDatabase.has(fact))).toEqual([])
  expect(closes.slice(0, clients.length)).toEqual(clients.map(() => 1012))

  const second = startServerProcess(env)
  await second.healthy()
  const isUpAt = Date.now()
  await eventually('all are back', () => clients.every(({ provider }) => provider.isSynced))
  const typed = typing.stop()
  await eventually('all is acknowledged', () => clients.every(({ provider }) => !provider.hasUnsyncedChanges))
  await eventually('all see all', () =>
    clients.every(({ doc }) => {
      const answers = readAnswers(doc)
      return typed.every((fact) => answers[fact])
    }),
  )
  expect(Date.now() - isUpAt).toBeLessThan(BACK_WITHIN_MS)
  const afterwards = await stored(agreement)
  expect(typed.filter((fact) => !afterwards.has(fact))).toEqual([])
})

test('what was received before the stop is stored and acknowledged, also when the database is slow', async () => {
  const agreement = await anAgreement()
  const env = await envOf()
  const server = startServerProcess(env)
  await server.healthy()
  const [client] = await connectAll(agreement, env.PORT)
  const release = await holdAgreement(database.url(), agreement.id)
  if (!client) throw new Error('nobody came')
  setAnswer(client.doc, 'adresse', 'Storgata 1', 'e1')
  client.ask(1)
  await eventually('it waits to be stored', async () => {
    const waiting = await database.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    return waiting.length > 0
  })
  const exited = once(server.child, 'exit')
  server.child.kill('SIGTERM')
  await eventually('it is stopping', async () => {
    const health = await fetch(`${server.url}/api/health`)
    return (await health.text()).includes('stopping')
  })
  expect(client.heard).toEqual([])
  await release()
  await exited
  expect(client.heard[0]).toMatch(/^flushed:1:/)
  expect(await stored(agreement)).toContain('adresse')
})
