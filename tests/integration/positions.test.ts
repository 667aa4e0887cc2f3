import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { localName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { writeText } from '#lib/document/write-draft.ts'
import { changedSince } from '#lib/server/changed-since.ts'
import { takePosition, takePositions } from '#lib/server/positions.ts'
import { changeLanguage } from '#lib/server/server-changes.ts'
import { anOffice, type People } from '../support/builders.ts'
import { aFinishedAgreement, edit, sayAll, standingOf } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/lokalisering'
const OTHER = 'partnerskapsavtale/tvist'

const hashOf = async (actor: Actor, id: string, clause: string): Promise<string> =>
  (await standingOf(actor, id)).positions.find((one) => one.clause === clause)?.hash ?? 'no such clause'

const agree = async (actor: Actor, id: string, clause = CLAUSE, note = '') =>
  takePosition(actor, id, {
    clause,
    stance: 'agreed',
    note,
    seen: { hash: await hashOf(actor, id, clause) },
  })

/** What the municipality and Nav mean, as another actor reads it back. */
const statuses = async (reader: Actor, id: string, clause = CLAUSE) =>
  (await standingOf(reader, id)).positions
    .find((one) => one.clause === clause)
    ?.parties.map(({ status }) => status)

const lapsed = async (reader: Actor, id: string) =>
  (await standingOf(reader, id)).positions
    .filter(({ parties }) => parties.every(({ status }) => status === 'changed-since'))
    .map(({ clause }) => clause)

const bothAgree = async () => {
  const agreement = await aFinishedAgreement()
  const { municipal_director, state_director } = agreement.office.people
  await sayAll(municipal_director, agreement.id)
  await sayAll(state_director, agreement.id)
  return agreement
}

const stored = async (id: string) =>
  (await database.query<{ stance: string }>('SELECT stance FROM position WHERE agreement_id = $1', [id])).map(
    ({ stance }) => stance,
  )

describe('a position', () => {
  test('is seen by the other party, with its note', async () => {
    const { id, office } = await aFinishedAgreement()
    const { caseworker, state_director } = office.people
    expect(await agree(caseworker, id, CLAUSE, 'Fint\u0000 slik')).toMatchObject({ ok: true })
    expect(await statuses(state_director, id)).toEqual(['agreed', 'none'])
    const { positions } = await standingOf(state_director, id)
    expect(positions.find(({ clause }) => clause === CLAUSE)?.parties[0]?.last).toMatchObject({
      userId: caseworker.userId,
      note: 'Fint slik',
    })
  })

  test('can be taken back, also after the text has changed', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const by = office.people.municipal_director
    await agree(by, id)
    await edit(by, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    const input = { clause: CLAUSE, stance: 'withdrawn' as const, note: '', seen: { hash: 'old' } }
    expect(await takePosition(by, id, input)).toMatchObject({ ok: true })
    expect(await statuses(by, id)).toEqual(['none', 'none'])
    expect(await stored(id)).toEqual(['agreed', 'withdrawn'])
  })

  test.each([
    ['a chapter that is only a heading', 'partnerskapsavtale/organisering'],
    ['a clause that is not there', 'partnerskapsavtale/finnes-ikke'],
  ])('on %s is refused', async (_name, clause) => {
    const { id, office } = await aFinishedAgreement()
    const input = { clause, stance: 'agreed' as const, note: '', seen: { hash: 'x' } }
    expect(await takePosition(office.people.caseworker, id, input)).toEqual({ ok: false, error: 'no-clause' })
  })

  test('with a note as long as a book is refused', async () => {
    const { id, office } = await aFinishedAgreement()
    expect(await agree(office.people.caseworker, id, CLAUSE, 'x'.repeat(10_001))).toEqual({
      ok: false,
      error: 'too-long',
    })
  })
})

describe('agreement to a clause lapses for both', () => {
  test('by one word in its text, and in no other clause', async () => {
    const agreement = await bothAgree()
    const by = agreement.office.people.nav_leader
    const slot = 'partnerskapsavtale/formal/lokale-mal'
    await edit(by, agreement, (doc) => writeText(doc, localName(slot), markdownToText('Ett ord')))
    expect(await lapsed(by, agreement.id)).toEqual(['partnerskapsavtale/formal'])
  })

  test('by one answer, in every clause that uses it', async () => {
    const agreement = await bothAgree()
    const by = agreement.office.people.caseworker
    await edit(by, agreement, (doc) => setAnswer(doc, 'fylkesenhet', 'Vestfjell', 'e'))
    const all = await lapsed(by, agreement.id)
    expect(all).toEqual(
      expect.arrayContaining(['partnerskapsavtale/avtaleparter', 'partnerskapsavtale/styring']),
    )
    expect(all).not.toContain(OTHER)
  })

  test('by another language, everywhere', async () => {
    const agreement = await bothAgree()
    const { people } = agreement.office
    await changeLanguage(people.state_director, agreement.id, 'nn')
    const { positions } = await standingOf(people.reader, agreement.id)
    expect(positions.filter(({ agreed }) => agreed)).toEqual([])
    expect(await lapsed(people.reader, agreement.id)).toHaveLength(positions.length)
  })

  test('and stands again when every word is put back', async () => {
    const agreement = await bothAgree()
    const by = agreement.office.people.caseworker
    await edit(by, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    expect(await lapsed(by, agreement.id)).toContain(CLAUSE)
    await edit(by, agreement, (doc) => setAnswer(doc, 'adresse', 'Storgata 12, Fossdal', 'f'))
    expect(await lapsed(by, agreement.id)).toEqual([])
  })
})

describe('agreeing to other words than one has read', () => {
  test('is refused with what changed, and nothing is stored', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const { municipal_director, state_director } = office.people
    const { seen } = await standingOf(municipal_director, id)
    const hash = await hashOf(municipal_director, id, CLAUSE)
    await edit(state_director, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    const input = { clause: CLAUSE, stance: 'agreed' as const, note: '', seen: { hash, seq: seen.seq } }
    const taken = await takePosition(municipal_director, id, input)
    if (taken.ok || taken.error !== 'changed') throw new Error('it was taken')
    const [change] = taken.changes
    expect(change?.before?.text).toContain('lokasjon er Storgata 12, Fossdal')
    expect(change?.now?.text).toContain('lokasjon er Lillegata 1')
    expect(change?.diff?.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual([
      'Lillegata 1',
    ])
    expect(change?.hash).toBe(await hashOf(municipal_director, id, CLAUSE))
    expect(await stored(id)).toEqual([])
  })

  test('nobody knows: the words as they are now are shown all the same', async () => {
    const { id, office } = await aFinishedAgreement()
    const input = { clause: CLAUSE, stance: 'agreed' as const, note: '', seen: { hash: 'never', seq: 1 } }
    expect(await takePosition(office.people.caseworker, id, input)).toMatchObject({
      error: 'changed',
      changes: [
        { clause: CLAUSE, before: null, diff: null, now: { text: expect.stringContaining('Storgata') } },
      ],
    })
  })

  test('in one of many clauses stops them all', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const before = await standingOf(office.people.caseworker, id)
    await edit(office.people.nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    const taken = await takePositions(
      office.people.caseworker,
      id,
      before.positions.map(({ clause, hash }) => ({ clause, stance: 'agreed', note: '', seen: { hash } })),
    )
    expect(taken).toMatchObject({
      ok: false,
      error: 'changed',
      changes: [{ clause: CLAUSE }, { clause: 'driftsavtale/lokaler' }],
    })
    expect(await stored(id)).toEqual([])
  })
})

describe('what has changed since a party agreed', () => {
  test('is told word by word, with who and when', async () => {
    const agreement = await bothAgree()
    const { people } = agreement.office
    await edit(people.state_director, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'ærlighet', 'e'))
    const party = (await standingOf(people.municipal_director, agreement.id)).party?.id ?? ''
    const told = await changedSince(people.municipal_director, agreement.id, {
      clause: CLAUSE,
      partyId: party,
    })
    if (!told.ok) throw new Error(told.error)
    expect(
      told.value.change.diff?.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim()),
    ).toEqual(['Storgata 12, Fossdal'])
    expect(told.value.by.map(({ userId }) => userId)).toEqual([people.state_director.userId])
    const [row] = await database.query<{ created_at: Date }>(
      'SELECT created_at FROM agreement_update WHERE agreement_id = $1 AND seq = 2',
      [agreement.id],
    )
    expect(told.value.by[0]?.at).toEqual(row?.created_at)
  })

  test('names those who changed it, newest first, and not the one who put the words back', async () => {
    const agreement = await bothAgree()
    const { people } = agreement.office
    const write = (by: Actor, text: string) =>
      edit(by, agreement, (doc) =>
        writeText(doc, localName('partnerskapsavtale/formal/lokale-mal'), markdownToText(text)),
      )
    await write(people.caseworker, 'Noe annet')
    await write(people.nav_leader, 'Noe tredje')
    const party = (await standingOf(people.municipal_director, agreement.id)).party?.id ?? ''
    const of = { clause: 'partnerskapsavtale/formal', partyId: party }
    const told = await changedSince(people.municipal_director, agreement.id, of)
    expect(told.ok && told.value.by.map(({ userId }) => userId)).toEqual([
      people.nav_leader.userId,
      people.caseworker.userId,
    ])
    await edit(people.state_director, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Storgata 12, Fossdal', 'f'))
    await edit(people.caseworker, agreement, (doc) => setAnswer(doc, 'adresse', 'Nygata 3', 'g'))
    const again = await changedSince(people.municipal_director, agreement.id, { ...of, clause: CLAUSE })
    expect(again.ok && again.value.by.map(({ userId }) => userId)).toEqual([
      people.caseworker.userId,
      people.state_director.userId,
    ])
  })

  test('is nothing, and nobody, while the words stand', async () => {
    const { id, office } = await bothAgree()
    const party = (await standingOf(office.people.municipal_director, id)).party?.id ?? ''
    const told = await changedSince(office.people.state_director, id, { clause: CLAUSE, partyId: party })
    expect(told).toMatchObject({ ok: true, value: { by: [], change: { diff: [{ kind: 'same' }] } } })
  })

  test('where no position was taken there is nothing to compare with', async () => {
    const { id, office } = await aFinishedAgreement()
    const party = (await standingOf(office.people.municipal_director, id)).party?.id ?? ''
    expect(await changedSince(office.people.reader, id, { clause: CLAUSE, partyId: party })).toEqual({
      ok: false,
      error: 'no-position',
    })
  })
})

describe('who may', () => {
  const REFUSED = ['nav_leader', 'employee_rep', 'reader', 'partner_director'] as const
  test.each(REFUSED)('a %s takes no position', async (role) => {
    const { id, office } = await aFinishedAgreement()
    expect(await agree(office.people[role], id)).toEqual({ ok: false, error: 'forbidden' })
    expect(await stored(id)).toEqual([])
  })

  test.each(['municipal_director', 'caseworker', 'state_director', 'state_caseworker'] as const)(
    'a %s answers for the own party only',
    async (role) => {
      const { id, office } = await aFinishedAgreement()
      await agree(office.people[role], id)
      const state = role.startsWith('state')
      expect(await statuses(office.people.reader, id)).toEqual(
        state ? ['none', 'agreed'] : ['agreed', 'none'],
      )
    },
  )

  test('to a stranger there is no agreement', async () => {
    const { id } = await aFinishedAgreement()
    const elsewhere = await anOffice('Granli')
    for (const stranger of Object.values(elsewhere.people)) {
      const input = { clause: CLAUSE, stance: 'agreed' as const, note: '', seen: { hash: 'x' } }
      expect(await takePosition(stranger, id, input)).toEqual({ ok: false, error: 'not-found' })
      expect(await changedSince(stranger, id, { clause: CLAUSE, partyId: id })).toEqual({
        ok: false,
        error: 'not-found',
      })
    }
  })

  test('notes are for the two parties and the NAV leader; others see the positions without them', async () => {
    const { id, office } = await aFinishedAgreement()
    await agree(office.people.municipal_director, id, CLAUSE, 'Vi trenger et lokale til')
    const noteSeenBy = async (role: keyof People) =>
      (await standingOf(office.people[role], id)).positions.find(({ clause }) => clause === CLAUSE)
        ?.parties[0]?.last?.note
    for (const role of ['caseworker', 'state_director', 'state_caseworker', 'nav_leader'] as const)
      expect([role, await noteSeenBy(role)]).toEqual([role, 'Vi trenger et lokale til'])
    for (const role of ['employee_rep', 'reader', 'partner_director'] as const)
      expect([role, await noteSeenBy(role)]).toEqual([role, null])
  })
})

test.each([
  ["UPDATE position SET stance = 'agreed'"],
  ['DELETE FROM position'],
  ['TRUNCATE position CASCADE'],
  ["UPDATE clause_content SET text = ''"],
  ['DELETE FROM clause_content'],
  ['TRUNCATE clause_content CASCADE'],
])('%s is refused by the database itself', async (statement) => {
  const { id, office } = await aFinishedAgreement()
  await agree(office.people.caseworker, id)
  await expect(database.query(statement)).rejects.toThrow(/append-only/)
})

test('a text cannot be stored under another text’s hash', async () => {
  await expect(
    database.query("INSERT INTO clause_content (hash, form, text) VALUES (repeat('a', 64), 1, 'x')"),
  ).rejects.toThrow(/clause_content_hash_is_of_the_text/)
})
