import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { describe, expect, inject, test } from 'vitest'
import { migrate } from '#lib/server/database/migrate.ts'
import { db, withActor } from '#lib/server/db.ts'
import { anAgreement, anOffice } from '../support/builders.ts'
import { openTestDatabase, queryAt } from '../support/test-database.ts'

const database = openTestDatabase()

describe('migrations', () => {
  test('applied a second time do nothing', async () => {
    expect(await migrate(database.url())).toEqual([])
  })

  test('two starts at once apply each of them once', async () => {
    const name = `samstemt_twice_${randomUUID().replaceAll('-', '')}`
    await queryAt(inject('adminUrl'), `CREATE DATABASE ${name}`)
    const url = new URL(inject('adminUrl'))
    url.pathname = `/${name}`
    try {
      const applied = await Promise.all([migrate(url.toString()), migrate(url.toString())])
      expect(applied.flat()).toHaveLength(new Set(applied.flat()).size)
      const [row] = await queryAt<{ count: string }>(
        url.toString(),
        'SELECT count(*) FROM _prisma_migrations',
      )
      expect(Number(row?.count)).toBe(applied.flat().length)
    } finally {
      await queryAt(inject('adminUrl'), `DROP DATABASE ${name} WITH (FORCE)`)
    }
  })

  test('one that was edited after it was applied is refused in one line', async () => {
    const client = database.url()
    await queryAt(client, "UPDATE _prisma_migrations SET checksum = 'x' || substr(checksum, 2)")
    await expect(migrate(client)).rejects.toThrow(/er endret etter at den ble kjørt/)
    const wrong = 'SELECT migration_name, checksum FROM _prisma_migrations'
    expect(await queryAt(client, wrong)).not.toHaveLength(0)
  })

  test('make exactly what schema.prisma says', () => {
    const done = spawnSync(
      process.execPath,
      [
        'scripts/prisma/prisma.mjs',
        'migrate',
        'diff',
        '--from-migrations=prisma/migrations',
        '--to-schema=prisma/schema.prisma',
        '--exit-code',
      ],
      { env: { ...process.env, DATABASE_URL: inject('adminUrl') }, encoding: 'utf8' },
    )
    expect(done.stdout + done.stderr).toContain('No difference detected')
    expect(done.status).toBe(0)
  })
})

describe('what is written once', () => {
  test.each([
    ["UPDATE audit_event SET kind = 'x'"],
    ['DELETE FROM audit_event'],
    ['TRUNCATE audit_event'],
    ["UPDATE agreement_update SET update = ''"],
    ['DELETE FROM agreement_update'],
    ['TRUNCATE agreement_update'],
  ])('%s is refused by the database itself', async (statement) => {
    await anAgreement()
    const before = await database.query('SELECT * FROM audit_event ORDER BY id')
    await expect(database.query(statement)).rejects.toThrow(/append-only/)
    expect(await database.query('SELECT * FROM audit_event ORDER BY id')).toEqual(before)
  })
})

test('a membership cannot name another office’s party', async () => {
  const [one, other] = [await anOffice(), await anOffice('Granli')]
  const foreign = await db().party.findFirstOrThrow({ where: { officeId: other.id } })
  const user = await db().user.create({ data: { name: 'Kari' } })
  await expect(
    db().membership.create({
      data: { userId: user.id, officeId: one.id, partyId: foreign.id, role: 'caseworker' },
    }),
  ).rejects.toThrow()
})

test('every piece of work carries the name of who does it, and only for its own transaction', async () => {
  const userId = randomUUID()
  const inside = await withActor(
    { userId },
    (tx) => tx.$queryRaw<{ actor: string }[]>`SELECT current_setting('samstemt.actor') AS actor`,
  )
  expect(inside).toEqual([{ actor: userId }])
  const [after] = await db().$queryRaw<{ actor: string | null }[]>`
    SELECT current_setting('samstemt.actor', true) AS actor`
  expect(after?.actor ?? '').toBe('')
})
