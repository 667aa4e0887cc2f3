import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import {
  acceptProposal,
  declineProposal,
  shareProposal,
  withdrawProposal,
} from '#lib/server/answer-proposal.ts'
import { db, withActor } from '#lib/server/db.ts'
import { listHistory } from '#lib/server/history.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { openProposal } from '#lib/server/open-proposal.ts'
import { openProposalWriting } from '#lib/server/open-proposal-writing.ts'
import { takePosition } from '#lib/server/positions.ts'
import { listProposals, proposalsOnClause } from '#lib/server/proposals.ts'
import { standingDigest } from '#lib/server/standing-digest.ts'
import { putAwayProposal, saveProposal } from '#lib/server/write-proposal.ts'
import { type AgreementFixture, anAgreement, anOffice } from '../support/builders.ts'
import { aFinishedAgreement, edit, standingOf } from '../support/finished-agreement.ts'
import {
  anInput,
  PROPOSED_CLAUSE as CLAUSE,
  localText,
  PROPOSED_SLOT,
  readBy,
  seenBy,
  shared,
  written,
} from '../support/proposed.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const NAME = { key: CLAUSE, number: '1.1', heading: 'Formål', annex: null, isThere: true }

const clauseSays = async (actor: Actor, id: string): Promise<string> => {
  const { content } = await standingOf(actor, id)
  return content.canonical.clauses.find(({ clause }) => clause === CLAUSE)?.text ?? ''
}
const stateOf = async (id: string) => (await db().proposal.findUniqueOrThrow({ where: { id } })).state
const wordsOf = ({ comparison }: Awaited<ReturnType<typeof readBy>>, side: 'before' | 'after') =>
  comparison?.[side].map((parts) => parts.map(({ text }) => text).join('')).join('\n') ?? ''
const kindsFor = async (actor: Actor) => (await noticesOf(actor)).map(({ kind }) => kind)

const secret = 'Hemmelig ordlyd fra kommunen'

describe('a draft', () => {
  test('exists for its own party, and for nobody else: in no page, list, notice, history, log or error', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    const draft = (await written(people.municipal_director, id, anInput(secret, { reason: secret }))).id
    expect(wordsOf(await readBy(people.caseworker, id, draft), 'after')).toContain(secret)
    for (const other of ['state_director', 'state_caseworker', 'nav_leader'] as const) {
      const actor = people[other]
      expect(await openProposal(actor, id, draft)).toEqual({ ok: false, error: 'not-found' })
      const list = await listProposals(actor, id)
      expect(list.ok && list.value.proposals).toEqual([])
      const beside = await proposalsOnClause(actor, id, NAME.key, () => NAME)
      expect([beside?.open, beside?.elsewhere]).toEqual([[], []])
      expect(await noticesOf(actor)).toEqual([])
      expect(JSON.stringify(await listHistory(actor, id, {}))).not.toContain(draft)
    }
    for (const other of ['employee_rep', 'reader', 'partner_director'] as const)
      expect(await openProposal(people[other], id, draft)).toEqual({ ok: false, error: 'forbidden' })
    const stranger = (await anOffice('Granli')).people.municipal_director
    expect(await openProposal(stranger, id, draft)).toEqual({ ok: false, error: 'not-found' })
    expect(await listProposals(stranger, id)).toEqual({ ok: false, error: 'not-found' })
    const audited = await db().auditEvent.findMany({ where: { agreementId: id } })
    expect(audited.map(({ details }) => JSON.stringify(details)).join()).not.toContain(draft)
  })

  test('answers the other party as an id that does not exist would', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director } = office.people
    const draft = (await written(municipal_director, id, anInput(secret))).id
    const asked = async (proposal: string) => [
      await openProposal(state_director, id, proposal),
      await shareProposal(state_director, id, proposal, {
        version: 1,
        seen: { now: '', becomes: '', around: '' },
      }),
      await acceptProposal(state_director, id, proposal, {
        seen: { now: '', becomes: '', around: '' },
        reason: '',
      }),
      await declineProposal(state_director, id, proposal, 'nei'),
      await withdrawProposal(state_director, id, proposal, ''),
      await putAwayProposal(state_director, id, proposal, true),
      await saveProposal(state_director, id, anInput('svar', { answersId: proposal })),
      await openProposalWriting(state_director, id, proposal, { clause: null, answersId: proposal }),
    ]
    expect(await asked(draft)).toEqual(await asked(randomUUID()))
    const begun = (proposal: string) =>
      openProposalWriting(state_director, id, proposal, { clause: CLAUSE, answersId: null })
    const [one, other] = [await begun(draft), await begun(randomUUID())]
    expect(one).toMatchObject({ ok: true, value: { version: 0, reason: '' } })
    expect({ ...one, value: { ...(one.ok && one.value), id: '' } }).toEqual({
      ...other,
      value: { ...(other.ok && other.value), id: '' },
    })
  })

  test('with the id of the other party’s is stored under another, and both stand', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director } = office.people
    const taken = (await written(municipal_director, id, anInput(secret))).id
    const own = await written(state_director, id, anInput('Navs ordlyd', { id: taken }))
    expect(own).toMatchObject({ version: 1, beside: null })
    expect(own.id).not.toBe(taken)
    expect(wordsOf(await readBy(municipal_director, id, taken), 'after')).toContain(secret)
    expect(wordsOf(await readBy(state_director, id, own.id), 'after')).toContain('Navs ordlyd')
  })

  test('is hidden by the database itself from who is not its party’s', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director, nav_leader } = office.people
    await written(municipal_director, id, anInput(secret))
    await db().$executeRawUnsafe('DROP ROLE IF EXISTS proposal_reader')
    await db().$executeRawUnsafe('CREATE ROLE proposal_reader')
    await db().$executeRawUnsafe('GRANT SELECT ON ALL TABLES IN SCHEMA public TO proposal_reader')
    const countFor = (actor: Actor) =>
      withActor(actor, async (tx) => {
        await tx.$executeRawUnsafe('SET LOCAL ROLE proposal_reader')
        return tx.proposal.count()
      })
    expect(await countFor(municipal_director)).toBe(1)
    expect(await countFor(state_director)).toBe(0)
    expect(await countFor(nav_leader)).toBe(0)
    await shared(municipal_director, id, 'Delt')
    expect(await countFor(state_director)).toBe(1)
    await db().$executeRawUnsafe('DROP OWNED BY proposal_reader')
    await db().$executeRawUnsafe('DROP ROLE proposal_reader')
  })

  test('is written by those of a contracting party, not by the NAV leader or a partner municipality', async () => {
    const { id, office } = await anAgreement()
    const answers = await Promise.all(
      Object.entries(office.people).map(async ([role, actor]) => {
        const saved = await saveProposal(actor, id, anInput('Noe annet'))
        return [role, saved.ok || saved.error]
      }),
    )
    expect(Object.fromEntries(answers)).toEqual({
      municipal_director: true,
      caseworker: true,
      state_director: true,
      state_caseworker: true,
      nav_leader: 'forbidden',
      employee_rep: 'forbidden',
      safety_rep: 'forbidden',
      user_council: 'forbidden',
      reader: 'forbidden',
      partner_director: 'forbidden',
    })
  })

  test('that is sent again is one, and an older sending does not write over a newer', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const input = anInput('Første')
    const first = await written(caseworker, id, input)
    expect(await written(caseworker, id, input)).toEqual(first)
    await written(caseworker, id, { ...input, texts: localText('Tredje'), turn: 3, version: 1 })
    const late = await written(caseworker, id, { ...input, texts: localText('Andre'), turn: 2, version: 1 })
    expect(late).toEqual({ id: first.id, version: 2, beside: null })
    expect(wordsOf(await readBy(caseworker, id, first.id), 'after')).toContain('Tredje')
    expect(await db().proposal.count({ where: { agreementId: id } })).toBe(1)
  })

  test('that two write at once becomes two: no words are written over', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker } = office.people
    const draft = await written(municipal_director, id, anInput('Felles begynnelse'))
    const theirs = anInput('Direktørens ord', { id: draft.id, version: 1 })
    const mine = anInput('Saksbehandlerens ord', { id: draft.id, version: 1 })
    const [one, two] = await Promise.all([
      written(municipal_director, id, theirs),
      written(caseworker, id, mine),
    ])
    expect([one, two].filter(({ beside }) => beside)).toHaveLength(1)
    const words = await Promise.all(
      [one, two].map(async (saved) => wordsOf(await readBy(caseworker, id, saved.id), 'after')),
    )
    expect(words[0]).toContain('Direktørens ord')
    expect(words[1]).toContain('Saksbehandlerens ord')
    const other = [one, two].find(({ beside }) => beside)
    expect(other?.beside).toMatchObject({ id: draft.id, why: 'edited' })
  })

  test('that a colleague has shared is not changed: what was being written is a draft beside it', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker } = office.people
    const input = anInput('Delt ordlyd')
    const draft = await written(caseworker, id, input)
    const seen = await seenBy(municipal_director, id, draft.id)
    expect(await shareProposal(municipal_director, id, draft.id, seen)).toEqual({ ok: true, value: null })
    const late = { ...input, texts: localText('Etterpå'), version: 1, turn: 2 }
    const saved = await written(caseworker, id, late)
    expect(saved.beside).toMatchObject({ id: draft.id, why: 'shared' })
    expect(await written(caseworker, id, late)).toMatchObject({ id: saved.id })
    expect(wordsOf(await readBy(caseworker, id, draft.id), 'after')).toContain('Delt ordlyd')
    expect(wordsOf(await readBy(caseworker, id, saved.id), 'after')).toContain('Etterpå')
  })

  test('can be put away and taken up again, with every word', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const draft = (await written(caseworker, id, anInput(secret))).id
    expect(await putAwayProposal(caseworker, id, draft, true)).toEqual({ ok: true, value: null })
    expect(await stateOf(draft)).toBe('discarded')
    expect(await openProposal(office.people.state_director, id, draft)).toEqual({
      ok: false,
      error: 'not-found',
    })
    expect(await putAwayProposal(caseworker, id, draft, false)).toEqual({ ok: true, value: null })
    expect(wordsOf(await readBy(caseworker, id, draft), 'after')).toContain(secret)
  })

  test.each([
    ['a clause that is not there', anInput('x', { clause: 'partnerskapsavtale/nei' }), 'no-clause'],
    ['more than fits', anInput('x'.repeat(200_001)), 'too-large'],
    ['a reason that is too long', anInput('x', { reason: 'x'.repeat(2001) }), 'too-long'],
    [
      'a node that the schema lacks',
      anInput('', { texts: { wording: { type: 'doc', content: [{ type: 'image' }] } } }),
      'invalid-text',
    ],
    [
      'a link that runs a script',
      anInput('', {
        texts: { wording: { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'x' } }] } },
      }),
      'invalid-text',
    ],
    ['something else than texts', anInput('', { texts: ['x'] }), 'invalid-text'],
  ])('%s is refused', async (_name, input, error) => {
    const { id, office } = await anAgreement()
    expect(await saveProposal(office.people.caseworker, id, input)).toEqual({ ok: false, error })
    expect(await db().proposal.count({ where: { agreementId: id } })).toBe(0)
  })
})

describe('a shared proposal', () => {
  test('is read by both parties and the NAV leader, and told of to the other party', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    const proposal = await shared(people.caseworker, id, 'Felles mål', { reason: 'Ett mål å måle.' })
    for (const role of ['municipal_director', 'state_director', 'state_caseworker', 'nav_leader'] as const) {
      const view = await readBy(people[role], id, proposal)
      expect(view).toMatchObject({ state: 'shared', reason: 'Ett mål å måle.' })
      expect(wordsOf(view, 'after')).toContain('Felles mål')
    }
    const rights = async (role: keyof typeof people) => (await readBy(people[role], id, proposal)).may
    expect(await rights('state_caseworker')).toMatchObject({ answer: true, withdraw: false })
    expect(await rights('municipal_director')).toMatchObject({ answer: false, withdraw: true })
    expect(await rights('nav_leader')).toEqual({ answer: false, withdraw: false, share: false, write: false })
    expect(await kindsFor(people.state_director)).toEqual(['proposal-shared'])
    expect(await kindsFor(people.municipal_director)).toEqual([])
    for (const role of ['employee_rep', 'reader', 'partner_director'] as const)
      expect(await openProposal(people[role], id, proposal)).toEqual({ ok: false, error: 'forbidden' })
  })

  test('does not change, and falls out of nothing: the database refuses it', async () => {
    const { id, office } = await anAgreement()
    const proposal = await shared(office.people.caseworker, id, 'Felles mål')
    const refused = (sql: string) =>
      expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/proposal|append-only/)
    await refused(`UPDATE proposal SET reason = 'annet' WHERE id = '${proposal}'`)
    await refused(`UPDATE proposal SET state = 'draft' WHERE id = '${proposal}'`)
    await refused(`DELETE FROM proposal WHERE id = '${proposal}'`)
    await refused("UPDATE proposal_event SET reason = 'annet'")
    await refused('DELETE FROM proposal_event')
  })

  test('waits for whoever must answer it, by its clause; those who are not told of proposals see nothing of it', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director, employee_rep } = office.people
    const one = await shared(municipal_director, id, 'Ett')
    const two = await shared(municipal_director, id, 'To')
    await written(state_director, id, anInput('Kladd'))
    const waiting = async (actor: Actor) => {
      const digest = await standingDigest(actor, id)
      if (!digest.ok) throw new Error(digest.error)
      return digest.value.waiting.map(({ rows }) =>
        rows.flatMap((row) => (row.code === 'answer-proposal' ? [row.proposal] : [])),
      )
    }
    expect(await waiting(state_director)).toEqual([[], [one, two]])
    expect(await waiting(municipal_director)).toEqual([[], [one, two]])
    expect(await waiting(employee_rep)).toEqual([[], []])
    await declineProposal(state_director, id, two, 'Nei')
    expect(await waiting(state_director)).toEqual([[], [one]])
  })

  test('that says what the agreement says already is not shared', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const { id: draft } = await written(caseworker, id, anInput('', { texts: {} }))
    expect(await shareProposal(caseworker, id, draft, await seenBy(caseworker, id, draft))).toEqual({
      ok: false,
      error: 'no-change',
    })
  })

  test('is shared as it was read: not when the draft or the agreement is another by then', async () => {
    const agreement = await anAgreement()
    const { id, office } = agreement
    const { caseworker, nav_leader } = office.people
    const input = anInput('Kladd')
    const { id: draft } = await written(caseworker, id, input)
    const seen = await seenBy(caseworker, id, draft)
    await written(caseworker, id, { ...input, reason: 'En annen grunn', version: 1, turn: 2 })
    expect(await shareProposal(caseworker, id, draft, seen)).toEqual({ ok: false, error: 'changed' })
    const again = await seenBy(caseworker, id, draft)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'nye verdier', 'v1'))
    expect(await shareProposal(caseworker, id, draft, again)).toEqual({ ok: false, error: 'changed' })
    expect(await stateOf(draft)).toBe('draft')
  })
})

describe('a proposal that is accepted', () => {
  const accepted = async (given?: AgreementFixture) => {
    const agreement = given ?? (await aFinishedAgreement())
    const { people } = agreement.office
    const proposal = await shared(people.municipal_director, agreement.id, 'Minst 65 prosent i arbeid')
    const { seen } = await seenBy(people.state_caseworker, agreement.id, proposal)
    const answer = () =>
      acceptProposal(people.state_caseworker, agreement.id, proposal, { seen, reason: 'Enig i målet' })
    return { agreement, people, proposal, seen, answer }
  }

  test('becomes the text, by the person who accepted, and both parties’ positions lapse', async () => {
    const { agreement, people, proposal, seen, answer } = await accepted()
    for (const actor of [people.municipal_director, people.state_director])
      await takePosition(actor, agreement.id, {
        clause: CLAUSE,
        stance: 'agreed',
        note: '',
        seen: { hash: seen.now },
      })
    const done = await answer()
    if (!done.ok) throw new Error(done.error)
    expect(await clauseSays(people.reader, agreement.id)).toContain('Minst 65 prosent i arbeid')
    const { positions } = await standingOf(people.reader, agreement.id)
    const now = positions.find(({ clause }) => clause === CLAUSE)
    expect(now?.hash).toBe(seen.becomes)
    expect(now?.parties.map(({ status }) => status)).toEqual(['changed-since', 'changed-since'])
    const row = await db().agreementUpdate.findUniqueOrThrow({
      where: { agreementId_seq: { agreementId: agreement.id, seq: done.value.seq ?? 0 } },
    })
    expect(row.userId).toBe(people.state_caseworker.userId)
    const [told] = await db().auditEvent.findMany({
      where: { agreementId: agreement.id, kind: 'proposal-accepted' },
    })
    expect(told?.details).toEqual({ clause: CLAUSE, proposal, seq: done.value.seq, hash: seen.becomes })
    expect(await kindsFor(people.municipal_director)).toContain('proposal-accepted')
    const view = await readBy(people.municipal_director, agreement.id, proposal)
    expect(view.closed).toMatchObject({ act: 'accepted', reason: 'Enig i målet' })
    expect(wordsOf(view, 'after')).toContain('Minst 65 prosent i arbeid')
  })

  const acceptedBy = async (actor: Actor, id: string, proposal: string) =>
    (await readBy(actor, id, proposal)).accepted
  const answerTo = (actor: Actor, id: string, stance: 'agreed' | 'discuss', hash: string) =>
    takePosition(actor, id, { clause: CLAUSE, stance, note: '', seen: { hash } })

  test('can be agreed to where it was read, by each owner for itself, as long as it says so', async () => {
    const { agreement, people, proposal, seen, answer } = await accepted()
    const { id } = agreement
    const { state_caseworker, municipal_director } = people
    expect(await acceptedBy(state_caseworker, id, proposal)).toBeNull()
    await answer()
    const open = await acceptedBy(state_caseworker, id, proposal)
    expect(open).toMatchObject({
      left: [{ clause: CLAUSE, hash: seen.becomes, name: { number: '2.0' } }],
      isAgreed: false,
    })
    expect(await acceptedBy(municipal_director, id, proposal)).toEqual(open)
    await answerTo(state_caseworker, id, 'agreed', seen.becomes)
    expect(await acceptedBy(state_caseworker, id, proposal)).toMatchObject({ left: [], isAgreed: true })
    expect(await acceptedBy(municipal_director, id, proposal)).toEqual(open)
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'nye verdier', 'v1'))
    for (const one of [state_caseworker, municipal_director])
      expect(await acceptedBy(one, id, proposal)).toBeNull()
  })

  test('is not offered for agreement to who has answered otherwise, nor to who answers for nobody', async () => {
    const { agreement, people, proposal, seen, answer } = await accepted()
    const { id } = agreement
    await answer()
    await answerTo(people.municipal_director, id, 'discuss', seen.becomes)
    expect(await acceptedBy(people.municipal_director, id, proposal)).toMatchObject({
      left: [],
      isAgreed: false,
    })
    expect(await acceptedBy(people.nav_leader, id, proposal)).toBeNull()
  })

  test('is told of in the history of the agreement', async () => {
    const { agreement, people, answer } = await accepted()
    await answer()
    const history = await listHistory(people.reader, agreement.id, {})
    expect(history.ok && history.value.entries[0]?.what).toMatchObject({
      kind: 'proposal-accepted',
      clause: { key: CLAUSE },
    })
  })

  test('is accepted once, whoever answers at the same time', async () => {
    const { agreement, people, proposal, seen, answer } = await accepted()
    const answers = await Promise.all([
      answer(),
      acceptProposal(people.state_director, agreement.id, proposal, { seen, reason: '' }),
      declineProposal(people.state_director, agreement.id, proposal, 'Nei'),
      withdrawProposal(people.caseworker, agreement.id, proposal, ''),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((one) => !one.ok && one.error === 'closed')).toHaveLength(3)
  })

  test('is not accepted by its own party, nor by who answers for nobody', async () => {
    const { agreement, people, proposal, seen } = await accepted()
    for (const role of [
      'municipal_director',
      'caseworker',
      'nav_leader',
      'reader',
      'partner_director',
    ] as const)
      expect(await acceptProposal(people[role], agreement.id, proposal, { seen, reason: '' })).toEqual({
        ok: false,
        error: 'forbidden',
      })
    expect(await stateOf(proposal)).toBe('shared')
  })

  test('is not accepted on a text that nobody has read: the clause has changed since', async () => {
    const { agreement, people, proposal, answer } = await accepted()
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'nye verdier', 'v1'))
    expect(await answer()).toEqual({ ok: false, error: 'changed' })
    const view = await readBy(people.state_caseworker, agreement.id, proposal)
    expect(view.since?.changes.map(({ added }) => added).join()).toContain('nye verdier')
    expect(wordsOf(view, 'after')).toContain('nye verdier')
    const { seen } = await seenBy(people.state_caseworker, agreement.id, proposal)
    expect(
      await acceptProposal(people.state_caseworker, agreement.id, proposal, { seen, reason: '' }),
    ).toMatchObject({ ok: true })
    expect(await clauseSays(people.reader, agreement.id)).toContain('nye verdier')
  })

  test('of the template’s own wording makes the clause a deviation, and leaves its other texts', async () => {
    const { id, office } = await aFinishedAgreement()
    const { caseworker, state_director, reader } = office.people
    const before = await clauseSays(reader, id)
    const texts = { wording: markdownToText('Avtalen skal avklare noe helt annet.') }
    const proposal = await shared(caseworker, id, '', { texts })
    const { seen } = await seenBy(state_director, id, proposal)
    expect((await acceptProposal(state_director, id, proposal, { seen, reason: '' })).ok).toBe(true)
    const { content } = await standingOf(reader, id)
    const clause = content.document.parts[0]?.clauses.find(({ key }) => key === CLAUSE)
    expect(clause?.deviation).toBe('adapted')
    const after = JSON.parse(await clauseSays(reader, id))
    const local = (text: { blocks: { local?: string }[] }) => text.blocks.filter((block) => 'local' in block)
    expect(local(after)).toEqual(local(JSON.parse(before)))
  })

  test('cannot be accepted while the agreement is locked', async () => {
    const { agreement, people, proposal, answer } = await accepted()
    // A state that this agreement has not come to by itself: the rules for that are switched off.
    await database.query('ALTER TABLE agreement DISABLE TRIGGER USER')
    await db().agreement.update({ where: { id: agreement.id }, data: { state: 'terminated' } })
    await database.query('ALTER TABLE agreement ENABLE TRIGGER USER')
    expect(await answer()).toEqual({ ok: false, error: 'forbidden' })
    expect(await stateOf(proposal)).toBe('shared')
    expect((await readBy(people.state_caseworker, agreement.id, proposal)).may.answer).toBe(false)
  })
})

describe('a proposal that is not accepted', () => {
  test('is declined with a reason, and the text stays', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director, reader } = office.people
    const before = await clauseSays(reader, id)
    const proposal = await shared(caseworker, id, 'Felles mål')
    expect(await declineProposal(state_director, id, proposal, '  ')).toEqual({
      ok: false,
      error: 'no-reason',
    })
    expect(await declineProposal(state_director, id, proposal, 'Vi kan ikke måle det')).toEqual({
      ok: true,
      value: null,
    })
    expect((await readBy(caseworker, id, proposal)).closed).toMatchObject({
      act: 'declined',
      reason: 'Vi kan ikke måle det',
    })
    expect(await kindsFor(caseworker)).toEqual(['proposal-declined'])
    expect(await clauseSays(reader, id)).toBe(before)
  })

  test('is withdrawn by its own party only, and then nobody can accept it', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, municipal_director, state_director } = office.people
    const proposal = await shared(caseworker, id, 'Felles mål')
    const { seen } = await seenBy(state_director, id, proposal)
    expect(await withdrawProposal(state_director, id, proposal, '')).toEqual({
      ok: false,
      error: 'forbidden',
    })
    expect(await withdrawProposal(municipal_director, id, proposal, '')).toEqual({ ok: true, value: null })
    expect(await acceptProposal(state_director, id, proposal, { seen, reason: '' })).toEqual({
      ok: false,
      error: 'closed',
    })
    expect(await kindsFor(state_director)).toEqual(['proposal-withdrawn', 'proposal-shared'])
  })

  test('is countered when the answer is shared, not before; and the thread is told to both', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director } = office.people
    const first = await shared(caseworker, id, 'Minst 65 prosent')
    const counter = await written(state_director, id, anInput('Minst 60 prosent', { answersId: first }))
    expect(await stateOf(first)).toBe('shared')
    expect((await readBy(caseworker, id, first)).events).toHaveLength(1)
    const seen = await seenBy(state_director, id, counter.id)
    expect(await shareProposal(state_director, id, counter.id, seen)).toEqual({ ok: true, value: null })
    expect(await stateOf(first)).toBe('countered')
    const view = await readBy(caseworker, id, counter.id)
    expect(view.events.map(({ act, proposal }) => [act, proposal])).toEqual([
      ['counter', counter.id],
      ['shared', first],
    ])
    expect((await readBy(state_director, id, first)).answeredBy).toBe(counter.id)
    expect(await kindsFor(caseworker)).toEqual(['proposal-countered'])
  })

  test('is replaced when its own party shares another in its place', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director } = office.people
    const first = await shared(caseworker, id, 'Minst 65 prosent')
    const second = await shared(caseworker, id, 'Minst 62 prosent', { answersId: first })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['replaced', 'shared'])
    expect(await kindsFor(state_director)).toEqual(['proposal-shared', 'proposal-shared'])
  })

  test('whose place in the clause is gone says so, and cannot be put in', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, state_director } = office.people
    const proposal = await shared(caseworker, id, 'Felles mål')
    const saved = await saveProposal(
      caseworker,
      id,
      anInput('', { texts: { 'gammelt-felt': markdownToText('x') } }),
    )
    if (!saved.ok) throw new Error(saved.error)
    expect(await readBy(caseworker, id, saved.value.id)).toMatchObject({ obstacle: 'no-part', seen: null })
    expect((await readBy(state_director, id, proposal)).obstacle).toBeNull()
  })
})

test('the other party begins a counter-proposal from the words it answers', async () => {
  const { id, office } = await anAgreement()
  const { caseworker, state_director } = office.people
  const first = await shared(caseworker, id, 'Minst 65 prosent')
  const opened = await openProposalWriting(state_director, id, randomUUID(), {
    clause: null,
    answersId: first,
  })
  expect(opened).toMatchObject({ ok: true, value: { answersId: first, version: 0 } })
  const slot = opened.ok && opened.value.texts.find(({ part }) => part === PROPOSED_SLOT)
  expect(slot && JSON.stringify(slot.proposed)).toContain('Minst 65 prosent')
})
