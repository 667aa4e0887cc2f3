import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import { ACTIONS } from '#lib/access/can.ts'
import { messages } from '#lib/i18n/messages.ts'
import { approve } from '#lib/server/approvals.ts'
import { audit } from '#lib/server/audit.ts'
import { type CheckedChain, checkLogs } from '#lib/server/check-log.ts'
import { db, withActor } from '#lib/server/db.ts'
import { logHead, readChain } from '#lib/server/log-chain.ts'
import { nameVersion } from '#lib/server/named-versions.ts'
import { takePosition } from '#lib/server/positions.ts'
import { openLog } from '#lib/server/read-log.ts'
import { type AgreementFixture, anAgreement, anOffice, type People } from '../support/builders.ts'
import { aFinishedAgreement, anAgreedAgreement, sayAll, standingOf } from '../support/finished-agreement.ts'
import { openTestDatabase, queryAt } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/medbestemmelse'
const ALL = { isWhole: true } as const

const checked = async (id: string): Promise<CheckedChain> => {
  const [chain] = await db().$transaction((tx) => checkLogs(tx, id))
  if (!chain) throw new Error('no log')
  return chain
}
const write = ({ id, office }: AgreementFixture, kind: 'version-named' | 'unlock-asked' = 'version-named') =>
  withActor(office.people.caseworker, (tx) =>
    audit(tx, {
      kind,
      actorId: office.people.caseworker.userId,
      officeId: office.id,
      agreementId: id,
      details: { version: 'x', seq: 1 },
    }),
  )
/** Somebody with all rights, who switches the rules off first. */
const tamper = async (...statements: readonly (readonly [string, ...unknown[]])[]) => {
  await database.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
  try {
    for (const [sql, ...values] of statements) await database.query(sql, values)
  } finally {
    await database.query('ALTER TABLE audit_event ENABLE TRIGGER USER')
  }
}
const approveAll = async ({ id, office }: AgreementFixture) => {
  for (const person of [office.people.municipal_director, office.people.state_director]) {
    const { seen } = await standingOf(person, id)
    const done = await approve(person, id, { seen })
    if (!done.ok) throw new Error(JSON.stringify(done))
  }
}
const viewOf = async (actor: People[keyof People], id: string, filter: object = {}) => {
  const opened = await openLog(actor, id, { ...ALL, ...filter })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

describe('the log of an agreement', () => {
  test('is told of by the command, with every other or alone', async () => {
    const agreement = await anAgreement()
    await anAgreement()
    const all = command(database.url())
    expect(all).toMatchObject({ status: 0, stderr: '' })
    expect(all.stdout.split('\n').length).toBeGreaterThan(2)
    const one = command(database.url(), '--agreement', agreement.id)
    const { head } = await checked(agreement.id)
    expect(one.stdout).toBe(`Avtale ${agreement.id}: henger sammen fra 1 til 1. Kode ${head?.hash}\n`)
  })

  test('holds together from its first event, and tells whom the person belonged to', async () => {
    const agreement = await anAgreement()
    await write(agreement)
    await write(agreement)
    const { fault, vouched, head } = await checked(agreement.id)
    expect({ fault, vouched, number: head?.number }).toEqual({ fault: null, vouched: [], number: 3 })
    const events = await db().$transaction((tx) => readChain(tx, agreement.id))
    expect(events.map(({ number }) => number)).toEqual([1, 2, 3])
    const party = agreement.office.people.caseworker.memberships[0]?.party?.id
    expect(events.map(({ partyId }) => partyId)).toEqual([null, party, party])
  })

  test('has a chain of its own; what belongs to no agreement is in its office’s, and the rest in one', async () => {
    const [one, other] = [await anAgreement(), await anAgreement()]
    await write(other)
    expect((await checked(one.id)).head?.number).toBe(1)
    expect((await checked(other.id)).head?.number).toBe(2)
    const about = { kind: 'office-opened', actorId: one.office.people.nav_leader.userId }
    await db().auditEvent.create({ data: { ...about, officeId: one.office.id } })
    await db().auditEvent.create({ data: about })
    expect(await checked(one.office.id)).toMatchObject({ of: 'office', head: { number: 1 }, fault: null })
    expect(await checked('00000000-0000-0000-0000-000000000000')).toMatchObject({ of: 'rest', fault: null })
  })

  test('numbers, times and hashes are the database’s own: what a program gives counts for nothing', async () => {
    const { id, office } = await anAgreement()
    await db().auditEvent.create({
      data: {
        kind: 'unlocked',
        agreementId: id,
        officeId: office.id,
        chain: office.id,
        number: 77,
        hash: 'x',
        previousHash: 'y',
        at: new Date('2001-01-01'),
      },
    })
    const { head, fault } = await checked(id)
    expect([head?.number, fault]).toEqual([2, null])
    expect(await database.query('SELECT 1 FROM audit_event WHERE at < $1', ['2002-01-01'])).toEqual([])
  })

  test('has one order when many write at once, and nobody waits for ever', async () => {
    const agreements = [await anAgreement(), await anAgreement()]
    await Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        const agreement = agreements[at % 2]
        if (!agreement) return
        const person = agreement.office.people.caseworker
        // Some have locked the agreement before they write to its log, and some have not.
        if (at % 3 === 0) await nameVersion(person, agreement.id, { seq: 1, name: `Navn ${at}` })
        else await write(agreement)
      }),
    )
    for (const { id } of agreements)
      expect(await checked(id)).toMatchObject({ fault: null, head: { number: 16 } })
  })

  test('of one agreement does not wait for that of another', async () => {
    const [one, other] = [await anAgreement(), await anAgreement()]
    await withActor(one.office.people.caseworker, async (tx) => {
      await audit(tx, {
        kind: 'version-named',
        actorId: one.office.people.caseworker.userId,
        officeId: one.office.id,
        agreementId: one.id,
      })
      await write(other)
    })
    expect((await checked(other.id)).head?.number).toBe(2)
  })
})

describe('tampering is told, with the first event that is wrong', () => {
  let agreement: AgreementFixture
  const at = (number: number): string =>
    `(SELECT id FROM audit_event WHERE chain = '${agreement.id}' AND number = ${number})`
  beforeEach(async () => {
    agreement = await anAgreement()
    for (let count = 0; count < 5; count += 1) await write(agreement)
  })

  test.each([
    ['another actor', `actor_id = gen_random_uuid()`],
    ['another party', `party_id = NULL`],
    ['another kind', `kind = 'unlocked'`],
    ['another time', `at = at + interval '1 ms'`],
    ['other details', `details = details || '{"seq": 2}'`],
    ['another office', `office_id = NULL`],
    ['another hash', `hash = repeat('0', 64)`],
  ])('a changed row: %s', async (_name, change) => {
    await tamper([`UPDATE audit_event SET ${change} WHERE id = ${at(3)}`])
    expect((await checked(agreement.id)).fault).toEqual({ number: 3, what: 'changed' })
  })

  test('a changed row with a hash made to fit', async () => {
    await tamper(
      [`UPDATE audit_event SET kind = 'unlocked' WHERE id = ${at(3)}`],
      [`UPDATE audit_event e SET hash = audit_event_hash(e) WHERE id = ${at(3)}`],
    )
    expect((await checked(agreement.id)).fault).toEqual({ number: 4, what: 'not-after' })
  })

  test('a removed row in the middle', async () => {
    await tamper([`DELETE FROM audit_event WHERE id = ${at(3)}`])
    expect((await checked(agreement.id)).fault).toEqual({ number: 3, what: 'missing' })
  })

  test('a removed first row', async () => {
    await tamper([`DELETE FROM audit_event WHERE id = ${at(1)}`])
    expect((await checked(agreement.id)).fault).toEqual({ number: 1, what: 'missing' })
  })

  test('swapped rows', async () => {
    await tamper(
      [`UPDATE audit_event SET number = 90 WHERE id = ${at(3)}`],
      [`UPDATE audit_event SET number = 3 WHERE id = ${at(4)}`],
      [`UPDATE audit_event SET number = 4 WHERE id = ${at(90)}`],
    )
    expect((await checked(agreement.id)).fault).toEqual({ number: 3, what: 'changed' })
  })

  test('a forged row, put in between', async () => {
    await tamper(
      [`UPDATE audit_event SET number = number + 100 WHERE chain = $1 AND number > 3`, agreement.id],
      [`UPDATE audit_event SET number = number - 99 WHERE chain = $1 AND number > 3`, agreement.id],
      [
        `INSERT INTO audit_event (agreement_id, chain, number, kind, previous_hash)
         SELECT agreement_id, chain, 4, 'unlocked', hash FROM audit_event WHERE id = ${at(3)}`,
      ],
      [`UPDATE audit_event e SET hash = audit_event_hash(e) WHERE id = ${at(4)}`],
    )
    expect((await checked(agreement.id)).fault).toEqual({ number: 5, what: 'changed' })
  })

  test('a tail that was cut off, by whoever has kept its code', async () => {
    const kept = await db().$transaction((tx) => logHead(tx, agreement.id))
    await write(agreement)
    expect((await checked(agreement.id)).hashes).toContain(kept?.hash)
    await tamper([`DELETE FROM audit_event WHERE chain = $1 AND number >= 5`, agreement.id])
    const { fault, hashes } = await checked(agreement.id)
    expect(fault).toBeNull()
    expect(hashes).not.toContain(kept?.hash)
  })
})

describe('the log vouches for what was decided', () => {
  test('positions, approvals and versions are what it says', async () => {
    const agreement = await anAgreedAgreement()
    await approveAll(agreement)
    expect(await checked(agreement.id)).toMatchObject({ fault: null, vouched: [] })
  })

  test.each([
    ['position', `UPDATE position SET stance = 'disagree' WHERE id = (SELECT max(id) FROM position)`],
    ['position', `UPDATE position SET note = 'aldri sagt' WHERE id = (SELECT min(id) FROM position)`],
    ['position', `DELETE FROM position WHERE id = (SELECT max(id) FROM position)`],
    [
      'position',
      `INSERT INTO position (agreement_id, clause, party_id, user_id, stance, hash, seq)
       SELECT agreement_id, clause, party_id, user_id, stance, hash, seq FROM position ORDER BY id DESC LIMIT 1`,
    ],
    ['approval', `UPDATE approval SET hash = repeat('0', 64) WHERE id = (SELECT max(id) FROM approval)`],
    ['approval', `DELETE FROM approval WHERE id = (SELECT max(id) FROM approval)`],
    ['version', `UPDATE agreement_version SET seal = repeat('0', 64)`],
    ['version', `UPDATE agreement_version SET document = replace(document, 'Fossdal', 'Granli')`],
  ] as const)('%s: %s', async (what, sql) => {
    const agreement = await anAgreedAgreement()
    await approveAll(agreement)
    const scoped = sql
      .replace(/FROM (position|approval)\)/, `FROM $1 WHERE agreement_id = '${agreement.id}')`)
      .replace('FROM position ORDER', `FROM position WHERE agreement_id = '${agreement.id}' ORDER`)
      .replace(/^(UPDATE agreement_version .*)$/, `$1 WHERE agreement_id = '${agreement.id}'`)
    const tables = ['position', 'approval', 'agreement_version']
    for (const table of tables) await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await database.query(scoped)
    for (const table of tables) await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    const { fault, vouched } = await checked(agreement.id)
    expect(fault).toBeNull()
    expect(vouched.map((one) => one.what)).toContain(what)
  })

  test('what the end of the log told of is missed when that end is cut off', async () => {
    const agreement = await anAgreedAgreement()
    await approveAll(agreement)
    await tamper([`DELETE FROM audit_event WHERE chain = $1 AND kind = 'frozen'`, agreement.id])
    expect((await checked(agreement.id)).vouched).toEqual([{ what: 'version', id: '1' }])
  })
})

describe('what was written before there was a chain', () => {
  test('is chained by the migration, in the order it was written, and holds', async () => {
    const name = `samstemt_before_${process.pid}`
    const address = new URL(inject('adminUrl'))
    await queryAt(address.toString(), `CREATE DATABASE ${name}`)
    try {
      address.pathname = `/${name}`
      const url = address.toString()
      const folder = join(import.meta.dirname, '../../prisma/migrations')
      const sql = (migration: string) => readFileSync(join(folder, migration, 'migration.sql'), 'utf8')
      const all = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      const names = all.map((entry) => entry.name).sort()
      const chaining = '20261122104000_audit_chain'
      for (const before of names.filter((one) => one < chaining)) await queryAt(url, sql(before))
      const one = '11111111-1111-4111-8111-111111111111'
      await queryAt(
        url,
        `INSERT INTO audit_event (agreement_id, kind, details) VALUES ('${one}', 'version-named', '{"number": 1, "æ": "«ø»\\n"}'),
         (NULL, 'office-opened', '{}'), ('${one}', 'unlocked', '{"b": 1.50, "a": [1,  2]}')`,
      )
      for (const after of names.filter((one) => one >= chaining)) await queryAt(url, sql(after))
      await queryAt(url, `INSERT INTO audit_event (agreement_id, kind) VALUES ('${one}', 'restored')`)
      const events = await queryAt<{ number: number; hash: string; previous_hash: string | null }>(
        url,
        `SELECT number, hash, previous_hash FROM audit_event WHERE chain = '${one}' ORDER BY id`,
      )
      expect(events.map(({ number }) => number)).toEqual([1, 2, 3])
      expect(events.map((event) => event.previous_hash)).toEqual([null, events[0]?.hash, events[1]?.hash])
      const done = command(url, '--agreement', one)
      const whole = `Avtale ${one}: henger sammen fra 1 til 3. Kode ${events[2]?.hash}\n`
      expect(done).toEqual({ status: 0, stdout: whole, stderr: '' })
      await expect(queryAt(url, 'DELETE FROM audit_event')).rejects.toThrow(/append-only/)
    } finally {
      await queryAt(inject('adminUrl'), `DROP DATABASE ${name} WITH (FORCE)`)
    }
  })
})

const command = (url: string, ...args: readonly string[]) => {
  const done = spawnSync(process.execPath, ['scripts/check-log.ts', ...args], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe('npm run check-log', () => {
  test('says which row is wrong, and that a kept code is gone: then it fails', async () => {
    const agreement = await anAgreement()
    await write(agreement)
    await write(agreement)
    const { head } = await checked(agreement.id)
    const kept = head?.hash ?? ''
    expect(command(database.url(), '--agreement', agreement.id, '--expect', kept).status).toBe(0)
    await tamper([`DELETE FROM audit_event WHERE chain = $1 AND number = 3`, agreement.id])
    const cut = command(database.url(), '--agreement', agreement.id, '--expect', kept)
    expect([cut.status, cut.stderr]).toEqual([
      1,
      `Koden ${kept} finnes ikke i loggen. Noe kan være tatt bort fra slutten.\n`,
    ])
    await tamper([`UPDATE audit_event SET kind = 'unlocked' WHERE chain = $1 AND number = 2`, agreement.id])
    const changed = command(database.url(), '--agreement', agreement.id)
    expect([changed.status, changed.stderr]).toEqual([
      1,
      `Avtale ${agreement.id}: nr. 2 er endret etter at det ble skrevet.\n`,
    ])
    await database.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await database.query('DELETE FROM audit_event WHERE chain = $1', [agreement.id])
    await database.query('ALTER TABLE audit_event ENABLE TRIGGER USER')
  })

  test.each([
    [['--agreement', 'nei'], 'Bruk: npm run'],
    [['--expect', 'xyz'], 'Bruk: npm run'],
    [['--ukjent'], 'Bruk: npm run'],
    [['--agreement', '11111111-1111-4111-8111-11111111aaaa'], 'Loggen har ingen avtale'],
  ])('%j cannot be checked', async (args, words) => {
    const done = command(database.url(), ...args)
    expect(done.status).toBe(2)
    expect(done.stderr).toContain(words)
  })
})

describe('the log as people read it', () => {
  test('both parties, the NAV leader and the auditor read it; to a stranger it does not exist', async () => {
    const { id, office } = await anAgreement()
    const elsewhere = await anOffice('Granli')
    const answers = await Promise.all(
      Object.entries(office.people).map(async ([role, person]) => {
        const opened = await openLog(person, id, ALL)
        return [role, opened.ok ? 'reads' : opened.error]
      }),
    )
    expect(Object.fromEntries(answers)).toEqual({
      municipal_director: 'reads',
      caseworker: 'reads',
      state_director: 'reads',
      state_caseworker: 'reads',
      nav_leader: 'reads',
      reader: 'reads',
      employee_rep: 'forbidden',
      safety_rep: 'forbidden',
      user_council: 'forbidden',
      partner_director: 'forbidden',
    })
    expect(await openLog(elsewhere.people.nav_leader, id, ALL)).toEqual({ ok: false, error: 'not-found' })
  })

  test('is found by kind, person and clause, and page by page', async () => {
    const agreement = await anAgreement()
    const { id, office } = agreement
    const { state_director, caseworker, nav_leader } = office.people
    const hash = (await standingOf(state_director, id)).positions.find(
      ({ clause }) => clause === CLAUSE,
    )?.hash
    const input = {
      clause: CLAUSE,
      stance: 'disagree',
      note: 'hemmelig?',
      seen: { hash: hash ?? '' },
    } as const
    await takePosition(state_director, id, input)
    await write(agreement)
    const kinds = async (filter: object) =>
      (await viewOf(nav_leader, id, filter)).entries.map(({ kind }) => kind)
    expect(await kinds({})).toEqual(['version-named', 'position-taken', 'agreement-created'])
    expect(await kinds({ group: 'positions' })).toEqual(['position-taken'])
    expect(await kinds({ person: caseworker.userId })).toEqual(['version-named'])
    expect(await kinds({ clause: CLAUSE })).toEqual(['position-taken'])
    expect(await kinds({ before: 2 })).toEqual(['agreement-created'])
    for (let count = 0; count < 99; count += 1) await write(agreement)
    const first = await viewOf(nav_leader, id, { isWhole: false })
    expect([first.entries.length, first.older]).toEqual([100, 3])
    const second = await viewOf(nav_leader, id, { isWhole: false, before: 3 })
    expect([second.entries.length, second.older]).toEqual([2, null])
  })

  test('a code that was kept is found by its first sixteen letters, and not when it is not there', async () => {
    const agreement = await anAgreement()
    const { id, office } = agreement
    const kept = (await checked(id)).head?.hash ?? ''
    await write(agreement)
    const written = kept.slice(0, 16).replace(/(.{4})/g, '$1 ')
    expect((await viewOf(office.people.reader, id, { code: written })).found).toMatchObject({ number: 1 })
    expect((await viewOf(office.people.reader, id, { code: 'f'.repeat(64) })).found).toBeNull()
    expect((await viewOf(office.people.reader, id, { code: kept.slice(0, 8) })).found).toBeNull()
    expect('found' in (await viewOf(office.people.reader, id))).toBe(false)
  })

  test('is read as it was at one moment: nothing that happens meanwhile looks wrong', async () => {
    const { id, office } = await aFinishedAgreement()
    const { state_director, nav_leader } = office.people
    let isOver = false
    const taking = (async () => {
      for (let round = 0; round < 15; round += 1) await sayAll(state_director, id)
      isOver = true
    })()
    const faults: unknown[] = []
    do faults.push(...(await viewOf(nav_leader, id)).check.vouched)
    while (!isOver)
    await taking
    expect(faults).toEqual([])
  })

  test('an event of a kind nobody knows any more is told of, not hidden', async () => {
    const { id, office } = await anAgreement()
    await db().auditEvent.create({ data: { kind: 'noe-nytt', agreementId: id, officeId: office.id } })
    expect((await viewOf(office.people.reader, id)).entries[0]).toMatchObject({
      kind: 'unknown',
      person: null,
    })
  })

  test('every kind of event has words in both languages, and no two the same', () => {
    const words = { nb: messages('nb').log.kind, nn: messages('nn').log.kind }
    const source = readFileSync(join(import.meta.dirname, '../../lib/server/audit.ts'), 'utf8')
    const kinds = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, kind]) => kind ?? '')
    expect(kinds.length).toBeGreaterThan(20)
    for (const language of ['nb', 'nn'] as const) {
      expect(Object.keys(words[language])).toEqual(expect.arrayContaining(kinds))
      expect(new Set(Object.values(words[language])).size).toBe(Object.keys(words[language]).length)
    }
    expect(ACTIONS).toContain('read-log')
  })
})
