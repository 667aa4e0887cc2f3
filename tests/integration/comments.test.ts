import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  type CommentInput,
  type CommentsView,
  deleteComment,
  EDIT_MINUTES,
  editComment,
  listComments,
  settleThread,
  writeComment,
} from '#lib/server/comments.ts'
import { db } from '#lib/server/db.ts'
import { markRead, noticesOf } from '#lib/server/notices.ts'
import { changeLanguage, restore } from '#lib/server/server-changes.ts'
import { anAgreement, anOffice, type People } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/medbestemmelse'
type Who = People[keyof People]

const comment = (text: string, more: Partial<CommentInput> = {}): CommentInput => ({
  id: randomUUID(),
  clause: CLAUSE,
  parentId: null,
  text,
  mentions: [],
  ...more,
})
const said = async (
  actor: Who,
  id: string,
  text: string,
  more: Partial<CommentInput> = {},
): Promise<string> => {
  const done = await writeComment(actor, id, comment(text, more))
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const read = async (actor: Who, id: string, clause = CLAUSE): Promise<CommentsView> => {
  const listed = await listComments(actor, id, clause)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value
}
const outline = ({ threads }: CommentsView) =>
  threads.map(({ text, answers }) => [text, ...answers.map((answer) => answer.text)])
const setState = (id: string, state: string) =>
  database.query(`UPDATE agreement SET state = $2::agreement_state WHERE id = $1`, [id, state])
/** As if time had gone. */
const age = (id: string, minutes: number) =>
  database.query(
    `UPDATE clause_comment SET created_at = created_at - make_interval(mins => $2) WHERE id = $1`,
    [id, minutes],
  )

describe('a comment', () => {
  test('is read by everybody at the office, with who said it and for which party', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    const first = await said(
      people.municipal_director,
      id,
      '  Vi foreslår felles ledelse.\r\nDet er enklere. ',
    )
    await said(people.state_director, id, 'Enig i det.', { parentId: first })
    await said(people.employee_rep, id, 'Vi vil høres.')
    for (const person of Object.values(people)) {
      const seen = await read(person, id)
      expect(outline(seen)).toEqual([
        ['Vi foreslår felles ledelse.\nDet er enklere.', 'Enig i det.'],
        ['Vi vil høres.'],
      ])
      expect(seen.threads[0]?.person).toMatchObject({
        name: people.municipal_director.name,
        role: 'municipal_director',
        party: { side: 'municipality', organisation: 'Fossdal kommune' },
      })
      expect(seen.threads[1]?.person).toMatchObject({ role: 'employee_rep', party: null })
    }
  })

  test('is written by all but those who only read', async () => {
    const { id, office } = await anAgreement()
    const attempts = Object.entries(office.people).map(async ([role, person]) => {
      const done = await writeComment(person, id, comment(`fra ${role}`))
      return [role, done.ok || done.error] as const
    })
    expect(Object.fromEntries(await Promise.all(attempts))).toEqual({
      municipal_director: true,
      caseworker: true,
      state_director: true,
      state_caseworker: true,
      nav_leader: true,
      employee_rep: true,
      safety_rep: true,
      user_council: true,
      partner_director: true,
      reader: 'forbidden',
    })
    expect((await read(office.people.reader, id)).people).toEqual([])
  })

  test('of a stranger does not exist, nor does the agreement for them', async () => {
    const { id, office } = await anAgreement()
    const written = await said(office.people.nav_leader, id, 'Hei')
    const elsewhere = await anOffice('Granli')
    for (const stranger of Object.values(elsewhere.people)) {
      const denied = { ok: false, error: 'not-found' }
      expect(await listComments(stranger, id, CLAUSE)).toEqual(denied)
      expect(await writeComment(stranger, id, comment('Hei'))).toEqual(denied)
      expect(await editComment(stranger, id, written, 'Hå')).toEqual(denied)
      expect(await deleteComment(stranger, id, written)).toEqual(denied)
      expect(await settleThread(stranger, id, written, true)).toEqual(denied)
    }
    expect(outline(await read(office.people.nav_leader, id))).toEqual([['Hei']])
  })

  test('is not reached through another agreement, also by somebody who belongs to both', async () => {
    const one = await anAgreement()
    const other = await anAgreement()
    await db().membership.create({
      data: { userId: one.office.people.nav_leader.userId, officeId: other.office.id, role: 'nav_leader' },
    })
    const written = await said(one.office.people.nav_leader, one.id, 'Hei')
    const both = {
      ...one.office.people.nav_leader,
      memberships: [
        ...one.office.people.nav_leader.memberships,
        { office: other.office.id, role: 'nav_leader' as const, party: null },
      ],
    }
    expect(await editComment(both, other.id, written, 'Hå')).toEqual({ ok: false, error: 'not-found' })
    expect(await writeComment(both, other.id, comment('Svar', { parentId: written }))).toEqual({
      ok: false,
      error: 'no-thread',
    })
  })

  test.each([
    ['nothing but space', comment(' \n\t '), 'empty'],
    ['more than 10 000 characters', comment('x'.repeat(10_001)), 'too-long'],
    ['a clause that is not there', comment('Hei', { clause: 'partnerskapsavtale/finnes-ikke' }), 'no-clause'],
    ['a thread that is not there', comment('Hei', { parentId: randomUUID() }), 'no-thread'],
    ['a thread with no id', comment('Hei', { parentId: "' OR 1=1" }), 'no-thread'],
  ])('%s is refused, and nothing is stored', async (_name, input, error) => {
    const { id, office } = await anAgreement()
    expect(await writeComment(office.people.nav_leader, id, input)).toEqual({ ok: false, error })
    expect(outline(await read(office.people.nav_leader, id))).toEqual([])
  })

  test('of 10 000 characters is stored whole', async () => {
    const { id, office } = await anAgreement()
    await said(office.people.nav_leader, id, 'æ'.repeat(10_000))
    expect((await read(office.people.reader, id)).threads[0]?.text).toHaveLength(10_000)
  })

  test('that is sent twice is one, also when both come at once', async () => {
    const { id, office } = await anAgreement()
    const input = comment('Sendt to ganger', { mentions: [office.people.reader.userId] })
    const { nav_leader, reader } = office.people
    await Promise.all([writeComment(nav_leader, id, input), writeComment(nav_leader, id, input)])
    await writeComment(nav_leader, id, input)
    expect(outline(await read(reader, id))).toEqual([['Sendt to ganger']])
    expect(await noticesOf(reader)).toHaveLength(1)
  })

  test('with an id that is taken is kept all the same, and changes nobody’s words', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    const first = comment('Først')
    await writeComment(nav_leader, id, first)
    await writeComment(nav_leader, id, { ...first, text: 'Noe annet' })
    await writeComment(state_director, id, first)
    expect(outline(await read(nav_leader, id))).toEqual([['Først'], ['Noe annet'], ['Først']])
  })

  test('has answers on one level only', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader } = office.people
    const root = await said(nav_leader, id, 'Spørsmål')
    const answer = await said(nav_leader, id, 'Svar', { parentId: root })
    const deeper = comment('Svar på svar', { parentId: answer })
    expect(await writeComment(nav_leader, id, deeper)).toEqual({ ok: false, error: 'no-thread' })
  })

  test('survives that the agreement changes language, and that its text is taken back', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader } = office.people
    await said(nav_leader, id, 'Står her')
    const changed = await changeLanguage(nav_leader, id, 'nn')
    expect(outline(await read(nav_leader, id))).toEqual([['Står her']])
    if (!changed.ok) throw new Error(changed.error)
    await restore(nav_leader, id, { to: 1, clause: null, seen: changed.value.seq ?? 2 })
    expect(outline(await read(nav_leader, id))).toEqual([['Står her']])
  })
})

describe('changing what one has said', () => {
  test('can be done for a few minutes, and is told', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader } = office.people
    const written = await said(nav_leader, id, 'Skrivefiel')
    expect(await editComment(nav_leader, id, written, 'Skrivefiel')).toEqual({ ok: true, value: null })
    expect((await read(reader, id)).threads[0]).toMatchObject({ isEdited: false, mayEdit: false })
    expect(await editComment(nav_leader, id, written, 'Skrivefeil')).toEqual({ ok: true, value: null })
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({
      text: 'Skrivefeil',
      isEdited: true,
      mayEdit: true,
    })
  })

  test('cannot be done later', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader } = office.people
    const written = await said(nav_leader, id, 'Slik var det')
    await age(written, EDIT_MINUTES + 1)
    expect(await editComment(nav_leader, id, written, 'Slik ble det')).toEqual({
      ok: false,
      error: 'too-late',
    })
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({ text: 'Slik var det', mayEdit: false })
  })

  test('is for the author alone, not for a colleague and not for the NAV leader', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, municipal_director, nav_leader, state_director } = office.people
    const written = await said(caseworker, id, 'Mitt')
    for (const other of [municipal_director, nav_leader, state_director]) {
      expect(await editComment(other, id, written, 'Ditt')).toEqual({ ok: false, error: 'forbidden' })
      expect(await deleteComment(other, id, written)).toEqual({ ok: false, error: 'forbidden' })
      expect((await read(other, id)).threads[0]).toMatchObject({ mayEdit: false, mayDelete: false })
    }
    expect(outline(await read(caseworker, id))).toEqual([['Mitt']])
  })

  test('deleted: the words are gone from the database too, and who deleted them is told', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader } = office.people
    const written = await said(nav_leader, id, 'Angrer', { mentions: [reader.userId] })
    expect(await deleteComment(nav_leader, id, written)).toEqual({ ok: true, value: null })
    expect((await read(reader, id)).threads[0]).toMatchObject({
      text: '',
      isDeleted: true,
      mentions: [],
      person: { name: nav_leader.name },
    })
    expect(await database.query('SELECT 1 FROM clause_comment WHERE text LIKE $1', ['%Angrer%'])).toEqual([])
    expect(await noticesOf(reader)).toEqual([])
    const answer = comment('Svar', { parentId: written })
    expect(await writeComment(nav_leader, id, answer)).toEqual({ ok: false, error: 'no-thread' })
  })

  test('what somebody has answered is not deleted', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    const written = await said(nav_leader, id, 'Spørsmål')
    const answer = await said(state_director, id, 'Svar', { parentId: written })
    expect(await deleteComment(nav_leader, id, written)).toEqual({ ok: false, error: 'answered' })
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({ text: 'Spørsmål', mayDelete: false })
    await deleteComment(state_director, id, answer)
    expect(await deleteComment(nav_leader, id, written)).toEqual({ ok: true, value: null })
  })

  test('deleting and answering at once: no answer hangs in the air', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    for (let round = 0; round < 8; round += 1) {
      const written = await said(nav_leader, id, `Spørsmål ${round}`)
      const [deleted, answered] = await Promise.all([
        deleteComment(nav_leader, id, written),
        writeComment(state_director, id, comment('Svar', { parentId: written })),
      ])
      expect([deleted.ok, answered.ok].filter(Boolean)).toHaveLength(1)
    }
  })
})

describe('a thread that is done with', () => {
  test('says who settled it, who opened it again, and an answer opens it too', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, employee_rep, state_director } = office.people
    const written = await said(nav_leader, id, 'Spørsmål')
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({ isSettled: false, settled: null })
    await settleThread(employee_rep, id, written, true)
    const settled = (await read(nav_leader, id)).threads[0]
    expect(settled).toMatchObject({ isSettled: true, settled: { name: employee_rep.name } })
    await settleThread(nav_leader, id, written, true)
    expect((await read(nav_leader, id)).threads[0]?.settled).toEqual(settled?.settled)
    await settleThread(state_director, id, written, false)
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({
      isSettled: false,
      settled: { name: state_director.name },
    })
    await settleThread(state_director, id, written, true)
    await said(nav_leader, id, 'Nei, vent', { parentId: written })
    expect((await read(nav_leader, id)).threads[0]).toMatchObject({
      isSettled: false,
      settled: { name: nav_leader.name },
    })
    const logged = await database.query<{ kind: string }>(
      `SELECT kind FROM audit_event WHERE agreement_id = $1 AND kind LIKE 'comment-%' ORDER BY id`,
      [id],
    )
    expect(logged.map(({ kind }) => kind)).toEqual(['comment-settled', 'comment-reopened', 'comment-settled'])
  })

  test('is settled as a whole: an answer is not', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader } = office.people
    const written = await said(nav_leader, id, 'Spørsmål')
    const answer = await said(nav_leader, id, 'Svar', { parentId: written })
    expect(await settleThread(nav_leader, id, answer, true)).toEqual({ ok: false, error: 'not-found' })
    expect(await settleThread(reader, id, written, true)).toEqual({ ok: false, error: 'forbidden' })
  })
})

test('comments close when the agreement is signed, and are read for ever', async () => {
  const { id, office } = await anAgreement()
  const { nav_leader } = office.people
  const written = await said(nav_leader, id, 'I utkastet')
  await database.query('ALTER TABLE agreement DISABLE TRIGGER USER')
  await setState(id, 'frozen')
  await said(nav_leader, id, 'Mens den er låst')
  for (const state of ['signed', 'in_force', 'terminated']) {
    await setState(id, state)
    const denied = { ok: false, error: 'forbidden' }
    expect(await writeComment(nav_leader, id, comment('For sent'))).toEqual(denied)
    expect(await editComment(nav_leader, id, written, 'For sent')).toEqual(denied)
    expect(await deleteComment(nav_leader, id, written)).toEqual(denied)
    expect(await settleThread(nav_leader, id, written, true)).toEqual(denied)
    const seen = await read(nav_leader, id)
    expect(outline(seen)).toEqual([['I utkastet'], ['Mens den er låst']])
    expect(seen).toMatchObject({ mayComment: false, isClosed: true })
  }
  await database.query('ALTER TABLE agreement ENABLE TRIGGER USER')
})

describe('news of a comment', () => {
  const told = async (actor: Who) =>
    (await noticesOf(actor)).map(({ kind, subjectId }) => [kind, subjectId] as const)

  test('reaches the other party and the NAV leader, not the writer’s own side, and not whoever only reads', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker, state_director, nav_leader, reader } = office.people
    const said1 = await said(caseworker, id, 'Er dette riktig?')
    for (const one of [state_director, nav_leader])
      expect(await told(one)).toEqual([['comment-written', said1]])
    for (const one of [municipal_director, caseworker, reader]) expect(await told(one)).toEqual([])
  })

  test('comes once for much that is said about one clause, until it is read', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director } = office.people
    const first = await said(caseworker, id, 'Først')
    await said(caseworker, id, 'Og så')
    expect(await told(state_director)).toEqual([['comment-written', first]])
    await markRead(state_director, 'all')
    const third = await said(caseworker, id, 'Enda noe')
    expect(await told(state_director)).toEqual([
      ['comment-written', third],
      ['comment-written', first],
    ])
  })

  test('as an answer reaches everybody who has written in the thread, once', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director, nav_leader, employee_rep } = office.people
    const parentId = await said(employee_rep, id, 'Hva med tillitsvalgte?')
    await markRead(state_director, 'all')
    const answer = await said(caseworker, id, 'Det står i 4', { parentId, mentions: [nav_leader.userId] })
    expect(await told(employee_rep)).toEqual([['comment-answered', answer]])
    expect((await told(nav_leader))[0]).toEqual(['comment-mention', answer])
    expect((await told(state_director))[0]).toEqual(['comment-written', answer])
    const next = await said(nav_leader, id, 'Takk', { parentId })
    expect((await told(caseworker))[0]).toEqual(['comment-answered', next])
    expect((await told(employee_rep))[0]).toEqual(['comment-answered', next])
  })

  test('goes with the comment when that is deleted', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director } = office.people
    await deleteComment(caseworker, id, await said(caseworker, id, 'Feil sted'))
    expect(await told(state_director)).toEqual([])
  })
})

describe('a mention', () => {
  test('gives the one who is mentioned a notice, until it is read', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader, caseworker } = office.people
    const subjectId = await said(nav_leader, id, 'Kan du se?', { mentions: [reader.userId] })
    const [notice] = await noticesOf(reader)
    expect(notice).toMatchObject({
      kind: 'comment-mention',
      agreementId: id,
      office: 'Fossdal',
      clause: CLAUSE,
      subjectId,
      actorName: nav_leader.name,
      isRead: false,
    })
    expect((await read(caseworker, id)).threads[0]?.mentions).toEqual([reader.name])
    expect(await noticesOf(caseworker)).toMatchObject([{ kind: 'comment-written' }])
    expect(await markRead(caseworker, [notice?.id ?? ''])).toBe(0)
    expect(await markRead(reader, [notice?.id ?? '', 'no-id'])).toBe(1)
    expect((await noticesOf(reader))[0]?.isRead).toBe(true)
  })

  test('of oneself, or of somebody who may not see it, is none', async () => {
    const { id, office } = await anAgreement()
    const elsewhere = await anOffice('Granli')
    const stranger = elsewhere.people.reader
    const { nav_leader } = office.people
    await said(nav_leader, id, 'Hei', { mentions: [stranger.userId, nav_leader.userId, 'tull'] })
    expect(await noticesOf(stranger)).toEqual([])
    expect(await noticesOf(nav_leader)).toEqual([])
    expect((await read(nav_leader, id)).threads[0]?.mentions).toEqual([])
  })

  test('is offered of everybody at the office but oneself', async () => {
    const { id, office } = await anAgreement()
    const { people } = await read(office.people.nav_leader, id)
    const others = Object.values(office.people).filter(
      ({ userId }) => userId !== office.people.nav_leader.userId,
    )
    expect(new Set(people.map((person) => person.id))).toEqual(new Set(others.map(({ userId }) => userId)))
  })

  test('of somebody who has left the office since: the notice is gone with the access', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, reader } = office.people
    await said(nav_leader, id, 'Hei', { mentions: [reader.userId] })
    expect(await noticesOf({ ...reader, memberships: [] })).toEqual([])
  })
})
