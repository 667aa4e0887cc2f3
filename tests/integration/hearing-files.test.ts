import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { HearingInput } from '#lib/agreements/hearing-input.ts'
import type { HearingEntry } from '#lib/agreements/hearing-view.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { sha256 } from '#lib/server/hash.ts'
import {
  type HearingUpload,
  readHearingFile,
  retractHearingFile,
  uploadHearingFile,
} from '#lib/server/hearing-files.ts'
import { listHearings } from '#lib/server/hearings.ts'
import { recordHearing, retractHearing } from '#lib/server/record-hearing.ts'
import { type AgreementFixture, anOffice } from '../support/builders.ts'
import { aFinishedAgreement } from '../support/finished-agreement.ts'
import { pdfOf } from '../support/pdf.ts'
import { aFrozenAgreement, aSignedAgreement } from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const DECISION = pdfOf([['Sak 26/14: Kommunestyret godkjenner avtalen']])
const OTHER = pdfOf([['Særutskrift av sak 26/14']])

const record = async (
  actor: Actor,
  { id }: AgreementFixture,
  given: Partial<HearingInput> = {},
  replaces: string | null = null,
): Promise<string> => {
  const input: HearingInput = {
    kind: 'political',
    isPlanned: false,
    heldOn: today(),
    participants: 'Kommunestyret',
    input: '',
    answer: '',
    caseNumber: '26/14',
    isApproved: true,
    municipalityId: actor.memberships[0]?.party?.id ?? null,
    text: 'now',
    ...given,
  }
  const recorded = await recordHearing(actor, id, input, replaces)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded.value.id
}

const upload = (
  actor: Actor,
  { id }: AgreementFixture,
  hearing: string,
  given: Partial<HearingUpload> = {},
) => uploadHearingFile(actor, id, { hearing, replaces: null, name: 'vedtak.pdf', bytes: DECISION, ...given })

const stored = async (...given: Parameters<typeof upload>): Promise<string> => {
  const done = await upload(...given)
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}

const entryOf = async (actor: Actor, { id }: AgreementFixture, entry: string): Promise<HearingEntry> => {
  const listed = await listHearings(actor, id)
  const found = listed.ok && listed.value.entries.find((one) => one.id === entry)
  if (!found) throw new Error('no such entry')
  return found
}

const aDecision = async () => {
  const agreement = await aFinishedAgreement()
  const { people } = agreement.office
  return { agreement, people, entry: await record(people.municipal_director, agreement) }
}

const refused = (error: string) => ({ ok: false, error })

describe('a council’s decision as a file', () => {
  test('is kept as it came, with its hash, and everybody who reads the agreement downloads it', async () => {
    const { agreement, people, entry } = await aDecision()
    const file = await stored(people.caseworker, agreement, entry, { name: 'C:\\saker\\vedtak.pdf' })
    const row = await db().hearingFile.findUniqueOrThrow({ where: { id: file } })
    expect(row).toMatchObject({ sha256: sha256(DECISION), size: DECISION.length, name: 'vedtak.pdf' })
    for (const reader of [people.reader, people.state_director, people.employee_rep]) {
      const read = await readHearingFile(reader, agreement.id, file)
      expect(read).toMatchObject({ ok: true, value: { kind: 'pdf', name: 'vedtak.pdf' } })
      expect(read.ok && Buffer.from(read.value.bytes).equals(DECISION)).toBe(true)
    }
    const event = await db().auditEvent.findFirstOrThrow({ where: { kind: 'hearing-file-uploaded' } })
    expect(event).toMatchObject({
      actorId: people.caseworker.userId,
      details: { hearing: entry, file, sha256: sha256(DECISION) },
    })
  })

  test('is added by the municipality and the NAV leader, never by the other owner or those who are heard', async () => {
    const { agreement, people, entry } = await aDecision()
    for (const role of ['state_director', 'state_caseworker', 'employee_rep', 'reader'] as const)
      expect(await upload(people[role], agreement, entry)).toEqual(refused('forbidden'))
    expect(await upload(people.nav_leader, agreement, entry)).toMatchObject({ ok: true })
  })

  test('to a stranger it does not exist, and it is not found in another agreement', async () => {
    const { agreement, people, entry } = await aDecision()
    const file = await stored(people.caseworker, agreement, entry)
    const { people: elsewhere } = await anOffice('Granli')
    const gone = refused('not-found')
    expect(await readHearingFile(elsewhere.municipal_director, agreement.id, file)).toEqual(gone)
    expect(await upload(elsewhere.municipal_director, agreement, entry)).toEqual(gone)
    expect(await retractHearingFile(elsewhere.municipal_director, agreement.id, file, 'x')).toEqual(gone)
    const other = await aDecision()
    expect(await readHearingFile(other.people.reader, other.agreement.id, file)).toEqual(gone)
    expect(await upload(other.people.caseworker, other.agreement, entry)).toEqual(gone)
    expect(await upload(other.people.caseworker, other.agreement, other.entry, { replaces: file })).toEqual(
      refused('gone'),
    )
  })

  test.each([
    ['wrong-type', Buffer.from('Ingen PDF')],
    ['wrong-type', Buffer.from('<html><script>alert(1)</script></html>')],
    ['damaged', Buffer.from('%PDF-1.4 halv')],
    ['damaged', Buffer.from('PK\u0003\u0004 ingen docx')],
    ['encrypted', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['empty', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(25_000_001)],
  ] as const)('by what is in it and not what it is called: %s', async (error, bytes) => {
    const { agreement, people, entry } = await aDecision()
    expect(await upload(people.caseworker, agreement, entry, { bytes })).toEqual(refused(error))
    expect((await entryOf(people.reader, agreement, entry)).files).toEqual([])
  })

  test('sent twice is one file', async () => {
    const { agreement, people, entry } = await aDecision()
    const file = await stored(people.caseworker, agreement, entry)
    expect(await upload(people.municipal_director, agreement, entry)).toEqual({
      ok: true,
      value: { id: file, isNew: false },
    })
  })
})

describe('another file, and none', () => {
  test('a new one stands in the place of the old one, which is still downloaded', async () => {
    const { agreement, people, entry } = await aDecision()
    const old = await stored(people.caseworker, agreement, entry)
    const file = await stored(people.municipal_director, agreement, entry, { replaces: old, bytes: OTHER })
    const { files } = await entryOf(people.state_director, agreement, entry)
    expect(files.map(({ id, isReplaced, isOwn }) => [id, isReplaced, isOwn])).toEqual([
      [file, false, false],
      [old, true, false],
    ])
    expect(await readHearingFile(people.reader, agreement.id, old)).toMatchObject({ ok: true })
    expect(await upload(people.caseworker, agreement, entry, { replaces: old, bytes: OTHER })).toEqual(
      refused('gone'),
    )
  })

  test('only the side that uploaded it takes it back or replaces it, and it is kept with the reason', async () => {
    const { agreement, people } = await aDecision()
    const entry = await record(people.nav_leader, agreement, {
      kind: 'employees',
      input: 'Ingen merknader.',
      municipalityId: null,
    })
    const file = await stored(people.state_caseworker, agreement, entry)
    const { id } = agreement
    for (const role of ['municipal_director', 'caseworker', 'nav_leader'] as const) {
      expect(await retractHearingFile(people[role], id, file, 'Feil')).toEqual(refused('forbidden'))
      expect(await upload(people[role], agreement, entry, { replaces: file, bytes: OTHER })).toEqual(
        refused('forbidden'),
      )
    }
    expect(await retractHearingFile(people.state_director, id, file, ' ')).toEqual(refused('empty'))
    expect(await retractHearingFile(people.state_director, id, file, 'Feil sak')).toMatchObject({ ok: true })
    expect(await retractHearingFile(people.state_director, id, file, 'Feil sak')).toEqual(refused('gone'))
    const { files } = await entryOf(people.reader, agreement, entry)
    expect(files).toMatchObject([{ id: file, retracted: { reason: 'Feil sak' } }])
    expect(await readHearingFile(people.reader, id, file)).toMatchObject({ ok: true })
  })

  test('a correction of the entry keeps its files; what is taken back or only planned takes none', async () => {
    const { agreement, people, entry } = await aDecision()
    const file = await stored(people.caseworker, agreement, entry)
    const corrected = await record(people.caseworker, agreement, { caseNumber: '26/15' }, entry)
    expect((await entryOf(people.reader, agreement, corrected)).files.map(({ id }) => id)).toEqual([file])
    expect(await upload(people.caseworker, agreement, entry, { bytes: OTHER })).toEqual(refused('gone'))
    await stored(people.caseworker, agreement, corrected, { bytes: OTHER, replaces: file })
    await retractHearing(people.caseworker, agreement.id, corrected, 'Feil kommune')
    expect(await upload(people.caseworker, agreement, corrected)).toEqual(refused('gone'))
    const planned = await record(people.caseworker, agreement, { isPlanned: true, isApproved: null })
    expect(await upload(people.caseworker, agreement, planned)).toEqual(refused('gone'))
    expect(await upload(people.caseworker, agreement, randomUUID())).toEqual(refused('not-found'))
  })
})

test('the paper may come after the agreement was locked or signed', async () => {
  for (const agreement of [await aFrozenAgreement(), await aSignedAgreement()]) {
    const { people } = agreement.office
    const listed = await listHearings(people.reader, agreement.id)
    const [entry] = listed.ok ? listed.value.entries : []
    expect(entry?.mayAttach).toBe(false)
    expect((await entryOf(people.caseworker, agreement, entry?.id ?? '')).mayAttach).toBe(true)
    expect(await upload(people.caseworker, agreement, entry?.id ?? '')).toMatchObject({ ok: true })
  }
})

test.each([
  ['hearing_file', `UPDATE hearing_file SET name = 'x'`],
  ['hearing_file', 'DELETE FROM hearing_file'],
  ['hearing_file_retraction', `UPDATE hearing_file_retraction SET reason = 'x'`],
  ['hearing_file_retraction', 'DELETE FROM hearing_file_retraction'],
])('%s is append-only: %s', async (table, statement) => {
  await expect(database.query(statement)).rejects.toThrow(`${table} is append-only`)
})

test('the database keeps no other bytes than those of the hash', async () => {
  const { agreement, people, entry } = await aDecision()
  const data = {
    agreementId: agreement.id,
    hearingId: entry,
    kind: 'pdf',
    name: 'vedtak.pdf',
    size: DECISION.length,
    sha256: sha256(OTHER),
    bytes: DECISION,
    userId: people.caseworker.userId,
  }
  await expect(db().hearingFile.create({ data })).rejects.toThrow('hearing_file_hash_is_of_the_bytes')
})
