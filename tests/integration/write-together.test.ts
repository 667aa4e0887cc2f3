import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withActor } from '#lib/server/db.ts'
import type { NewRow } from '#lib/server/realtime/insert-together.ts'
import type { Line } from '#lib/server/realtime/write-queue.ts'
import { createWriter, type Writer } from '#lib/server/realtime/write-together.ts'
import { appendUpdate } from '#lib/server/update-log.ts'
import { type AgreementFixture, anAgreement } from '../support/builders.ts'
import { eventually } from '../support/eventually.ts'
import { holdAgreement } from '../support/hold-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
let writer: Writer
beforeAll(() => {
  writer = createWriter(database.url())
})
afterAll(() => writer.close())

const lineOf = ({ id }: AgreementFixture): Line => ({ agreementId: id })
const row = (
  { office }: AgreementFixture,
  text: string,
  userId = office.people.nav_leader.userId,
): NewRow => ({
  update: new TextEncoder().encode(text),
  author: { userId, partyId: null },
  parts: ['answers:adresse', text],
})

type Logged = { seq: number; text: string; parts: string[] }
const logOf = (agreement: string): Promise<readonly Logged[]> =>
  database.query<Logged>(
    `SELECT seq, convert_from(update, 'UTF8') AS text, parts FROM agreement_update
     WHERE agreement_id = $1 AND seq > 1 ORDER BY seq`,
    [agreement],
  )
const textsOf = async (agreement: string) => (await logOf(agreement)).map(({ text }) => text)

const isWaitedFor = async (): Promise<boolean> => {
  const waiting = await database.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  )
  return waiting.length > 0
}

describe('what is written together', () => {
  test('is in each agreement’s log in the order it came, with what it touched', async () => {
    const [one, other] = [await anAgreement(), await anAgreement()]
    const [first, second] = [lineOf(one), lineOf(other)]
    const numbers = await Promise.all([
      writer.store(first, [row(one, 'a')]),
      writer.store(second, [row(other, 'A')]),
      writer.store(first, [row(one, 'b'), row(one, 'c')]),
      writer.store(second, [row(other, 'B')]),
    ])
    expect(numbers).toEqual([2, 2, 4, 3])
    expect(await logOf(one.id)).toEqual([
      { seq: 2, text: 'a', parts: ['answers:adresse', 'a'] },
      { seq: 3, text: 'b', parts: ['answers:adresse', 'b'] },
      { seq: 4, text: 'c', parts: ['answers:adresse', 'c'] },
    ])
    expect(await textsOf(other.id)).toEqual(['A', 'B'])
  })

  test('by two processes, while the pages write too, leaves no gap and takes no number twice', async () => {
    const agreements = await Promise.all([anAgreement(), anAgreement(), anAgreement()])
    const second = createWriter(database.url())
    const people = [writer, second].flatMap((hand) =>
      agreements.map((agreement) => ({ hand, agreement, line: lineOf(agreement) })),
    )
    const times = Array.from({ length: 40 }, (_, at) => at)
    const written = people.flatMap(({ hand, agreement, line }, who) =>
      times.map((at) => hand.store(line, [row(agreement, `${who} ${at}`)])),
    )
    const byPages = times.map((at) => {
      const agreement = agreements[at % agreements.length] ?? agreements[0]
      return withActor(agreement.office.people.nav_leader, (tx) =>
        appendUpdate(tx, {
          agreementId: agreement.id,
          ...row(agreement, `page ${at}`),
          schemaVersion: 1,
          source: 'server',
        }),
      )
    })
    await Promise.all([...written, ...byPages])
    await second.close()
    for (const [at, { id }] of agreements.entries()) {
      const log = await logOf(id)
      expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: log.length }, (_, n) => n + 2))
      for (const who of [at, at + agreements.length])
        expect(log.map(({ text }) => text).filter((text) => text.startsWith(`${who} `))).toEqual(
          times.map((n) => `${who} ${n}`),
        )
    }
    const rows = await Promise.all(agreements.map(({ id }) => logOf(id)))
    expect(rows.flat()).toHaveLength(people.length * times.length + times.length)
    const [raised] = await database.query(
      'SELECT 1 FROM agreement a WHERE last_seq <> (SELECT max(seq) FROM agreement_update u WHERE u.agreement_id = a.id)',
    )
    expect(raised).toBeUndefined()
  })

  test('does not wait for an agreement that somebody holds; that one’s is stored, in order, when it is free', async () => {
    const [held, free] = [await anAgreement(), await anAgreement()]
    const release = await holdAgreement(database.url(), held.id)
    const line = lineOf(held)
    const waiting = [writer.store(line, [row(held, 'a')]), writer.store(line, [row(held, 'b')])]
    expect(await writer.store(lineOf(free), [row(free, 'x')])).toBe(2)
    await eventually('the held one is waited for', isWaitedFor)
    waiting.push(writer.store(line, [row(held, 'c')]))
    expect(await writer.store(lineOf(free), [row(free, 'y')])).toBe(3)
    expect(await textsOf(held.id)).toEqual([])
    await release()
    expect(await Promise.all(waiting)).toEqual([2, 3, 4])
    expect(await textsOf(held.id)).toEqual(['a', 'b', 'c'])
  })

  test('is stored even if somebody else’s beside it cannot be', async () => {
    const [one, other] = [await anAgreement(), await anAgreement()]
    const outcome = await Promise.allSettled([
      writer.store(lineOf(one), [row(one, 'a', randomUUID())]),
      writer.store(lineOf(other), [row(other, 'b')]),
    ])
    expect(outcome.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(await textsOf(one.id)).toEqual([])
    expect(await textsOf(other.id)).toEqual(['b'])
  })
})

describe('when an update is not stored', () => {
  test('nothing that came after it on the same line is', async () => {
    const agreement = await anAgreement()
    const line = lineOf(agreement)
    const outcome = await Promise.allSettled([
      writer.store(line, [row(agreement, 'a')]),
      writer.store(line, [row(agreement, 'b', randomUUID()), row(agreement, 'c')]),
      writer.store(line, [row(agreement, 'd')]),
    ])
    expect(outcome.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(writer.store(line, [row(agreement, 'e')])).rejects.toThrow()
    expect(await textsOf(agreement.id)).toEqual(['a'])
    expect(await writer.store(lineOf(agreement), [row(agreement, 'f')])).toBe(3)
  })

  test('because the connection was cut, what is sent anew is, once', async () => {
    const agreement = await anAgreement()
    const release = await holdAgreement(database.url(), agreement.id)
    const cut = expect(writer.store(lineOf(agreement), [row(agreement, 'a')])).rejects.toThrow()
    await eventually('it waits', isWaitedFor)
    await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await cut
    await release()
    // The writer's own connection was ended too. Until it has heard so, one more can be refused – and then it is not stored.
    const sendAnew = () => writer.store(lineOf(agreement), [row(agreement, 'b')]).then(Boolean, () => false)
    await eventually('what is sent anew is stored', sendAnew)
    expect(await textsOf(agreement.id)).toEqual(['b'])
  })
})
