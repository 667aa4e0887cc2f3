/** History, restoring and finding, through the services and a real log. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { addOwnClause, removeOwnClause, setAnswer } from '#lib/document/answer.ts'
import { localName, ownName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { readAnswers, readText } from '#lib/document/read-draft.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import { writeText } from '#lib/document/write-draft.ts'
import { authorAt } from '#lib/server/agreements.ts'
import { approve } from '#lib/server/approvals.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { compareAgreement } from '#lib/server/compare.ts'
import { withActor } from '#lib/server/db.ts'
import { listHistory, undoOf } from '#lib/server/history.ts'
import { compareSitting, openPoint, previewRestore } from '#lib/server/history-point.ts'
import { nameVersion, renameVersion } from '#lib/server/named-versions.ts'
import { takePosition } from '#lib/server/positions.ts'
import { searchAgreement } from '#lib/server/search.ts'
import { adaptWording, changeLanguage, resetWording, restore } from '#lib/server/server-changes.ts'
import { newestBundle } from '#lib/server/templates.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { appendUpdate, loadDocument, recordChange } from '#lib/server/update-log.ts'
import { type AgreementFixture, anAgreement, anOffice } from '../support/builders.ts'
import { eventually } from '../support/eventually.ts'
import { aFinishedAgreement, anAgreedAgreement, standingOf } from '../support/finished-agreement.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const server = openRealtimeServer()
const P = 'partnerskapsavtale'
const PLACE = `${P}/lokalisering`
const GOALS = localName(`${P}/formal/lokale-mal`)

const unwrap = <Value>(result: { ok: true; value: Value } | { ok: false; error: string }): Value => {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
/** What the list says of one agreement, newest first. */
const listed = async (actor: Actor, id: string, filter = {}) =>
  unwrap(await listHistory(actor, id, filter)).entries.map(({ person, what }) => ({
    by: person.name,
    ...what,
  }))
const documentOf = (actor: Actor, id: string): Promise<Y.Doc> =>
  withActor(actor, async (tx) => (await loadDocument(tx, id)).doc)

let entry = 0
/** What a browser of this person would send; the number it got. */
const write = (
  actor: Actor,
  { id, office }: AgreementFixture,
  change: (doc: Y.Doc, entry: string) => void,
): Promise<number> =>
  withActor(actor, async (tx) => {
    const { doc } = await loadDocument(tx, id)
    const before = new Y.Doc()
    Y.applyUpdate(before, Y.encodeStateAsUpdate(doc))
    entry += 1
    const update = recordChange(doc, () => change(doc, `t${entry}`))
    if (!update) throw new Error('nothing changed')
    const seq = await appendUpdate(tx, {
      agreementId: id,
      update,
      parts: touchedParts(before, () => Y.applyUpdate(before, update)),
      author: authorAt(actor, office.id),
      schemaVersion: 1,
      source: 'test',
    })
    if (seq === undefined) throw new Error('closed')
    return seq
  })
const address = (value: string) => (doc: Y.Doc, entry: string) => setAnswer(doc, 'adresse', value, entry)
const goals = (words: string) => (doc: Y.Doc) => writeText(doc, GOALS, markdownToText(words))

const told = async (actor: Actor, id: string, filter = {}) =>
  unwrap(await listHistory(actor, id, filter)).entries.map(({ person, what }) => [
    person.name,
    what.kind,
    what.kind === 'changed' ? what.clauses.map(({ number }) => number).join(' ') : '',
  ])

const moment = (seq: number) => ({ kind: 'moment', seq }) as const

describe('the history', () => {
  test('of a new agreement is that somebody made the draft', async () => {
    const { id, office } = await anAgreement()
    expect(await told(office.people.reader, id)).toEqual([[office.people.nav_leader.name, 'created', '']])
  })

  test('tells who changed which clauses, newest first, and one person’s work at once', async () => {
    const agreement = await anAgreement()
    const { caseworker, state_caseworker } = agreement.office.people
    await write(caseworker, agreement, address('Torget 1'))
    await write(caseworker, agreement, goals('Flere i arbeid.'))
    await write(state_caseworker, agreement, (doc, entry) => setAnswer(doc, 'ledelse', 'felles', entry))
    await write(caseworker, agreement, address('Torget 2'))
    expect(await told(state_caseworker, agreement.id)).toEqual([
      [caseworker.name, 'changed', '2.0 2.1'],
      [state_caseworker.name, 'changed', '3.2'],
      [agreement.office.people.nav_leader.name, 'created', ''],
    ])
  })

  test('can be asked for one clause, or one person', async () => {
    const agreement = await anAgreement()
    const { caseworker, state_caseworker } = agreement.office.people
    await write(caseworker, agreement, address('Torget 1'))
    await write(state_caseworker, agreement, goals('Flere i arbeid.'))
    expect(await told(caseworker, agreement.id, { clause: PLACE })).toEqual([
      [caseworker.name, 'changed', '2.1'],
      [agreement.office.people.nav_leader.name, 'created', ''],
    ])
    expect(await told(caseworker, agreement.id, { person: state_caseworker.userId })).toEqual([
      [state_caseworker.name, 'changed', '2.0'],
    ])
  })

  test('tells what the server did in words of its own, at its place in time', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, municipal_director } = office.people
    await adaptWording(nav_leader, id, `${P}/medbestemmelse`)
    await resetWording(municipal_director, id, `${P}/medbestemmelse`)
    await changeLanguage(nav_leader, id, 'nn')
    const kinds = (await told(nav_leader, id)).map(([, kind]) => kind)
    expect(kinds).toEqual(['language-changed', 'wording-reset', 'wording-adapted', 'created'])
  })

  test('comes thirty at a time, and nothing falls between two pages', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader } = office.people
    for (let at = 0; at < 32; at += 1) await changeLanguage(nav_leader, id, at % 2 === 0 ? 'nn' : 'nb')
    await nameVersion(nav_leader, id, { seq: 4, name: 'Fjerde' })
    const first = unwrap(await listHistory(nav_leader, id))
    const second = unwrap(await listHistory(nav_leader, id, { before: first.older ?? 0 }))
    expect(second.older).toBeNull()
    expect([first.entries.length, second.entries.length]).toEqual([31, 3])
    expect([...first.entries, ...second.entries].map(({ seq }) => seq)).toEqual([
      ...Array.from({ length: 29 }, (_, at) => 33 - at),
      4,
      4,
      3,
      2,
      1,
    ])
  })

  test('of rows from before parts were written down is read from what the agreement says', async () => {
    const agreement = await anAgreement()
    const { caseworker } = agreement.office.people
    const doc = await documentOf(caseworker, agreement.id)
    const update = recordChange(doc, () => address('Torget 1')(doc, 'gammel'))
    await withActor(caseworker, (tx) =>
      appendUpdate(tx, {
        agreementId: agreement.id,
        update: update ?? new Uint8Array(),
        parts: [],
        author: authorAt(caseworker, agreement.office.id),
        schemaVersion: 1,
        source: 'test',
      }),
    )
    expect((await told(caseworker, agreement.id))[0]).toEqual([caseworker.name, 'changed', '2.1 2'])
  })
})

describe('a point of the history', () => {
  test('shows the agreement as it was, and what has come since', async () => {
    const agreement = await anAgreement()
    const { caseworker, reader } = agreement.office.people
    const first = await write(caseworker, agreement, address('Torget 1'))
    await write(caseworker, agreement, address('Storgata 9'))
    const point = unwrap(await openPoint(reader, agreement.id, first))
    expect(JSON.stringify(point.document)).toContain('Torget 1')
    expect(JSON.stringify(point.document)).not.toContain('Storgata 9')
    const compared = unwrap(await compareAgreement(reader, agreement.id, { from: moment(first) }))
    const changed = compared.difference.clauses.filter(({ kind }) => kind === 'changed')
    // The operating agreement says the address too.
    expect(changed.map(({ key }) => key)).toEqual([PLACE, 'driftsavtale/lokaler'])
    const parts = changed[0]?.lines.flatMap(({ cells }) => cells.flat())
    expect(parts).toContainEqual({ kind: 'removed', text: 'Torget 1' })
    expect(parts).toContainEqual({ kind: 'added', text: 'Storgata 9' })
    expect([...compared.restorable]).toEqual([])
  })

  test('can be compared with every other that the list shows, by its name', async () => {
    const agreement = await anAgreement()
    const { caseworker } = agreement.office.people
    const first = await write(caseworker, agreement, address('Torget 1'))
    await nameVersion(caseworker, agreement.id, { seq: first, name: 'Til møtet' })
    const last = await write(caseworker, agreement, address('Storgata 9'))
    const { points, restorable } = unwrap(
      await compareAgreement(caseworker, agreement.id, { from: moment(first) }),
    )
    expect(points.flatMap(({ kind, name, title }) => (kind === 'moment' ? [[name, title]] : []))).toEqual([
      [`endring-${last}`, null],
      [`endring-${first}`, 'Til møtet'],
      ['endring-1', null],
    ])
    expect([...restorable]).toEqual([PLACE, 'driftsavtale/lokaler'])
  })

  test('tells what one person changed, and not what the other wrote meanwhile', async () => {
    const agreement = await anAgreement()
    const { caseworker, state_caseworker } = agreement.office.people
    await write(caseworker, agreement, address('Torget 1'))
    await write(state_caseworker, agreement, goals('Flere i arbeid.'))
    const last = await write(caseworker, agreement, address('Torget 2'))
    const mine = unwrap(await compareSitting(caseworker, agreement.id, last))
    expect(mine.changes.map(({ key }) => key)).toEqual([PLACE, 'driftsavtale/lokaler'])
    expect(mine.changes[0]?.alsoBy).toEqual([])
  })

  test('that both wrote in says so, with the other’s name', async () => {
    const agreement = await anAgreement()
    const { caseworker, state_caseworker } = agreement.office.people
    await write(caseworker, agreement, goals('Flere i arbeid.'))
    await write(state_caseworker, agreement, goals('Flere unge i arbeid.'))
    const last = await write(caseworker, agreement, goals('Flere unge i arbeid og aktivitet.'))
    const mine = unwrap(await compareSitting(caseworker, agreement.id, last))
    expect(mine.changes[0]?.alsoBy.map(({ name }) => name)).toEqual([state_caseworker.name])
  })

  test('that the log does not have is not found', async () => {
    const { id, office } = await anAgreement()
    expect(await openPoint(office.people.reader, id, 99)).toEqual({ ok: false, error: 'not-found' })
    expect(await compareAgreement(office.people.reader, id, { from: moment(1), to: moment(99) })).toEqual({
      ok: false,
      error: 'not-found',
    })
  })
})

describe('restoring', () => {
  const changedTwice = async () => {
    const agreement = await anAgreement()
    const { caseworker } = agreement.office.people
    const then = await write(caseworker, agreement, address('Torget 1'))
    await write(caseworker, agreement, goals('Flere i arbeid.'))
    const now = await write(caseworker, agreement, address('Storgata 9'))
    return { agreement, people: agreement.office.people, then, now }
  }

  test('takes one clause back, leaves the others, and is a change that is told of', async () => {
    const { agreement, people, then, now } = await changedTwice()
    const done = unwrap(
      await restore(people.state_director, agreement.id, { to: then, clause: PLACE, seen: now }),
    )
    expect(done).toEqual({ changed: true, seq: now + 1 })
    const doc = await documentOf(people.reader, agreement.id)
    expect(readAnswers(doc).adresse).toEqual(['Torget 1'])
    expect(readText(doc, GOALS).content).toHaveLength(1)
    expect((await told(people.reader, agreement.id))[0]).toEqual([people.state_director.name, 'restored', ''])
    const details = await database.query<{ details: object }>(
      `SELECT details FROM audit_event WHERE agreement_id = $1 AND kind = 'restored'`,
      [agreement.id],
    )
    expect(details.map((row) => row.details)).toEqual([{ to: then, clause: PLACE, seq: now + 1 }])
  })

  test('is undone by taking back the point before it', async () => {
    const { agreement, people, then, now } = await changedTwice()
    const done = unwrap(await restore(people.caseworker, agreement.id, { to: then, clause: null, seen: now }))
    expect(readText(await documentOf(people.reader, agreement.id), GOALS).content).toEqual([])
    const undo = undoOf(unwrap(await listHistory(people.reader, agreement.id)), done.seq ?? 0)
    expect(undo).toEqual({ done: now + 1, before: now, clause: null })
    await restore(people.caseworker, agreement.id, { to: now, clause: null, seen: now + 1 })
    const doc = await documentOf(people.reader, agreement.id)
    expect(readAnswers(doc).adresse).toEqual(['Storgata 9'])
    expect(JSON.stringify(readText(doc, GOALS))).toContain('Flere i arbeid.')
  })

  test('is shown before it is done, also where it changes other clauses', async () => {
    const agreement = await anAgreement({ answers: { kommune: 'Fossdal', kontor: 'Fossdal', adresse: 'A' } })
    const { people } = agreement.office
    const now = await write(people.caseworker, agreement, (doc, entry) =>
      setAnswer(doc, 'kontor', 'Nydal', entry),
    )
    const preview = unwrap(await previewRestore(people.caseworker, agreement.id, { to: 1, clause: PLACE }))
    expect(preview.seen).toBe(now)
    expect(preview.changes.map(({ key }) => key)).toContain(PLACE)
    expect(preview.changes.length).toBeGreaterThan(3)
    expect(readAnswers(await documentOf(people.reader, agreement.id)).kontor).toEqual(['Nydal'])
  })

  test('is refused when the clause was changed after it was shown, and nothing is changed', async () => {
    const { agreement, people, then, now } = await changedTwice()
    await write(people.state_caseworker, agreement, address('Strandgata 4'))
    expect(await restore(people.caseworker, agreement.id, { to: then, clause: PLACE, seen: now })).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    })
    expect(readAnswers(await documentOf(people.reader, agreement.id)).adresse).toEqual(['Strandgata 4'])
  })

  test('does not mind that another clause was changed meanwhile, and keeps it', async () => {
    const { agreement, people, then, now } = await changedTwice()
    await write(people.state_caseworker, agreement, goals('Flere unge i arbeid.'))
    expect(
      await restore(people.caseworker, agreement.id, { to: then, clause: PLACE, seen: now }),
    ).toMatchObject({ ok: true, value: { changed: true } })
    expect(JSON.stringify(readText(await documentOf(people.reader, agreement.id), GOALS))).toContain('unge')
  })

  test('asked for by both at once is done once', async () => {
    const { agreement, people, then, now } = await changedTwice()
    const wanted = { to: then, clause: PLACE, seen: now }
    const done = await Promise.all([
      restore(people.municipal_director, agreement.id, wanted),
      restore(people.state_director, agreement.id, wanted),
    ])
    expect(done.filter((one) => one.ok && one.value.changed)).toHaveLength(1)
  })

  test('brings back an own clause that was taken out, with its words', async () => {
    const agreement = await anAgreement()
    const { people } = agreement.office
    const then = await write(people.caseworker, agreement, (doc, entry) => {
      addOwnClause(doc, { id: 'medier', chapter: '3', title: 'Medier' }, entry)
      writeText(doc, ownName('medier'), markdownToText('Hver eier svarer for sitt.'))
    })
    const now = await write(people.caseworker, agreement, (doc) => removeOwnClause(doc, 'medier'))
    await restore(people.caseworker, agreement.id, { to: then, clause: `${P}/eget-medier`, seen: now })
    const point = unwrap(await openPoint(people.reader, agreement.id, now + 1))
    expect(JSON.stringify(point.open.document)).toContain('Hver eier svarer for sitt.')
  })

  test('into a text that somebody has open reaches them, and they write on in it', async () => {
    const agreement = await anAgreement()
    const { people } = agreement.office
    const then = await write(people.caseworker, agreement, goals('Flere i arbeid.'))
    const now = await write(people.caseworker, agreement, goals('Flere unge i arbeid.'))
    const client = await server.connect(people.state_caseworker, agreement.id)
    await client.synced()
    const clause = `${P}/formal`
    unwrap(await restore(people.caseworker, agreement.id, { to: then, clause, seen: now }))
    const words = () => JSON.stringify(readText(client.doc, GOALS))
    await eventually('the open text is as it was', () => words().includes('Flere i arbeid.'))
    const paragraph = client.doc.getXmlFragment(GOALS).get(0) as Y.XmlElement
    const text = paragraph.get(0) as Y.XmlText
    text.insert(text.length, ' Og færre på stønad.')
    expect(await client.flush()).toMatch(/^flushed:/)
    const stored = await documentOf(people.reader, agreement.id)
    expect(JSON.stringify(readText(stored, GOALS))).toContain('Flere i arbeid. Og færre på stønad.')
  })

  test('of a point or a clause that is not there is refused', async () => {
    const { agreement, people, now } = await changedTwice()
    expect(await restore(people.caseworker, agreement.id, { to: 99, clause: PLACE, seen: now })).toEqual({
      ok: false,
      error: 'no-point',
    })
    expect(await restore(people.caseworker, agreement.id, { to: 1, clause: 'x/y', seen: now })).toEqual({
      ok: false,
      error: 'no-clause',
    })
  })
})

describe('a version with a name', () => {
  test('stands in the list where the point is, and everybody sees it', async () => {
    const agreement = await anAgreement()
    const { people } = agreement.office
    const seq = await write(people.caseworker, agreement, address('Torget 1'))
    await nameVersion(people.caseworker, agreement.id, { seq, name: '  Til møtet\n14. mars ' })
    await write(people.caseworker, agreement, address('Torget 2'))
    const entries = unwrap(await listHistory(people.reader, agreement.id)).entries
    expect(entries.map(({ seq: at, what }) => [at, what.kind])).toEqual([
      [3, 'changed'],
      [2, 'version'],
      [2, 'changed'],
      [1, 'created'],
    ])
    expect(entries[1]?.what).toMatchObject({ name: 'Til møtet 14. mars' })
  })

  test('is changed and taken away by whoever gave it, and by nobody else', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    await nameVersion(people.caseworker, id, { seq: 1, name: 'Første' })
    const [given] = unwrap(await openPoint(people.caseworker, id, 1)).versions
    const version = given?.id ?? ''
    for (const other of [people.state_director, people.nav_leader, people.municipal_director])
      expect(await renameVersion(other, id, { version, name: null })).toEqual({
        ok: false,
        error: 'not-yours',
      })
    await renameVersion(people.caseworker, id, { version, name: 'Utgangspunktet' })
    expect(unwrap(await openPoint(people.reader, id, 1)).versions).toMatchObject([
      { name: 'Utgangspunktet', isMine: false, by: { name: people.caseworker.name } },
    ])
    await renameVersion(people.caseworker, id, { version, name: null })
    expect(unwrap(await openPoint(people.reader, id, 1)).versions).toEqual([])
  })

  test.each([
    ['', 'no-name'],
    [' \n ', 'no-name'],
    ['x'.repeat(201), 'name-too-long'],
  ])('is not called %j', async (name, error) => {
    const { id, office } = await anAgreement()
    expect(await nameVersion(office.people.caseworker, id, { seq: 1, name })).toEqual({ ok: false, error })
  })

  test('is not given to a point that does not exist', async () => {
    const { id, office } = await anAgreement()
    expect(await nameVersion(office.people.caseworker, id, { seq: 7, name: 'x' })).toEqual({
      ok: false,
      error: 'not-found',
    })
  })
})

type Try = (actor: Actor, id: string) => Promise<{ ok: boolean; error?: string }>
const reading: readonly [string, Try][] = [
  ['list the history', (actor, id) => listHistory(actor, id)],
  ['open a point', (actor, id) => openPoint(actor, id, 1)],
  ['compare', (actor, id) => compareAgreement(actor, id, { from: moment(1) })],
  ['see a sitting', (actor, id) => compareSitting(actor, id, 1)],
  ['find', (actor, id) => searchAgreement(actor, id, 'Nav')],
]
const writing: readonly [string, Try][] = [
  ['restore', (actor, id) => restore(actor, id, { to: 1, clause: null, seen: 1 })],
  ['name a version', (actor, id) => nameVersion(actor, id, { seq: 1, name: 'x' })],
  ['rename a version', (actor, id) => renameVersion(actor, id, { version: crypto.randomUUID(), name: 'x' })],
]
const READERS = ['employee_rep', 'reader', 'partner_director'] as const

describe('access', () => {
  test.each([...reading, ...writing])(
    '%s: to a stranger the agreement does not exist',
    async (_name, attempt) => {
      const { id } = await anAgreement()
      const elsewhere = await anOffice('Granli')
      for (const stranger of Object.values(elsewhere.people))
        expect(await attempt(stranger, id)).toEqual({ ok: false, error: 'not-found' })
    },
  )

  test.each(reading)('%s: everybody at the office may', async (_name, attempt) => {
    const { id, office } = await anAgreement()
    for (const actor of Object.values(office.people))
      expect(await attempt(actor, id)).toMatchObject({ ok: true })
  })

  test.each(writing)('%s: those who only read are refused', async (_name, attempt) => {
    const { id, office } = await anAgreement()
    for (const role of READERS)
      expect(await attempt(office.people[role], id)).toEqual({ ok: false, error: 'forbidden' })
  })

  test('those who only read are not shown what restoring would do', async () => {
    const { id, office } = await anAgreement()
    for (const role of READERS)
      expect(await previewRestore(office.people[role], id, { to: 1, clause: null })).toEqual({
        ok: false,
        error: 'not-found',
      })
  })

  test('finding finds nothing of the guide or the assessments', async () => {
    const { id, office } = await anAgreement()
    const { reader, caseworker } = office.people
    const bundle = await newestBundle(P)
    const guided = bundle?.agreement.guide.nb.clauses.find(({ groups }) => groups[0]?.prompts[0])
    const prompt = guided?.groups[0]?.prompts[0]
    if (!guided || !prompt) throw new Error('no prompt in the guide')
    const clause = `${P}/${guided.clause}`
    const note = { clause, prompt: prompt.id, answer: 'discuss' as const, note: 'Vinterhagen' }
    unwrap(await saveAssessment(caseworker, id, note))
    expect(unwrap(await searchAgreement(caseworker, id, 'Vinterhagen')).found.hits).toBe(0)
    expect(unwrap(await searchAgreement(reader, id, prompt.text)).found.as).not.toBe('phrase')
  })
})

describe('what the owners have done with the text', () => {
  test('stands in the history: answers of one sitting together, approvals, and what was frozen and opened', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { municipal_director, state_director, reader } = office.people
    for (const director of [municipal_director, state_director]) {
      const { seen } = await standingOf(director, id)
      expect((await approve(director, id, { seen })).ok).toBe(true)
    }
    for (const director of [state_director, municipal_director])
      unwrap(await askToUnlock(director, id, { version: 1, reason: 'Feil dato' }))
    const entries = await listed(reader, id)
    expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
      ['unlocked', municipal_director.name],
      ['unlock-asked', state_director.name],
      ['frozen', state_director.name],
      ['approved', municipal_director.name],
      ['position-taken', state_director.name],
      ['position-taken', municipal_director.name],
      ['created', office.people.nav_leader.name],
    ])
    expect(entries[2]).toMatchObject({ number: 1 })
    expect(entries[4]).toMatchObject({ stance: 'agreed' })
  })

  test('is part of a clause’s history when it is about that clause, and found by who did it', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const { caseworker, reader } = office.people
    const say = async (clause: string, stance: 'agreed' | 'discuss') => {
      const { positions } = await standingOf(caseworker, id)
      const hash = positions.find((one) => one.clause === clause)?.hash ?? ''
      unwrap(await takePosition(caseworker, id, { clause, stance, note: 'hemmelig', seen: { hash } }))
    }
    await say(`${P}/formal`, 'agreed')
    await say(PLACE, 'discuss')
    const found = await listed(reader, id, { person: caseworker.userId })
    expect(found).toEqual([
      {
        by: caseworker.name,
        kind: 'position-taken',
        stance: null,
        clauses: [expect.objectContaining({ key: `${P}/formal` }), expect.objectContaining({ key: PLACE })],
      },
    ])
    expect(await listed(reader, id, { clause: PLACE })).toContainEqual(found[0])
    expect(await listed(reader, id, { clause: `${P}/tilsetting` })).not.toContainEqual(found[0])
    expect(JSON.stringify(found)).not.toContain('hemmelig')
  })
})
