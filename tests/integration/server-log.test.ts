import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { approve } from '#lib/server/approvals.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { today } from '#lib/server/clock.ts'
import { editComment, settleThread, writeComment } from '#lib/server/comments.ts'
import { type EmbeddedServer, startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { closeDatabase, db } from '#lib/server/db.ts'
import { writeInternalNote } from '#lib/server/internal-notes.ts'
import { nameVersion } from '#lib/server/named-versions.ts'
import { takePositions } from '#lib/server/positions.ts'
import { recordHearing, retractHearing } from '#lib/server/record-hearing.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { searchAgreement } from '#lib/server/search.ts'
import { hushConsole } from '#lib/server/start/hush-console.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { anAgreement } from '../support/builders.ts'
import { openClient, sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { anAgreedAgreement, standingOf } from '../support/finished-agreement.ts'
import { freePort } from '../support/free-port.ts'
import { type ServerProcess, spawnServer } from '../support/server-process.ts'
import { queryAt, TEST_SECRET } from '../support/test-database.ts'

const MARK = 'Ordet-som-ingen-skal-se'
const MAIL = 'hemmelig.person@eksempel.no'
const CLAUSE = 'partnerskapsavtale/medbestemmelse'
const folder = mkdtempSync(join(tmpdir(), 'samstemt-log-'))

let database: EmbeddedServer
let server: ServerProcess
let port: number

beforeAll(async () => {
  port = await freePort()
  server = spawnServer({ PORT: String(port), DATA_DIR: folder, AUTH_SECRET: TEST_SECRET, DEMO: 'true' })
  await server.healthy()
  database = await startEmbedded(folder)
  setRuntime({ databaseUrl: database.urls.application, secret: TEST_SECRET, publicUrl: '', demo: true })
})
afterAll(async () => {
  await closeDatabase()
  await server?.end('SIGTERM')
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** All that this process writes meanwhile, where its console is hushed as the program's is. */
const hearing = async (work: () => Promise<void>): Promise<string> => {
  let said = ''
  const { error, warn } = console
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += String(chunk)
      return true
    }),
  )
  hushConsole()
  try {
    await work()
  } finally {
    Object.assign(console, { error, warn })
    for (const spy of spies) spy.mockRestore()
  }
  return said
}

const readOnly = async (value: 'on' | 'off') => {
  const asked = (sql: string) => queryAt(database.urls.superuser, sql)
  await asked(`ALTER SYSTEM SET default_transaction_read_only = ${value}`)
  await asked('SELECT pg_reload_conf()')
  await asked("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'samstemt'")
}

const overSockets = async (person: Actor, id: string) => {
  const client = openClient({
    url: `http://127.0.0.1:${port}`,
    agreement: id,
    cookie: await sessionCookieOf(person.userId),
    origin: `http://localhost:${port}`,
  })
  await client.synced()
  setAnswer(client.doc, 'adresse', `${MARK} 1`, 'e')
  await client.flush()
  client.provider.sendStateless(`${MARK} sagt til tjeneren`)
  // The database takes no writing for a while, and its line is cut.
  await readOnly('on')
  setAnswer(client.doc, 'kommune', `${MARK} ${MAIL}`, 'e')
  client.ask(9)
  await eventually('the server tells of its trouble', async () => server.output().includes('"level":"error"'))
  await readOnly('off')
  await server.healthy()
  client.close()
}

const overHttp = async () => {
  const base = `http://127.0.0.1:${port}`
  await fetch(`${base}/avtaler/${MARK}?q=${MARK}`, { method: 'POST', body: MARK }).catch(() => {})
  await fetch(`${base}/%E0%A4%A`, { headers: { cookie: MARK, 'user-agent': MAIL } }).catch(() => {})
  await fetch(`${base}/collab?schema=${MARK}`, { headers: { upgrade: MARK } }).catch(() => {})
}

const throughServices = async () => {
  const { id, office } = await anAgreement({ answers: { kommune: MARK, kontor: MARK, adresse: MARK } })
  const { municipal_director: director, caseworker, nav_leader } = office.people
  const comment = await writeComment(caseworker, id, {
    id: randomUUID(),
    clause: CLAUSE,
    parentId: null,
    text: MARK,
    mentions: [],
  })
  if (!comment.ok) throw new Error(comment.error)
  await editComment(caseworker, id, comment.value.id, `${MARK} ${MAIL}`)
  await settleThread(caseworker, id, comment.value.id, true)
  await writeInternalNote(caseworker, id, { id: randomUUID(), clause: CLAUSE, text: MARK, mentions: [] })
  await nameVersion(caseworker, id, { seq: 1, name: MARK })
  await searchAgreement(caseworker, id, MARK)
  const hash = (await standingOf(director, id)).positions.find(({ clause }) => clause === CLAUSE)?.hash
  const position = { clause: CLAUSE, stance: 'disagree' as const, note: MARK }
  await takePositions(director, id, [{ ...position, seen: { hash: hash ?? '' } }])
  await takePositions(director, id, [{ ...position, stance: 'agreed', seen: { hash: MARK } }])
  await saveAssessment(director, id, { clause: CLAUSE, prompt: MARK, answer: 'discuss', note: MARK })
  const recorded = await recordHearing(nav_leader, id, {
    kind: 'employees',
    isPlanned: false,
    heldOn: today(),
    participants: MARK,
    input: MARK,
    answer: MARK,
    caseNumber: '',
    isApproved: null,
    municipalityId: null,
    text: 'now',
  })
  if (recorded.ok) await retractHearing(nav_leader, id, recorded.value.id, MARK)
  await overSockets(caseworker, id)
}

const toTheEnd = async () => {
  const { id, office } = await anAgreedAgreement()
  for (const person of [office.people.municipal_director, office.people.state_director]) {
    const { seen } = await standingOf(person, id)
    await approve(person, id, { seen })
  }
  await askToUnlock(office.people.municipal_director, id, { version: 1, reason: MARK })
}

/** What the program never asks for: refused by the database, whose own log must not quote it either. */
const refusedByTheDatabase = async () => {
  const statements = [
    `INSERT INTO user_account (name, email, id) SELECT name, '${MAIL}', id FROM user_account LIMIT 1`,
    `SELECT '${MARK}'::uuid`,
    `SELECT ${MARK.replaceAll('-', '_')}`,
    `INSERT INTO clause_content (hash, form, text) VALUES ('${MARK}', 1, '${MARK}')`,
    `DO $$ BEGIN RAISE WARNING '${MARK}'; END $$`,
  ]
  for (const sql of statements)
    await db()
      .$executeRawUnsafe(sql)
      .catch(() => {})
  const person = (await db().user.findFirstOrThrow()).id
  // An error that nobody caught, as Next would write it.
  await db()
    .user.create({ data: { id: person, name: MARK, email: MAIL } })
    // biome-ignore lint/suspicious/noConsole: it is the console that is tried
    .catch((error: unknown) => console.error(' ⨯', new Error(MARK, { cause: error }), MARK))
}

test('no text of an agreement, no name and no address comes into the server’s logs', async () => {
  const said = await hearing(async () => {
    await throughServices()
    await toTheEnd()
    await overHttp()
    await refusedByTheDatabase()
  })
  const logs = {
    services: said,
    server: server.output(),
    database: readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8'),
  }
  // There is something to look in.
  expect(logs.services).toContain('"event":"console error"')
  expect(logs.server).toContain('"level":"error"')
  expect(logs.database).toContain('LOG:')
  const people = await db().user.findMany({ select: { name: true } })
  expect(people.length).toBeGreaterThan(20)
  const forbidden = [MARK, MARK.replaceAll('-', '_'), MAIL, ...people.map(({ name }) => name)]
  for (const [log, text] of Object.entries(logs))
    expect(
      forbidden.filter((word) => text.toLowerCase().includes(word.toLowerCase())),
      log,
    ).toEqual([])
})
