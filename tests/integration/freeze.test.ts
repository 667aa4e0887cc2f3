import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { setAnswer } from '#lib/document/answer.ts'
import { loadAgreement } from '#lib/server/agreements.ts'
import { approve, withdrawApproval } from '#lib/server/approvals.ts'
import { db } from '#lib/server/db.ts'
import { sha256 } from '#lib/server/hash.ts'
import { insertTogether } from '#lib/server/realtime/insert-together.ts'
import { stateReservation } from '#lib/server/record-hearing.ts'
import { adaptWording, changeLanguage } from '#lib/server/server-changes.ts'
import { askToUnlock, withdrawUnlockRequest } from '#lib/server/unlock.ts'
import { checkVersions, listVersions, readVersion, readVersionFile } from '#lib/server/versions.ts'
import { type AgreementFixture, anOffice, aPerson, type People } from '../support/builders.ts'
import {
  aFinishedAgreement,
  anAgreedAgreement,
  considerAll,
  type Edit,
  edit,
  hearAll,
  prepareEdit,
  sayAll,
  standingOf,
  storeEdit,
} from '../support/finished-agreement.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const realtime = openRealtimeServer()

const bothApprove = async ({ id, office }: AgreementFixture) => {
  const { municipal_director, state_director } = office.people
  const { seen } = await standingOf(municipal_director, id)
  const first = await approve(municipal_director, id, { seen })
  const second = await approve(state_director, id, { seen })
  return [first, second]
}
const aFrozenAgreement = async () => {
  const agreement = await anAgreedAgreement()
  const [, second] = await bothApprove(agreement)
  if (!second?.ok) throw new Error(second?.error)
  return agreement
}
const stateOf = async ({ id }: AgreementFixture) =>
  (await db().agreement.findUniqueOrThrow({ where: { id } })).state
const versionsOf = async ({ id, office }: AgreementFixture) => {
  const listed = await listVersions(office.people.reader, id)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value
}

describe('approving the whole', () => {
  test('one alone freezes nothing; the second freezes it, at the very text both approved', async () => {
    const agreement = await anAgreedAgreement()
    const { people } = agreement.office
    const { seen, annexes } = await standingOf(people.state_director, agreement.id)
    expect(await approve(people.municipal_director, agreement.id, { seen })).toEqual({
      ok: true,
      value: { hash: seen.hash, frozen: null },
    })
    expect(await stateOf(agreement)).toBe('draft')
    expect(await approve(people.state_director, agreement.id, { seen })).toEqual({
      ok: true,
      value: { hash: seen.hash, frozen: 1 },
    })
    expect(await stateOf(agreement)).toBe('frozen')
    const [version] = await versionsOf(agreement)
    expect(version).toMatchObject({ number: 1, seq: seen.seq, hash: seen.hash, annexes, language: 'nb' })
    expect(version?.approvals.map(({ userId, role, side }) => [userId, role, side])).toEqual([
      [people.municipal_director.userId, 'municipal_director', 'municipality'],
      [people.state_director.userId, 'state_director', 'state'],
    ])
  })

  test('twice by the same party is still one party', async () => {
    const agreement = await anAgreedAgreement()
    const { municipal_director } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    for (const _time of [1, 2])
      expect(await approve(municipal_director, agreement.id, { seen })).toMatchObject({
        value: { frozen: null },
      })
    expect(await stateOf(agreement)).toBe('draft')
  })

  test('of another text than one has read is refused with what changed, clause by clause', async () => {
    const agreement = await anAgreedAgreement()
    const { municipal_director, nav_leader } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    expect(await approve(municipal_director, agreement.id, { seen })).toMatchObject({
      error: 'changed',
      changes: [{ clause: 'partnerskapsavtale/lokalisering' }, { clause: 'driftsavtale/lokaler' }],
    })
    expect(await db().approval.count({ where: { agreementId: agreement.id } })).toBe(0)
  })

  test('is refused while something is missing, with the list', async () => {
    const agreement = await aFinishedAgreement()
    const { municipal_director } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    const refused = await approve(municipal_director, agreement.id, { seen })
    if (refused.ok || refused.error !== 'not-ready') throw new Error('it was approved')
    expect(new Set(refused.items.map(({ code }) => code))).toEqual(
      new Set(['not-agreed', 'hearing-missing', 'political-missing', 'prompts-unanswered']),
    )
    expect(await db().approval.count({ where: { agreementId: agreement.id } })).toBe(0)
  })

  test('lapses by a change, and does not come back by the other’s approval', async () => {
    const agreement = await anAgreedAgreement()
    const { municipal_director, state_director, nav_leader } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    await approve(municipal_director, agreement.id, { seen })
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'åpenhet', 'e'))
    for (const director of [municipal_director, state_director]) await sayAll(director, agreement.id)
    const now = await standingOf(state_director, agreement.id)
    expect(now.approvals.map(({ status }) => status)).toEqual(['changed-since', 'none'])
    expect(await approve(state_director, agreement.id, { seen: now.seen })).toMatchObject({
      value: { frozen: null },
    })
    expect(await stateOf(agreement)).toBe('draft')
  })

  test('taken back before the other approves: nothing is frozen', async () => {
    const agreement = await anAgreedAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    await approve(municipal_director, agreement.id, { seen })
    expect(await withdrawApproval(municipal_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: true },
    })
    expect(await withdrawApproval(municipal_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: false },
    })
    expect(await approve(state_director, agreement.id, { seen })).toMatchObject({ value: { frozen: null } })
    expect((await standingOf(state_director, agreement.id)).approvals.map(({ status }) => status)).toEqual([
      'none',
      'approved',
    ])
  })

  test('cannot be taken back for the other party', async () => {
    const agreement = await anAgreedAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const { seen } = await standingOf(municipal_director, agreement.id)
    await approve(municipal_director, agreement.id, { seen })
    expect(await withdrawApproval(state_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: false },
    })
    expect((await standingOf(state_director, agreement.id)).approvals[0]?.status).toBe('approved')
  })

  test.each([
    'caseworker',
    'state_caseworker',
    'nav_leader',
    'employee_rep',
    'reader',
    'partner_director',
  ] as const)('by a %s is refused', async (role) => {
    const { id, office } = await anAgreedAgreement()
    const { seen } = await standingOf(office.people[role], id)
    const refused = { ok: false, error: 'forbidden' }
    expect(await approve(office.people[role], id, { seen })).toEqual(refused)
    expect(await withdrawApproval(office.people[role], id)).toEqual(refused)
  })

  test('where a second municipality is party, the host and Nav alone are not enough', async () => {
    const office = await anOffice()
    const second = await db().party.create({
      data: { officeId: office.id, side: 'municipality', organisation: 'Åsdal kommune', contracting: true },
    })
    const agreement = await aFinishedAgreement(office)
    const { municipal_director, state_director } = office.people
    const other = await aPerson(office.id, 'municipal_director', second.id)
    for (const director of [municipal_director, state_director, other]) {
      await sayAll(director, agreement.id)
      await considerAll(director, agreement)
    }
    await hearAll(agreement)
    await stateReservation(other, agreement.id, false)
    const [, nav] = await bothApprove(agreement)
    expect(nav).toMatchObject({ ok: true, value: { frozen: null } })
    const { seen } = await standingOf(municipal_director, agreement.id)
    expect(await approve(other, agreement.id, { seen })).toMatchObject({ value: { frozen: 1 } })
  })
})

describe('at the same time', () => {
  test('two directors approve: one version, made once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const agreement = await anAgreedAgreement()
      const { municipal_director, state_director } = agreement.office.people
      const { seen } = await standingOf(municipal_director, agreement.id)
      const both = await Promise.all([
        approve(municipal_director, agreement.id, { seen }),
        approve(state_director, agreement.id, { seen }),
      ])
      expect(both.map((one) => one.ok && one.value.frozen).sort()).toEqual([1, null])
      expect(await versionsOf(agreement)).toHaveLength(1)
    }
  })

  /** The last approval and an edit, started together; in which order they are stored is for the database to say. */
  const race = async (
    agreement: AgreementFixture,
    door: Door,
    round: number,
  ): Promise<'froze' | 'edited'> => {
    const { municipal_director, state_director, nav_leader } = agreement.office.people
    for (const director of [municipal_director, state_director]) await sayAll(director, agreement.id)
    const { seen } = await standingOf(municipal_director, agreement.id)
    expect(await approve(municipal_director, agreement.id, { seen })).toMatchObject({ ok: true })
    const change = await prepareEdit(nav_leader, agreement.id, (doc) =>
      setAnswer(doc, 'verdier', `åpenhet ${round}`, `r${round}`),
    )
    const press = () => approve(state_director, agreement.id, { seen })
    const type = () => door(agreement, change)
    const editFirst = round % 2 === 0
    const [one, other] = await Promise.all(editFirst ? [type(), press()] : [press(), type()])
    const [approved, seq] = (editFirst ? [other, one] : [one, other]) as [
      Awaited<ReturnType<typeof press>>,
      number | undefined,
    ]
    if (!approved.ok) {
      expect([approved.error, seq]).toEqual(['changed', seen.seq + 1])
      return 'edited'
    }
    expect(seq).toBeUndefined()
    expect(approved.value.frozen).toBe((await versionsOf(agreement)).length)
    await openAgain(agreement)
    return 'froze'
  }

  test('the last approval and an edit: whoever is stored first wins, and nothing unread is ever frozen', async () => {
    const agreement = await anAgreedAgreement()
    const { nav_leader } = agreement.office.people
    const pool = new pg.Pool({ connectionString: database.url() })
    const service: Door = (of, change) => storeEdit(nav_leader, of, change)
    const socket: Door = async ({ id }, change) => {
      const row = { ...change, agreementId: id, author: { userId: nav_leader.userId, partyId: null } }
      return (await insertTogether(pool, [row])).get(0)
    }
    const outcomes: string[] = []
    try {
      for (let round = 0; round < 40; round += 1)
        outcomes.push(await race(agreement, round % 4 < 2 ? service : socket, round))
    } finally {
      await pool.end()
    }
    for (const { number, hash } of await versionsOf(agreement)) {
      const read = await readVersion(nav_leader, agreement.id, number)
      expect(read.ok && sha256(read.value.text)).toBe(hash)
    }
    expect(new Set(outcomes)).toEqual(new Set(['froze', 'edited']))
  })
})

/** How an edit comes in; its number, or undefined when it is not taken. */
type Door = (agreement: AgreementFixture, change: Edit) => Promise<number | undefined>

const openAgain = async (agreement: AgreementFixture) => {
  const { municipal_director, state_director } = agreement.office.people
  const version = (await versionsOf(agreement)).length
  await askToUnlock(municipal_director, agreement.id, { version, reason: '' })
  expect(await askToUnlock(state_director, agreement.id, { version, reason: '' })).toMatchObject({
    value: { opened: true },
  })
}

describe('a frozen agreement', () => {
  test('takes no change from anybody', async () => {
    const agreement = await aFrozenAgreement()
    const { id, office } = agreement
    const refused = { ok: false, error: 'forbidden' }
    expect(
      await edit(office.people.nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'x', 'e')),
    ).toBeUndefined()
    expect(await changeLanguage(office.people.state_director, id, 'nn')).toEqual(refused)
    expect(await adaptWording(office.people.nav_leader, id, 'partnerskapsavtale/tvist')).toEqual(refused)
    expect(await withdrawApproval(office.people.municipal_director, id)).toEqual(refused)
    const loaded = await loadAgreement(office.people.nav_leader, id)
    expect(loaded).toMatchObject({ value: { permissions: { write: false, read: true, export: true } } })
  })

  test('is opened, and not begun anew, by somebody who starts an agreement for the office', async () => {
    const { id, office } = await aFrozenAgreement()
    expect((await aFinishedAgreement(office)).id).toBe(id)
  })

  test('stands still in the database too', async () => {
    const { id } = await aFrozenAgreement()
    await expect(
      database.query('UPDATE agreement SET last_seq = last_seq + 1 WHERE id = $1', [id]),
    ).rejects.toThrow(/the text of a frozen agreement does not change/)
  })

  test.each([
    ["UPDATE agreement_version SET hash = 'x'"],
    ['DELETE FROM agreement_version'],
    ['TRUNCATE agreement_version CASCADE'],
    ["UPDATE agreement_version_file SET bytes = ''"],
    ['DELETE FROM agreement_version_file'],
    ['TRUNCATE agreement_version_file'],
    ["UPDATE approval SET act = 'given'"],
    ['DELETE FROM approval'],
    ['TRUNCATE approval'],
  ])('%s is refused by the database itself', async (statement) => {
    await aFrozenAgreement()
    await expect(database.query(statement)).rejects.toThrow(/append-only/)
  })

  test('is read-only at once in a browser that has it open, and can be written in again when both have opened it', async () => {
    const agreement = await anAgreedAgreement()
    const { nav_leader } = agreement.office.people
    const open = await realtime.connect(nav_leader, agreement.id)
    await open.synced()
    await bothApprove(agreement)
    const frozenAt = performance.now()
    expect(await open.hears('readonly')).toBe('readonly')
    // Told, and not found out at the next round of checks, half a minute later.
    expect(performance.now() - frozenAt).toBeLessThan(10_000)
    await openAgain(agreement)
    const again = await realtime.connect(nav_leader, agreement.id)
    await again.synced()
    setAnswer(again.doc, 'adresse', 'Lillegata 1', 'e')
    expect(await again.flush()).toMatch(/^flushed:/)
    expect((await standingOf(nav_leader, agreement.id)).content.draft.answers.adresse).toEqual([
      'Lillegata 1',
    ])
  })
})

describe('what no program gets past', () => {
  const VERSION = `INSERT INTO agreement_version
    (agreement_id, number, seq, language, form, text, hash, annexes, templates, document, approvals, frozen_at, seal)
    SELECT id, $2, last_seq, 'nb', 1, 'x', encode(sha256('x'), 'hex'), '[]', '[]', '{}', '[]', now(), 's' FROM agreement WHERE id = $1`

  test('a version of a text that not both sides have approved', async () => {
    const { id, office } = await anAgreedAgreement()
    const { seen } = await standingOf(office.people.municipal_director, id)
    await approve(office.people.municipal_director, id, { seen })
    await expect(database.query(VERSION, [id, 1])).rejects.toThrow(/is not approved by both sides/)
  })
  test('a version out of order', async () => {
    const { id } = await anAgreedAgreement()
    await expect(database.query(VERSION, [id, 2])).rejects.toThrow(/is not the next one/)
  })
  test('a frozen agreement without a version', async () => {
    const { id } = await anAgreedAgreement()
    await expect(database.query("UPDATE agreement SET state = 'frozen' WHERE id = $1", [id])).rejects.toThrow(
      /without a version cannot be frozen/,
    )
  })
})

describe('opening it again', () => {
  test('takes both: one may ask, and take it back', async () => {
    const agreement = await aFrozenAgreement()
    const { id, office } = agreement
    const { municipal_director, state_director } = office.people
    const ask = { version: 1, reason: 'Feil dato i 9.0' }
    expect(await askToUnlock(state_director, id, ask)).toEqual({ ok: true, value: { opened: false } })
    expect(await askToUnlock(state_director, id, ask)).toEqual({ ok: true, value: { opened: false } })
    expect((await standingOf(municipal_director, id)).unlockRequests).toMatchObject([ask])
    expect(await withdrawUnlockRequest(municipal_director, id)).toEqual({
      ok: true,
      value: { withdrawn: false },
    })
    expect(await withdrawUnlockRequest(state_director, id)).toEqual({ ok: true, value: { withdrawn: true } })
    expect(await askToUnlock(municipal_director, id, ask)).toEqual({ ok: true, value: { opened: false } })
    expect(await stateOf(agreement)).toBe('frozen')
    expect(await askToUnlock(state_director, id, ask)).toEqual({ ok: true, value: { opened: true } })
    expect(await stateOf(agreement)).toBe('draft')
  })

  test('leaves the version, and asks for new approvals of the very same text', async () => {
    const agreement = await aFrozenAgreement()
    const before = await versionsOf(agreement)
    await openAgain(agreement)
    const { people } = agreement.office
    const now = await standingOf(people.state_director, agreement.id)
    expect(now.approvals.map(({ status }) => status)).toEqual(['none', 'none'])
    expect(now.positions.every(({ agreed }) => agreed)).toBe(true)
    expect(await approve(people.state_director, agreement.id, { seen: now.seen })).toMatchObject({
      value: { frozen: null },
    })
    expect(await approve(people.municipal_director, agreement.id, { seen: now.seen })).toMatchObject({
      value: { frozen: 2 },
    })
    expect((await versionsOf(agreement)).slice(0, 1)).toEqual(before)
    expect(await checkVersions(people.reader, agreement.id)).toEqual({ ok: true, value: [] })
  })

  test('asked for one version does not open the next', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director } = agreement.office.people
    expect(await askToUnlock(municipal_director, agreement.id, { version: 2, reason: '' })).toEqual({
      ok: false,
      error: 'changed',
    })
  })

  test.each(['caseworker', 'nav_leader', 'employee_rep', 'reader', 'partner_director'] as const)(
    'cannot be asked for by a %s',
    async (role) => {
      const { id, office } = await aFrozenAgreement()
      const refused = { ok: false, error: 'forbidden' }
      expect(await askToUnlock(office.people[role], id, { version: 1, reason: '' })).toEqual(refused)
      expect(await withdrawUnlockRequest(office.people[role], id)).toEqual(refused)
    },
  )
})

describe('the version', () => {
  test('has the words that were approved, whatever happens to the draft afterwards', async () => {
    const agreement = await aFrozenAgreement()
    const { people } = agreement.office
    const before = await readVersion(people.reader, agreement.id, 1)
    await openAgain(agreement)
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    const after = await readVersion(people.reader, agreement.id, 1)
    expect(after).toEqual(before)
    if (!after.ok) throw new Error(after.error)
    expect(JSON.stringify(after.value.document)).toContain('Storgata 12, Fossdal')
    expect(sha256(after.value.text)).toBe(after.value.hash)
  })

  test('has its Word file, made once, ready for signing, with the control code in it', async () => {
    const agreement = await aFrozenAgreement()
    const { people } = agreement.office
    const read = await readVersionFile(people.reader, agreement.id, 1, 'word')
    if (!read.ok) throw new Error(read.error)
    const [version] = await versionsOf(agreement)
    expect(sha256(read.value.bytes)).toBe(version?.files.find(({ kind }) => kind === 'word')?.sha256)
    expect(read.value.name).toMatch(/^Partnerskapsavtale NAV Fossdal – til signering \d{4}-\d\d-\d\d\.docx$/)
    const parts = Object.entries(unzipSync(read.value.bytes)).filter(([name]) =>
      /footer\d*\.xml|document\.xml/.test(name),
    )
    const words = parts.map(([, bytes]) => strFromU8(bytes)).join('')
    expect(words).toContain(`kontrollkode ${version?.hash.slice(0, 4)} ${version?.hash.slice(4, 8)}`)
    expect(words).not.toContain('UTKAST')
  })

  test.each([
    ['a stranger', 'not-found'],
    ['somebody who asks for a version that is not there', 'not-found'],
  ])('%s: it does not exist', async (who, error) => {
    const { id, office } = await aFrozenAgreement()
    const elsewhere = await anOffice('Granli')
    const [actor, number] = who === 'a stranger' ? [elsewhere.people.reader, 1] : [office.people.reader, 7]
    expect(await readVersion(actor, id, number)).toEqual({ ok: false, error })
    expect(await readVersionFile(actor, id, number, 'word')).toEqual({ ok: false, error })
  })

  test('can be checked: somebody who gets past the triggers is found out', async () => {
    const { id, office } = await aFrozenAgreement()
    expect(await checkVersions(office.people.reader, id)).toEqual({ ok: true, value: [] })
    await database.query(`ALTER TABLE agreement_version DISABLE TRIGGER USER`)
    await database.query(
      `UPDATE agreement_version SET approvals = jsonb_set(approvals, '{0,name}', '"Ola"') WHERE agreement_id = $1`,
      [id],
    )
    await database.query(`ALTER TABLE agreement_version ENABLE TRIGGER USER`)
    expect(await checkVersions(office.people.reader, id)).toEqual({
      ok: true,
      value: [{ number: 1, what: 'seal' }],
    })
  })
})

describe('to a stranger the agreement does not exist', () => {
  type Try = (actor: People[keyof People], id: string) => Promise<{ ok: boolean; error?: string }>
  const seen = { hash: 'x' }
  const all: readonly [string, Try][] = [
    ['approve', (actor, id) => approve(actor, id, { seen })],
    ['withdraw an approval', (actor, id) => withdrawApproval(actor, id)],
    ['ask to unlock', (actor, id) => askToUnlock(actor, id, { version: 1, reason: '' })],
    ['withdraw the request', (actor, id) => withdrawUnlockRequest(actor, id)],
    ['list versions', (actor, id) => listVersions(actor, id)],
    ['check versions', (actor, id) => checkVersions(actor, id)],
  ]
  test.each(all)('%s', async (_name, attempt) => {
    const { id } = await aFrozenAgreement()
    const elsewhere = await anOffice('Granli')
    for (const stranger of Object.values(elsewhere.people))
      expect(await attempt(stranger, id)).toEqual({ ok: false, error: 'not-found' })
    expect(await attempt(elsewhere.people.reader, "x' OR 1=1")).toEqual({ ok: false, error: 'not-found' })
  })
})
