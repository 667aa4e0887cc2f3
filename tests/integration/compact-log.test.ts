import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { db, type Tx, withActor } from '#lib/server/db.ts'
import { sha256 } from '#lib/server/hash.ts'
import { compactLog } from '#lib/server/realtime/compact-log.ts'
import { appendServerUpdate, changeLanguage } from '#lib/server/server-changes.ts'
import {
  documentAt,
  listUpdates,
  loadDocument,
  recordChange,
  replay,
  updatesAfter,
} from '#lib/server/update-log.ts'
import { type AgreementFixture, anAgreement } from '../support/builders.ts'
import { eventually } from '../support/eventually.ts'
import { holdAgreement } from '../support/hold-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'
import { writeAtRandom } from '../support/write-at-random.ts'

const database = openTestDatabase()

const HOUR_MS = 3_600_000
const anHourLater = () => new Date(Date.now() + HOUR_MS)

/** Writes an answer in small pieces, each a row of its own, as typing does. */
const type = async ({ id }: AgreementFixture, actor: Actor, fact: string, times: number): Promise<void> => {
  const { doc } = await loadDocument(db(), id)
  const partyId = actor.memberships[0]?.party?.id ?? null
  for (let at = 1; at <= times; at += 1) {
    const update = recordChange(doc, () => setAnswer(doc, fact, `${fact} ${at}`, 'e'))
    if (!update) throw new Error('nothing changed')
    const author = { userId: actor.userId, partyId }
    await withActor(actor, (tx) => appendServerUpdate(tx, id, author, update))
  }
}

const nameVersion = async ({ id, office }: AgreementFixture, seq: number): Promise<void> => {
  const userId = office.people.nav_leader.userId
  await db().namedVersion.create({ data: { agreementId: id, seq, name: 'Til møtet', userId } })
}

const rowsOf = async (agreement: string) =>
  (await listUpdates(db(), agreement)).map(({ fromSeq, seq, userId, parts }) => ({
    rows: `${fromSeq}-${seq}`,
    userId,
    parts,
  }))
const wholeLog = (agreement: string) =>
  database.query('SELECT * FROM agreement_update WHERE agreement_id = $1 ORDER BY seq', [agreement])

/** What is never collected: everything anybody ever wrote. */
const history = async (agreement: string): Promise<Uint8Array> => {
  const updates = await updatesAfter(db(), agreement, 0)
  const doc = new Y.Doc({ gc: false })
  return Y.encodeStateAsUpdate(
    replay(
      updates.map(({ update }) => update),
      doc,
    ),
  )
}

/** What happens between a reader's first question, which is for the snapshot, and its next. */
const meanwhile = (tx: Tx, happens: () => Promise<unknown>): Tx =>
  new Proxy(tx, {
    get: (target, name) =>
      name === 'agreementSnapshot'
        ? {
            findMany: async (question: Parameters<Tx['agreementSnapshot']['findMany']>[0]) => {
              const found = await target.agreementSnapshot.findMany(question)
              await happens()
              return found
            },
          }
        : Reflect.get(target, name),
  })

describe('a compacted log', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'of three who wrote at random (seed %i) makes the same document',
    async (seed) => {
      const agreement = await anAgreement()
      await writeAtRandom(agreement, seed)
      const [bytes, before] = [await history(agreement.id), await listUpdates(db(), agreement.id)]
      await compactLog(agreement.id, anHourLater())
      expect((await listUpdates(db(), agreement.id)).length).toBeLessThan(before.length / 3)
      expect(await history(agreement.id)).toEqual(bytes)
      const [then, loaded] = [
        await documentAt(db(), agreement.id, before.length),
        await loadDocument(db(), agreement.id),
      ]
      expect(Y.encodeStateAsUpdate(loaded.doc)).toEqual(Y.encodeStateAsUpdate(then))
    },
  )

  test('has one row a sitting, with the same author, times and parts, and makes the same document', async () => {
    const agreement = await anAgreement()
    const { municipal_director: one, state_director: other } = agreement.office.people
    await type(agreement, one, 'adresse', 30)
    await type(agreement, one, 'telefon', 2)
    await type(agreement, other, 'apningstider', 25)
    const before = await listUpdates(db(), agreement.id)
    const bytes = await history(agreement.id)
    await compactLog(agreement.id, anHourLater())
    const creator = agreement.office.people.nav_leader.userId
    expect(await rowsOf(agreement.id)).toEqual([
      { rows: '1-1', userId: creator, parts: expect.arrayContaining(['meta']) },
      { rows: '2-33', userId: one.userId, parts: ['answers:adresse', 'answers:telefon'] },
      { rows: '34-58', userId: other.userId, parts: ['answers:apningstider'] },
    ])
    const [, sitting] = await listUpdates(db(), agreement.id)
    expect(sitting?.beganAt).toEqual(before[1]?.beganAt)
    expect(sitting?.createdAt).toEqual(before[32]?.createdAt)
    expect(sitting?.partyId).toBe(one.memberships[0]?.party?.id)
    expect(await history(agreement.id)).toEqual(bytes)
    const { doc, seq, rows } = await loadDocument(db(), agreement.id)
    expect({ seq, rows }).toEqual({ seq: 58, rows: 0 })
    expect(readAnswers(doc)).toMatchObject({ adresse: ['adresse 30'], apningstider: ['apningstider 25'] })
  })

  test('is whole also for the one who reads while it is made shorter', async () => {
    const agreement = await anAgreement()
    const { nav_leader } = agreement.office.people
    await type(agreement, nav_leader, 'adresse', 30)
    await compactLog(agreement.id, anHourLater())
    await type(agreement, nav_leader, 'adresse', 30)
    await type(agreement, nav_leader, 'telefon', 30)
    const read = await loadDocument(
      meanwhile(db(), () => compactLog(agreement.id, anHourLater())),
      agreement.id,
    )
    expect(readAnswers(read.doc)).toMatchObject({ adresse: ['adresse 30'], telefon: ['telefon 30'] })
  })

  test('has a row that ends at every version with a name, and that version still opens', async () => {
    const agreement = await anAgreement()
    await type(agreement, agreement.office.people.nav_leader, 'adresse', 40)
    await nameVersion(agreement, 20)
    await compactLog(agreement.id, anHourLater())
    expect((await rowsOf(agreement.id)).map(({ rows }) => rows)).toEqual(['1-1', '2-20', '21-41'])
    const then = await documentAt(db(), agreement.id, 20)
    expect(readAnswers(then).adresse).toEqual(['adresse 19'])
  })

  test('never runs across a text that somebody has taken a position on: the database itself sees to it', async () => {
    const agreement = await anAgreement()
    const { municipal_director } = agreement.office.people
    await type(agreement, municipal_director, 'adresse', 40)
    const hash = sha256('{}')
    await db().clauseContent.create({ data: { hash, form: 1, text: '{}' } })
    await db().position.create({
      data: {
        agreementId: agreement.id,
        clause: 'partnerskapsavtale/lokalisering',
        partyId: municipal_director.memberships[0]?.party?.id ?? '',
        userId: municipal_director.userId,
        stance: 'agreed',
        note: '',
        hash,
        seq: 20,
      },
    })
    const before = await wholeLog(agreement.id)
    await expect(compactLog(agreement.id, anHourLater())).rejects.toThrow()
    expect(await wholeLog(agreement.id)).toEqual(before)
  })

  test('keeps what the server did, and what the audit trail points to, as rows of their own', async () => {
    const agreement = await anAgreement()
    const { nav_leader } = agreement.office.people
    await type(agreement, nav_leader, 'adresse', 15)
    await changeLanguage(nav_leader, agreement.id, 'nn')
    await type(agreement, nav_leader, 'adresse', 15)
    await db().auditEvent.create({
      data: { kind: 'x', agreementId: agreement.id, actorId: nav_leader.userId, details: { seq: 25 } },
    })
    await compactLog(agreement.id, anHourLater())
    expect((await rowsOf(agreement.id)).map(({ rows }) => rows)).toEqual([
      '1-1',
      '2-16',
      '17-17',
      '18-24',
      '25-25',
      '26-32',
    ])
  })

  test('does not merge over a pause of ten minutes', async () => {
    const agreement = await anAgreement()
    await type(agreement, agreement.office.people.nav_leader, 'adresse', 40)
    await database.query(
      `SET session_replication_role = replica;
       UPDATE agreement_update SET began_at = began_at - interval '11 min', created_at = created_at - interval '11 min'
       WHERE agreement_id = '${agreement.id}' AND seq <= 20`,
    )
    await compactLog(agreement.id, anHourLater())
    expect((await rowsOf(agreement.id)).map(({ rows }) => rows)).toEqual(['1-1', '2-20', '21-41'])
  })

  test('can be compacted again when it has grown', async () => {
    const agreement = await anAgreement()
    const { nav_leader } = agreement.office.people
    await type(agreement, nav_leader, 'adresse', 30)
    await compactLog(agreement.id, anHourLater())
    await type(agreement, nav_leader, 'telefon', 30)
    const bytes = await history(agreement.id)
    await compactLog(agreement.id, anHourLater())
    expect((await rowsOf(agreement.id)).map(({ rows }) => rows)).toEqual(['1-1', '2-61'])
    expect(await history(agreement.id)).toEqual(bytes)
  })
})

test('what is new is left alone; the snapshot is made all the same', async () => {
  const agreement = await anAgreement()
  await type(agreement, agreement.office.people.nav_leader, 'adresse', 30)
  const before = await wholeLog(agreement.id)
  await compactLog(agreement.id, new Date())
  expect(await wholeLog(agreement.id)).toEqual(before)
  expect(await loadDocument(db(), agreement.id)).toMatchObject({ seq: 31, rows: 0 })
})

test('somebody who writes meanwhile is neither lost nor refused', async () => {
  const agreement = await anAgreement()
  const { nav_leader } = agreement.office.people
  await type(agreement, nav_leader, 'adresse', 30)
  await Promise.all([
    type(agreement, nav_leader, 'telefon', 20),
    compactLog(agreement.id, anHourLater()),
    compactLog(agreement.id, anHourLater()).catch(() => {}),
  ])
  const { doc, seq } = await loadDocument(db(), agreement.id)
  expect(seq).toBe(51)
  expect(readAnswers(doc)).toMatchObject({ adresse: ['adresse 30'], telefon: ['telefon 20'] })
  expect(readAnswers(await documentAt(db(), agreement.id, seq))).toEqual(readAnswers(doc))
})

test('cut off in the middle it has changed nothing', async () => {
  const agreement = await anAgreement()
  await type(agreement, agreement.office.people.nav_leader, 'adresse', 30)
  const before = await wholeLog(agreement.id)
  const release = await holdAgreement(database.url(), agreement.id)
  const compacting = compactLog(agreement.id, anHourLater())
  const cut = expect(compacting).rejects.toThrow()
  await eventually('it has begun', async () => {
    const [ended] = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return ended !== undefined
  })
  await cut
  await release()
  expect(await wholeLog(agreement.id)).toEqual(before)
  expect(await db().agreementSnapshot.findUnique({ where: { agreementId: agreement.id } })).toBeNull()
})

/** A compaction gone wrong, said to the database straight. */
const compactWrongly = async (agreement: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: database.url() })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query("SET LOCAL samstemt.compacting = 'on'")
    for (const statement of statements) await client.query(statement.replaceAll(':id', `'${agreement}'`))
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
const merged = (from: number, to: number, change: Record<string, string> = {}): string => {
  const columns = {
    agreement_id: 'agreement_id',
    seq: String(to),
    from_seq: String(from),
    update: "''::bytea",
    parts: "ARRAY['answers:adresse']",
    user_id: 'user_id',
    party_id: 'party_id',
    schema_version: 'schema_version',
    began_at: "began_at - interval '1 day'",
    created_at: "created_at + interval '1 day'",
    ...change,
  }
  return `INSERT INTO agreement_update (${Object.keys(columns).join()}) SELECT ${Object.values(columns).join()}
    FROM agreement_update WHERE agreement_id = :id AND seq = 2`
}
const drop = (from: number, to: number): string =>
  `DELETE FROM agreement_update WHERE agreement_id = :id AND seq BETWEEN ${from} AND ${to}`
const NOBODY = `'${randomUUID()}'`
const ANYBODY = '(SELECT user_id FROM membership WHERE user_id <> agreement_update.user_id LIMIT 1)'
const ANY_PARTY = '(SELECT id FROM party LIMIT 1)'

describe('the database itself refuses a compaction that', () => {
  const FALLS_OUT = /falls out of the log/
  const NO_FIT = /do not fit into the log/
  const wrong: readonly [string, RegExp, readonly string[]][] = [
    ['leaves out a row', FALLS_OUT, [drop(4, 6), merged(5, 6)]],
    [
      'leaves a gap',
      NO_FIT,
      [
        'SET session_replication_role = replica',
        drop(4, 4),
        'RESET session_replication_role',
        drop(5, 6),
        merged(5, 6),
      ],
    ],
    ['leaves out the newest', FALLS_OUT, [drop(9, 9)]],
    ['puts nothing in their place', FALLS_OUT, [drop(4, 5)]],
    ['covers a row that is still there', NO_FIT, [drop(5, 6), merged(4, 6)]],
    ['covers what is not yet written', NO_FIT, [drop(8, 9), merged(8, 10)]],
    ['gives it to another', FALLS_OUT, [drop(4, 6), merged(4, 6, { user_id: ANYBODY })]],
    ['takes it from its party', FALLS_OUT, [drop(4, 6), merged(4, 6, { party_id: ANY_PARTY })]],
    ['forgets what was touched', FALLS_OUT, [drop(4, 6), merged(4, 6, { parts: "ARRAY['own']" })]],
    ['moves it in time', FALLS_OUT, [drop(4, 6), merged(4, 6, { began_at: 'clock_timestamp()' })]],
    ['hides a version with a name', NO_FIT, [drop(3, 6), merged(3, 6)]],
    ['is by somebody unknown', /foreign key/, [drop(4, 6), merged(4, 6, { user_id: NOBODY })]],
  ]
  test.each(wrong)('%s', async (_what, why, statements) => {
    const agreement = await anAgreement()
    await type(agreement, agreement.office.people.nav_leader, 'adresse', 8)
    await nameVersion(agreement, 3)
    const before = await wholeLog(agreement.id)
    await expect(compactWrongly(agreement.id, ...statements)).rejects.toThrow(why)
    expect(await wholeLog(agreement.id)).toEqual(before)
  })

  test('none of it when it is right', async () => {
    const agreement = await anAgreement()
    await type(agreement, agreement.office.people.nav_leader, 'adresse', 8)
    await nameVersion(agreement, 3)
    await compactWrongly(agreement.id, drop(4, 6), merged(4, 6))
    expect((await rowsOf(agreement.id)).map(({ rows }) => rows)).toContain('4-6')
  })

  test('a merged row that is no compaction’s, and a name for a version inside a row', async () => {
    const agreement = await anAgreement()
    await type(agreement, agreement.office.people.nav_leader, 'adresse', 30)
    await expect(database.query(merged(10, 40).replaceAll(':id', `'${agreement.id}'`))).rejects.toThrow(
      /append-only/,
    )
    await compactLog(agreement.id, anHourLater())
    await expect(nameVersion(agreement, 12)).rejects.toThrow()
  })
})
