import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { StepInput } from '#lib/agreements/dispute-input.ts'
import type { DisputesView, DisputeView } from '#lib/agreements/dispute-view.ts'
import type { Stance } from '#lib/agreements/positions.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { approve } from '#lib/server/approvals.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { listDisputes, openDisputes } from '#lib/server/disputes.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { takePosition } from '#lib/server/positions.ts'
import { confirmAgreed, liftDispute, recordStep, retractStep } from '#lib/server/record-dispute.ts'
import { openSigning } from '#lib/server/signing.ts'
import { newestBundle } from '#lib/server/templates.ts'
import { toDiscuss } from '#lib/server/to-discuss.ts'
import { type AgreementFixture, anAgreement, anOffice, type People } from '../support/builders.ts'
import { aFinishedAgreement, anAgreedAgreement, edit, standingOf } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/tilsetting'
const OTHER = 'partnerskapsavtale/medbestemmelse'

const say = async (actor: Actor, id: string, stance: Stance, clause = CLAUSE, note = '') => {
  const hash = (await standingOf(actor, id)).positions.find((one) => one.clause === clause)?.hash ?? ''
  const taken = await takePosition(actor, id, { clause, stance, note, seen: { hash } })
  if (!taken.ok) throw new Error(taken.error)
}
const viewOf = async (actor: Actor, id: string): Promise<DisputesView> => {
  const listed = await listDisputes(actor, id)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value
}
const only = async (actor: Actor, id: string): Promise<DisputeView> => {
  const [dispute] = (await viewOf(actor, id)).disputes
  if (!dispute) throw new Error('no dispute')
  return dispute
}
const step = (change: Partial<StepInput> = {}): StepInput => ({
  kind: 'negotiation',
  heldOn: today(),
  clauses: [CLAUSE],
  happened: 'Eierne møttes.',
  outcome: '',
  caseNumber: '',
  ...change,
})
const decision = step({ kind: 'decided', caseNumber: '26/9', outcome: 'Nemndas ordlyd.' })

/** Lifted by the municipality. */
const aDispute = async (
  clauses: readonly string[] = [CLAUSE],
): Promise<AgreementFixture & { dispute: string }> => {
  const agreement = await aFinishedAgreement()
  const { municipal_director } = agreement.office.people
  for (const clause of clauses) await say(municipal_director, agreement.id, 'disagree', clause)
  const lifted = await liftDispute(municipal_director, agreement.id, {
    clauses,
    subject: 'Hvem som ansetter.',
  })
  if (!lifted.ok) throw new Error(lifted.error)
  return { ...agreement, dispute: lifted.value.id }
}
const record = async (
  actor: Actor,
  { id, dispute }: { id: string; dispute: string },
  input = step(),
  old?: string,
) => {
  const done = await recordStep(actor, id, dispute, input, old)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value.id
}

const EVERYBODY = [
  'municipal_director',
  'caseworker',
  'state_director',
  'state_caseworker',
  'nav_leader',
  'employee_rep',
  'reader',
  'partner_director',
] as const satisfies readonly (keyof People)[]

describe('who follows a dispute, and who takes part', () => {
  test('both parties and the NAV leader read it; the parties lift and record; to a stranger it does not exist', async () => {
    const given = await aDispute()
    const { id, dispute, office } = given
    const may: Record<string, readonly [string, string]> = {}
    for (const role of EVERYBODY) {
      const person = office.people[role]
      const read = await listDisputes(person, id)
      const recorded = await recordStep(person, id, dispute, step())
      may[role] = [read.ok ? 'reads' : read.error, recorded.ok ? 'records' : recorded.error]
    }
    const part = ['reads', 'records'] as const
    const none = ['forbidden', 'forbidden'] as const
    expect(may).toEqual({
      municipal_director: part,
      caseworker: part,
      state_director: part,
      state_caseworker: part,
      nav_leader: ['reads', 'forbidden'],
      employee_rep: none,
      reader: none,
      partner_director: none,
    })
    const stranger = (await anOffice('Granli')).people.municipal_director
    const gone = { ok: false, error: 'not-found' }
    expect(await listDisputes(stranger, id)).toEqual(gone)
    expect(await liftDispute(stranger, id, { clauses: [CLAUSE], subject: 'x' })).toEqual(gone)
    expect(await recordStep(stranger, id, dispute, step())).toEqual(gone)
    expect(await retractStep(stranger, id, dispute, { step: randomUUID(), reason: 'x' })).toEqual(gone)
    expect(await confirmAgreed(stranger, id, dispute, randomUUID())).toEqual(gone)
  })

  test('a dispute of another agreement is not there', async () => {
    const [one, other] = [await aDispute(), await aDispute()]
    const { municipal_director } = one.office.people
    expect(await recordStep(municipal_director, one.id, other.dispute, step())).toEqual({
      ok: false,
      error: 'not-found',
    })
  })

  test('everybody else who follows it is told, in the app and in the log', async () => {
    const given = await aDispute()
    const { state_director, municipal_director, nav_leader, reader } = given.office.people
    await record(state_director, given)
    const kinds = async (person: Actor) =>
      (await noticesOf(person)).map(({ kind }) => kind).filter((kind) => kind.startsWith('dispute-'))
    expect(await kinds(state_director)).toEqual(['dispute-lifted'])
    expect(await kinds(municipal_director)).toEqual(['dispute-step'])
    expect(await kinds(nav_leader)).toEqual(['dispute-step', 'dispute-lifted'])
    expect(await kinds(reader)).toEqual([])
    const log = await database.query<{ kind: string }>(
      `SELECT kind FROM audit_event WHERE agreement_id = $1 AND kind LIKE 'dispute%' ORDER BY number`,
      [given.id],
    )
    expect(log.map(({ kind }) => kind)).toEqual(['dispute-lifted', 'dispute-step-recorded'])
  })
})

describe('lifting', () => {
  test('tells since when somebody has disagreed, also when the text has changed since', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    await say(office.people.state_director, id, 'disagree')
    const [said] = await database.query<{ created_at: Date }>(
      'SELECT created_at FROM position WHERE agreement_id = $1',
      [id],
    )
    await edit(office.people.nav_leader, agreement, (doc) => setAnswer(doc, 'ledelse', 'delt', 'e'))
    const candidate = (await viewOf(office.people.caseworker, id)).candidates.find(
      ({ clause }) => clause === CLAUSE,
    )
    expect(candidate).toMatchObject({ since: said?.created_at, days: 0 })
    expect(candidate?.parties.map(({ side }) => side)).toEqual(['state'])
  })

  test.each([
    ['nothing', { clauses: [], subject: 'x' }, 'no-clause'],
    ['without saying what it is about', { clauses: [CLAUSE], subject: ' \n' }, 'empty'],
    ['with a book', { clauses: [CLAUSE], subject: 'x'.repeat(4001) }, 'too-long'],
    ['a clause that is not there', { clauses: ['partnerskapsavtale/nei'], subject: 'x' }, 'agreed'],
  ])('%s is refused', async (_name, input, error) => {
    const { id, office } = await aFinishedAgreement()
    expect(await liftDispute(office.people.caseworker, id, input)).toEqual({ ok: false, error })
  })

  test('what both have agreed to is refused, and what is in a dispute already', async () => {
    const { id, office } = await anAgreedAgreement()
    const { municipal_director, state_director } = office.people
    const input = { clauses: [CLAUSE], subject: 'x' }
    expect((await viewOf(municipal_director, id)).candidates).toEqual([])
    expect(await liftDispute(municipal_director, id, input)).toEqual({ ok: false, error: 'agreed' })
    await say(state_director, id, 'disagree')
    expect((await liftDispute(municipal_director, id, input)).ok).toBe(true)
    expect(await liftDispute(state_director, id, input)).toEqual({ ok: false, error: 'agreed' })
  })

  test('two at once make one dispute', async () => {
    const { id, office } = await aFinishedAgreement()
    const input = { clauses: [CLAUSE], subject: 'x' }
    const done = await Promise.all([
      liftDispute(office.people.municipal_director, id, input),
      liftDispute(office.people.state_director, id, input),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('in an agreement that is in force, any clause can be in dispute: it is about how it is understood', async () => {
    const { id, office } = await anAgreedAgreement()
    await database.query('ALTER TABLE agreement DISABLE TRIGGER USER')
    await database.query(`UPDATE agreement SET state = 'in_force' WHERE id = $1`, [id])
    await database.query('ALTER TABLE agreement ENABLE TRIGGER USER')
    const lifted = await liftDispute(office.people.state_director, id, { clauses: [CLAUSE], subject: 'x' })
    expect(lifted.ok).toBe(true)
  })
})

describe('the steps', () => {
  test('are shown as they were held, with what they were about', async () => {
    const given = await aDispute([CLAUSE, OTHER])
    const { state_director, municipal_director } = given.office.people
    await record(state_director, given, step({ kind: 'mediation', heldOn: '2026-03-12', clauses: [OTHER] }))
    await record(municipal_director, given, step({ heldOn: '2026-02-01', clauses: [CLAUSE, OTHER] }))
    const { steps, clauses } = await only(given.office.people.nav_leader, given.id)
    expect(new Set(clauses)).toEqual(new Set([CLAUSE, OTHER]))
    expect(steps.map(({ kind, heldOn }) => [kind, heldOn])).toEqual([
      ['negotiation', '2026-02-01'],
      ['mediation', '2026-03-12'],
    ])
    expect(steps[1]?.clauses).toEqual([OTHER])
  })

  test('that lack something, or are about other clauses, are refused, and nothing is stored', async () => {
    const given = await aDispute()
    const { caseworker } = given.office.people
    expect(
      await recordStep(caseworker, given.id, given.dispute, step({ happened: ' ', clauses: [OTHER] })),
    ).toEqual({
      ok: false,
      error: 'invalid',
      problems: { happened: 'no-words', clauses: 'no-clause' },
    })
    expect((await only(caseworker, given.id)).steps).toEqual([])
    await expect(
      db().disputeStep.create({
        data: {
          ...step(),
          clauses: [OTHER],
          heldOn: new Date(),
          agreementId: given.id,
          disputeId: given.dispute,
          userId: caseworker.userId,
          partyId: caseworker.memberships[0]?.party?.id ?? '',
        },
      }),
    ).rejects.toThrow()
  })

  test('are corrected by new rows, by the party that recorded them, and what it said before stays', async () => {
    const given = await aDispute()
    const { municipal_director, caseworker, state_director } = given.office.people
    const old = await record(municipal_director, given, step({ happened: 'Feil' }))
    expect(await recordStep(state_director, given.id, given.dispute, step(), old)).toEqual({
      ok: false,
      error: 'forbidden',
    })
    await record(caseworker, given, step({ kind: 'mediation', happened: 'Rett' }), old)
    const [entry] = (await only(state_director, given.id)).steps
    // What a correction is about stays the same.
    expect(entry).toMatchObject({ kind: 'negotiation', happened: 'Rett', earlier: [{ happened: 'Feil' }] })
    expect(await recordStep(caseworker, given.id, given.dispute, step(), old)).toEqual({
      ok: false,
      error: 'gone',
    })
  })

  test('are never changed, whatever the program asks', async () => {
    const given = await aDispute()
    await record(given.office.people.caseworker, given)
    for (const table of ['dispute', 'dispute_step', 'dispute_step_retraction', 'dispute_confirmation'])
      for (const sql of [
        `UPDATE ${table} SET user_id = user_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ])
        await expect(database.query(sql), sql).rejects.toThrow(/append-only/)
  })
})

describe('the end', () => {
  const open = async ({ id }: { id: string }) =>
    (await db().$transaction((tx) => openDisputes(tx, id))).length

  test('by agreement is when both parties have said so', async () => {
    const given = await aDispute()
    const { municipal_director, state_director, state_caseworker } = given.office.people
    const said = await record(municipal_director, given, step({ kind: 'agreed' }))
    expect(await open(given)).toBe(1)
    const [entry] = (await only(state_director, given.id)).steps
    expect(entry).toMatchObject({ mayConfirm: true, waitsFor: [{ side: 'state' }] })
    expect(await confirmAgreed(municipal_director, given.id, given.dispute, said)).toEqual({
      ok: true,
      value: null,
    })
    expect(await open(given)).toBe(1)
    await confirmAgreed(state_caseworker, given.id, given.dispute, said)
    await confirmAgreed(state_director, given.id, given.dispute, said)
    expect(await open(given)).toBe(0)
    expect(await only(municipal_director, given.id)).toMatchObject({ end: 'agreed', mayRecord: [] })
    // It is said by both: neither takes it back alone.
    expect(
      await retractStep(municipal_director, given.id, given.dispute, { step: said, reason: 'x' }),
    ).toEqual({
      ok: false,
      error: 'forbidden',
    })
    expect(await recordStep(state_director, given.id, given.dispute, step())).toEqual({
      ok: false,
      error: 'gone',
    })
  })

  test('by the board’s decision needs number and outcome; told of wrongly, either party opens the dispute again', async () => {
    const given = await aDispute()
    const { municipal_director, state_director } = given.office.people
    const told = await record(municipal_director, given, decision)
    expect(await open(given)).toBe(0)
    const reason = { step: told, reason: 'Nemnda har ikke møttes.' }
    expect(await retractStep(state_director, given.id, given.dispute, { ...reason, reason: ' ' })).toEqual({
      ok: false,
      error: 'empty',
    })
    expect((await retractStep(state_director, given.id, given.dispute, reason)).ok).toBe(true)
    expect(await open(given)).toBe(1)
    expect((await only(state_director, given.id)).steps[0]?.retracted).toMatchObject({
      reason: reason.reason,
    })
  })

  test('by withdrawal is only for the party that lifted it', async () => {
    const given = await aDispute()
    const { caseworker, state_director } = given.office.people
    const withdrawn = step({ kind: 'withdrawn', happened: '' })
    expect(await recordStep(state_director, given.id, given.dispute, withdrawn)).toEqual({
      ok: false,
      error: 'forbidden',
    })
    await record(caseworker, given, withdrawn)
    expect(await open(given)).toBe(0)
  })

  test('changes neither the text nor anybody’s position', async () => {
    const given = await aDispute()
    const { municipal_director, state_director } = given.office.people
    const before = await standingOf(municipal_director, given.id)
    await record(state_director, given, decision)
    const after = await standingOf(municipal_director, given.id)
    expect(after.seen).toEqual(before.seen)
    expect(after.positions).toEqual(before.positions)
  })
})

describe('the gate', () => {
  test('is told of an open dispute, and not stopped by it', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { municipal_director, state_director, reader } = office.people
    await say(state_director, id, 'disagree')
    await liftDispute(state_director, id, { clauses: [CLAUSE], subject: 'x' })
    const signing = async (person: Actor) => {
      const opened = await openSigning(person, id)
      if (!opened.ok) throw new Error(opened.error)
      return opened.value
    }
    expect((await signing(municipal_director)).disputes).toMatchObject([{ clauses: [CLAUSE] }])
    expect((await signing(reader)).disputes).toEqual([])
    expect((await signing(municipal_director)).gate.items.map(({ code }) => code)).toEqual(['not-agreed'])
    await say(state_director, id, 'agreed')
    const { seen } = await standingOf(municipal_director, id)
    expect((await approve(municipal_director, id, { seen })).ok).toBe(true)
  })
})

describe('what must be discussed', () => {
  const promptOf = async (clause: string) => {
    const bundle = await newestBundle('partnerskapsavtale')
    const guided = bundle?.agreement.guide.nb.clauses.find(
      (one) => `partnerskapsavtale/${one.clause}` === clause,
    )
    return guided?.groups[0]?.prompts[0]?.id ?? ''
  }
  const found = async (person: Actor, id: string) => {
    const opened = await toDiscuss(person, id)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }

  test('is nothing in a new agreement', async () => {
    const { id, office } = await anAgreement()
    expect(await found(office.people.nav_leader, id)).toMatchObject({ clauses: [], count: 0 })
  })

  test('is prompts, positions and disputes, clause by clause as in the agreement, with both parties’ answers', async () => {
    const { id, office } = await aFinishedAgreement()
    const { municipal_director, state_director, nav_leader } = office.people
    const prompt = await promptOf(OTHER)
    const answer = { clause: OTHER, prompt, note: '' }
    await saveAssessment(state_director, id, { ...answer, answer: 'considered' })
    expect((await found(nav_leader, id)).count).toBe(0)
    await saveAssessment(municipal_director, id, { ...answer, answer: 'discuss', note: 'Fordi' })
    await say(state_director, id, 'discuss', CLAUSE, 'Til møtet')
    await say(municipal_director, id, 'agreed', CLAUSE)
    await liftDispute(state_director, id, { clauses: [CLAUSE], subject: 'Uenige' })
    const { clauses, count } = await found(nav_leader, id)
    expect(count).toBe(3)
    expect(clauses.map(({ clause }) => clause.key)).toEqual([CLAUSE, OTHER])
    expect(clauses[0]?.positions.map(({ last }) => last?.note)).toEqual(['Til møtet'])
    expect(clauses[0]?.disputes).toMatchObject([{ subject: 'Uenige' }])
    expect(clauses[1]?.prompts[0]?.answers.map((one) => [one.party?.side, one.answer])).toEqual([
      ['state', 'considered'],
      ['municipality', 'discuss'],
    ])
  })

  test('has nothing of what only the other party sees', async () => {
    const { id, office } = await aFinishedAgreement()
    const { municipal_director, caseworker, state_director } = office.people
    const prompt = await promptOf(OTHER)
    await saveAssessment(municipal_director, id, {
      clause: OTHER,
      prompt,
      answer: 'discuss',
      note: 'hemmelig',
    })
    await database.query('UPDATE assessment SET is_shared = false WHERE agreement_id = $1', [id])
    expect((await found(caseworker, id)).count).toBe(1)
    expect((await found(state_director, id)).count).toBe(0)
    expect(JSON.stringify((await found(state_director, id)).clauses)).not.toContain('hemmelig')
  })

  test('is for the owners and the NAV leader', async () => {
    const { id, office } = await anAgreement()
    for (const role of ['employee_rep', 'reader', 'partner_director'] as const)
      expect(await toDiscuss(office.people[role], id)).toEqual({ ok: false, error: 'forbidden' })
    const stranger = (await anOffice('Granli')).people.nav_leader
    expect(await toDiscuss(stranger, id)).toEqual({ ok: false, error: 'not-found' })
  })
})
