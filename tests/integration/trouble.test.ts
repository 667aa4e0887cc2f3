/** The database goes away, fills up or will not be written to, while somebody types. */
import { afterEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { anAgreement } from '../support/builders.ts'
import type { Client } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { storedAnswers } from '../support/stored-answers.ts'
import { openTestDatabase, queryAt } from '../support/test-database.ts'

const database = openTestDatabase()
const server = openRealtimeServer()

const name = (): string => new URL(database.url()).pathname.slice(1)
const asAdmin = (sql: string) => queryAt(inject('adminUrl'), sql)
const endAllConnections = () =>
  asAdmin(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}' AND pid <> pg_backend_pid()`,
  )

type Trouble = { begin: () => Promise<unknown>; end: () => Promise<unknown> }
const DOWN: Trouble = {
  begin: async () => {
    await asAdmin(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS false`)
    await endAllConnections()
  },
  end: () => asAdmin(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS true`),
}
const TROUBLES: readonly [string, Trouble][] = [
  ['is down', DOWN],
  [
    'may only be read',
    {
      begin: async () => {
        await asAdmin(`ALTER DATABASE ${name()} SET default_transaction_read_only = on`)
        await endAllConnections()
      },
      end: async () => {
        await asAdmin(`ALTER DATABASE ${name()} RESET default_transaction_read_only`)
        await endAllConnections()
      },
    },
  ],
  [
    'has no room on its disk',
    {
      begin: () =>
        database.query(`
          CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
          CREATE TRIGGER disk_is_full BEFORE INSERT ON agreement_update EXECUTE FUNCTION disk_is_full()`),
      end: () => database.query('DROP FUNCTION disk_is_full() CASCADE'),
    },
  ],
]

/** Over again at the latest when the test is. */
const beginTrouble = async ({ begin, end }: Trouble): Promise<() => Promise<void>> => {
  let over = false
  const endOnce = async (): Promise<void> => {
    if (!over) await end()
    over = true
  }
  onTestFinished(endOnce)
  await begin()
  return endOnce
}

const isSaved = ({ provider }: Client): boolean => provider.isSynced && !provider.hasUnsyncedChanges

/** The lines of the log that tell of this, while the test lasts. */
const logged = (event: string): (() => number) => {
  const write = vi.spyOn(process.stderr, 'write')
  return () => write.mock.calls.filter(([line]) => String(line).includes(event)).length
}
afterEach(() => vi.restoreAllMocks())

describe.each(TROUBLES)('while the database %s', (what, trouble) => {
  test('the writer is told that it is not stored, and it is when the trouble is over', async () => {
    const noise = vi.spyOn(console, 'error')
    const lines = logged('"level":"error","event":"update not stored"')
    const { id, office } = await anAgreement()
    const one = await server.connect(office.people.municipal_director, id)
    const other = await server.connect(office.people.state_director, id)
    await Promise.all([one.synced(), other.synced()])
    const endTrouble = await beginTrouble(trouble)
    setAnswer(one.doc, 'adresse', 'Storgata 1', 'e1')
    one.ask(7)
    await one.hears('not-stored')
    await eventually('the line is hung up', () => !isSaved(one))
    setAnswer(one.doc, 'apningstider', 'kl. 10–14', 'e2')
    setAnswer(other.doc, 'telefon', '55 55 33 33', 'e3')
    if (what !== 'is down')
      await eventually(
        'it has been tried again',
        () => one.heard.filter((x) => x === 'not-stored').length > 2,
      )
    expect(one.heard.filter((said) => said.startsWith('flushed') || said.startsWith('denied'))).toEqual([])
    await endTrouble()
    await eventually('both are saved', () => isSaved(one) && isSaved(other))
    const all = { adresse: ['Storgata 1'], apningstider: ['kl. 10–14'], telefon: ['55 55 33 33'] }
    expect(await storedAnswers(database, id)).toMatchObject(all)
    await eventually('both see all', () =>
      [one, other].every(({ doc }) => Object.keys(all).every((fact) => readAnswers(doc)[fact])),
    )
    one.heard.length = 0
    expect(await one.flush()).toMatch(/^flushed:/)
    expect(lines()).toBe(1)
    expect(noise).not.toHaveBeenCalled()
  })
})

test('who comes while the database does not answer is not turned away, but let in when it does', async () => {
  const { id, office } = await anAgreement()
  const endTrouble = await beginTrouble(DOWN)
  const client = await server.connect(office.people.nav_leader, id)
  await eventually('it has tried', () => client.provider.configuration.websocketProvider.identifier > 2)
  await endTrouble()
  await client.synced()
  expect(client.heard).toEqual([])
})

test('all connections ended again and again while two type: nothing that was said to be saved is missing', async () => {
  const { id, office } = await anAgreement()
  const people = [office.people.municipal_director, office.people.state_director] as const
  const clients = await Promise.all(people.map((person) => server.connect(person, id)))
  await Promise.all(clients.map((client) => client.synced()))
  let typed = 0
  for (let round = 0; round < 5; round += 1) {
    for (let at = 0; at < 10; at += 1) {
      typed += 1
      for (const [who, client] of clients.entries()) {
        setAnswer(client.doc, `p${who}-${typed}`, 'x', 'e')
        client.ask(typed)
      }
    }
    await endAllConnections()
    const promised = clients.flatMap(({ heard }, who) =>
      heard.filter((said) => said.startsWith('flushed:')).map((said) => `p${who}-${said.split(':')[1]}`),
    )
    const stored = await storedAnswers(database, id)
    expect(promised.filter((fact) => !stored[fact])).toEqual([])
    await eventually('both are back', () => clients.every(isSaved))
  }
  const stored = Object.keys(await storedAnswers(database, id)).filter((fact) => fact.startsWith('p'))
  expect(stored).toHaveLength(typed * clients.length)
  await eventually('both see all', () =>
    clients.every(({ doc }) => stored.every((fact) => readAnswers(doc)[fact])),
  )
})
