import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addDays, addMonths } from '#lib/agreements/calendar-day.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { recordEvaluation, retractEvaluation } from '#lib/server/evaluations.ts'
import { frontPage } from '#lib/server/front-page.ts'
import { advanceAll } from '#lib/server/lifecycle.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { confirmTerms, declineTerms, proposeTerms, withdrawTerms } from '#lib/server/propose-terms.ts'
import { beginRevision } from '#lib/server/revision.ts'
import { adaptWording } from '#lib/server/server-changes.ts'
import { standingDigest } from '#lib/server/standing-digest.ts'
import { terminateAgreement, withdrawTermination } from '#lib/server/termination.ts'
import { openValidity } from '#lib/server/validity-page.ts'
import type { AgreementFixture } from '../support/builders.ts'
import {
  aFinishedAgreement,
  considerAll,
  edit,
  hearAll,
  sayAll,
  standingOf,
} from '../support/finished-agreement.ts'
import { aSignedAgreement, freezeIt } from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

type Answers = Readonly<Record<string, string | number>>

/** Signed, with these answers in the text. */
const signedWith = async (answers: Answers = {}, isAdapted = false): Promise<AgreementFixture> => {
  const agreement = await aFinishedAgreement()
  const { nav_leader, municipal_director, state_director } = agreement.office.people
  await edit(nav_leader, agreement, (doc) => {
    for (const [fact, value] of Object.entries({ 'gyldig-fra': '2026-01-01', ...answers }))
      setAnswer(doc, fact, value, `${fact}-e`)
  })
  if (isAdapted) await adaptWording(nav_leader, agreement.id, 'partnerskapsavtale/avtaleperiode')
  for (const director of [municipal_director, state_director]) {
    await sayAll(director, agreement.id)
    await considerAll(director, agreement)
  }
  await hearAll(agreement)
  await freezeIt(agreement)
  return aSignedAgreement(agreement)
}
const NOTICE = { 'tillegg-oppsigelse': 'kept', 'oppsigelse-maneder': 6 }

const stateOf = async ({ id }: { id: string }) =>
  (await db().agreement.findUniqueOrThrow({ where: { id } })).state
const viewOf = async ({ id, office }: AgreementFixture) => {
  const opened = await openValidity(office.people.reader, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
const terminate = ({ id, office }: AgreementFixture, months = 6) =>
  terminateAgreement(office.people.municipal_director, id, {
    reason: 'Kommunen slås sammen med andre',
    seen: addMonths(today(), months),
  })

const failed = (error: string) => ({ ok: false, error })
const kindsOf = async (person: Actor) => (await noticesOf(person)).map(({ kind }) => kind)
/** What waits for each owner. */
const waitsOf = async ({ id, office }: AgreementFixture) => {
  const digest = await standingDigest(office.people.reader, id)
  if (!digest.ok) throw new Error(digest.error)
  const { parties, waiting } = digest.value
  return Object.fromEntries(
    parties.map((party) => [
      party.side,
      waiting.find(({ partyId }) => partyId === party.id)?.rows.map(({ code }) => code) ?? [],
    ]),
  )
}

describe('a signed agreement', () => {
  test('is in force at once when its first day has been, and its front page says until when', async () => {
    const agreement = await signedWith({
      gyldighet: 'tidsbegrenset',
      'gyldig-til': addMonths(today(), 3),
      'tillegg-evaluering': 'kept',
      evaluering: 'hvert-ar',
    })
    expect(await stateOf(agreement)).toBe('in_force')
    const digest = await standingDigest(agreement.office.people.caseworker, agreement.id)
    expect(digest).toMatchObject({ value: { life: { phase: 'expires-soon', monthsLeft: 3 } } })
    expect(await viewOf(agreement)).toMatchObject({ source: 'text', nextEvaluation: '2027-01-01' })
    const kinds = (await noticesOf(agreement.office.people.caseworker)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['signed', 'in-force']))
  })

  test('waits for its first day, and enters into force on it once, whoever looks', async () => {
    const first = addDays(today(), 10)
    const agreement = await signedWith({ gyldighet: 'lopende', 'gyldig-fra': first })
    expect(await viewOf(agreement)).toMatchObject({ life: { phase: 'coming', lastDay: null } })
    await advanceAll(addDays(first, -1))
    expect(await stateOf(agreement)).toBe('signed')
    await Promise.all([advanceAll(first), advanceAll(first)])
    expect(await stateOf(agreement)).toBe('in_force')
    expect(await db().auditEvent.count({ where: { agreementId: agreement.id, kind: 'in-force' } })).toBe(1)
  })

  test('whose clause is adapted has no dates before both have confirmed the same ones', async () => {
    const agreement = await signedWith({}, true)
    const { municipal_director, state_director, caseworker } = agreement.office.people
    expect(await viewOf(agreement)).toMatchObject({ source: 'none', life: { phase: 'undated' } })
    const terms = { validFrom: today(), validTo: null, evaluationMonths: 12, noticeMonths: 3 }
    const proposed = await proposeTerms(municipal_director, agreement.id, terms)
    if (!proposed.ok) throw new Error(proposed.error)
    expect(await viewOf(agreement)).toMatchObject({ source: 'none', proposed: { terms } })
    expect(await stateOf(agreement)).toBe('signed')
    expect(await confirmTerms(caseworker, agreement.id, proposed.value.id)).toMatchObject({
      error: 'forbidden',
    })
    expect(await confirmTerms(municipal_director, agreement.id, proposed.value.id)).toEqual({
      ok: true,
      value: { hold: false },
    })
    expect(await confirmTerms(state_director, agreement.id, proposed.value.id)).toEqual({
      ok: true,
      value: { hold: true },
    })
    expect(await viewOf(agreement)).toMatchObject({ source: 'confirmed', terms, proposed: null })
    expect(await stateOf(agreement)).toBe('in_force')
  })

  test('of which one owner proposes other dates: it waits for the other, who is told, says no, and is asked no more', async () => {
    const agreement = await signedWith()
    const { municipal_director, caseworker, state_director, nav_leader } = agreement.office.people
    const terms = { validFrom: '2026-01-01', validTo: '2030-12-31', evaluationMonths: 12, noticeMonths: 3 }
    const proposed = await proposeTerms(municipal_director, agreement.id, terms)
    if (!proposed.ok) throw new Error(proposed.error)
    const { id } = proposed.value
    expect(await kindsOf(state_director)).toContain('terms-proposed')
    expect(await kindsOf(municipal_director)).not.toContain('terms-proposed')
    expect(await waitsOf(agreement)).toEqual({ municipality: [], state: ['confirm-terms'] })
    const decides = async (person: Actor) => (await frontPage(person)).map(({ mayDecide }) => mayDecide)
    expect([await decides(state_director), await decides(caseworker)]).toEqual([[true], [false]])
    const reason = 'Vi vil ha et år til'
    expect(await declineTerms(state_director, agreement.id, { terms: id, reason: ' ' })).toEqual(
      failed('empty'),
    )
    for (const [person, error] of [
      [caseworker, 'forbidden'],
      [nav_leader, 'forbidden'],
      [municipal_director, 'forbidden'],
    ] as const)
      expect(await declineTerms(person, agreement.id, { terms: id, reason })).toEqual(failed(error))
    expect(await declineTerms(state_director, agreement.id, { terms: id, reason })).toMatchObject({
      ok: true,
    })
    expect(await kindsOf(municipal_director)).toContain('terms-declined')
    expect(await waitsOf(agreement)).toEqual({ municipality: [], state: [] })
    expect(await viewOf(agreement)).toMatchObject({
      source: 'text',
      proposed: null,
      ended: { reason, isOwn: false },
    })
    expect(await confirmTerms(state_director, agreement.id, id)).toEqual(failed('gone'))
    await expect(
      database.query(
        `INSERT INTO terms_confirmation (terms_id, party_id, user_id)
         SELECT $1, party_id, user_id FROM membership WHERE user_id = $2`,
        [id, state_director.userId],
      ),
    ).rejects.toThrow(/dates that were taken back are not confirmed/)
  })

  test('of which one owner proposes other dates, and takes that back: nobody else can', async () => {
    const agreement = await signedWith()
    const { municipal_director, caseworker, state_director, state_caseworker, nav_leader } =
      agreement.office.people
    const terms = { validFrom: '2026-01-01', validTo: null, evaluationMonths: null, noticeMonths: 3 }
    const proposed = await proposeTerms(caseworker, agreement.id, terms)
    if (!proposed.ok) throw new Error(proposed.error)
    const { id } = proposed.value
    expect(await waitsOf(agreement)).toEqual({ municipality: ['confirm-terms'], state: ['confirm-terms'] })
    for (const person of [state_director, state_caseworker, nav_leader])
      expect(await withdrawTerms(person, agreement.id, id)).toEqual(failed('forbidden'))
    expect(await withdrawTerms(municipal_director, agreement.id, id)).toMatchObject({ ok: true })
    expect(await withdrawTerms(caseworker, agreement.id, id)).toEqual(failed('gone'))
    expect(await kindsOf(state_director)).toContain('terms-withdrawn')
    expect(await waitsOf(agreement)).toEqual({ municipality: [], state: [] })
    expect(await viewOf(agreement)).toMatchObject({ proposed: null, ended: { isOwn: true, reason: '' } })
    const again = await proposeTerms(caseworker, agreement.id, terms)
    if (!again.ok) throw new Error(again.error)
    for (const director of [municipal_director, state_director])
      expect(await confirmTerms(director, agreement.id, again.value.id)).toMatchObject({ ok: true })
    expect(await kindsOf(nav_leader)).toContain('terms-confirmed')
    expect(await withdrawTerms(caseworker, agreement.id, again.value.id)).toEqual(failed('gone'))
    expect(await viewOf(agreement)).toMatchObject({ source: 'confirmed', terms, ended: null })
  })

  test('takes no dates that are none, or in the wrong order', async () => {
    const agreement = await signedWith()
    expect(
      await proposeTerms(agreement.office.people.caseworker, agreement.id, {
        validFrom: '2027-02-30',
        validTo: '2026-01-01',
        evaluationMonths: 0,
        noticeMonths: 1.5,
      }),
    ).toEqual({
      ok: false,
      error: 'invalid',
      problems: {
        validFrom: 'no-date',
        validTo: 'order',
        evaluationMonths: 'number',
        noticeMonths: 'number',
      },
    })
  })

  test('is evaluated, and the next time is counted from then', async () => {
    const agreement = await signedWith({ 'tillegg-evaluering': 'kept', evaluering: 'annethvert-ar' })
    const { caseworker, reader } = agreement.office.people
    const given = { heldOn: today(), summary: 'Alt virker' }
    expect(await recordEvaluation(reader, agreement.id, given)).toMatchObject({ error: 'forbidden' })
    expect(
      await recordEvaluation(caseworker, agreement.id, { heldOn: addDays(today(), 1), summary: '' }),
    ).toMatchObject({
      problems: { heldOn: 'future', summary: 'missing' },
    })
    expect(await recordEvaluation(caseworker, agreement.id, given)).toMatchObject({ ok: true })
    expect(await viewOf(agreement)).toMatchObject({
      nextEvaluation: addMonths(today(), 24),
      evaluations: [{ summary: 'Alt virker' }],
    })
  })

  test('was not evaluated before it applied; what was recorded wrongly counts no more, and is still shown', async () => {
    const agreement = await signedWith({ 'tillegg-evaluering': 'kept', evaluering: 'hvert-ar' })
    const { caseworker, reader } = agreement.office.people
    const summary = 'Alt virker'
    expect(await recordEvaluation(caseworker, agreement.id, { heldOn: '1926-05-01', summary })).toMatchObject(
      {
        problems: { heldOn: 'too-early' },
      },
    )
    const done = await recordEvaluation(caseworker, agreement.id, { heldOn: today(), summary })
    if (!done.ok) throw new Error(done.error)
    const wrong = { evaluation: done.value.id, reason: 'Det var et annet kontor' }
    expect(await retractEvaluation(reader, agreement.id, wrong)).toEqual(failed('forbidden'))
    expect(await retractEvaluation(caseworker, agreement.id, { ...wrong, reason: '' })).toEqual(
      failed('empty'),
    )
    expect(await retractEvaluation(caseworker, agreement.id, wrong)).toMatchObject({ ok: true })
    expect(await retractEvaluation(caseworker, agreement.id, wrong)).toEqual(failed('gone'))
    expect(await viewOf(agreement)).toMatchObject({
      nextEvaluation: '2027-01-01',
      evaluations: [{ summary, retracted: { reason: wrong.reason } }],
    })
  })
})

describe('termination', () => {
  test('by one owner ends the agreement when the notice has run out, and not the day before', async () => {
    const agreement = await signedWith(NOTICE)
    const last = addMonths(today(), 6)
    expect(await terminate(agreement)).toEqual({ ok: true, value: { endsOn: last } })
    expect(await viewOf(agreement)).toMatchObject({ life: { phase: 'notice-given', lastDay: last } })
    expect((await noticesOf(agreement.office.people.state_director)).map(({ kind }) => kind)).toContain(
      'termination-notified',
    )
    await advanceAll(last)
    expect(await stateOf(agreement)).toBe('in_force')
    await advanceAll(addDays(last, 1))
    expect(await stateOf(agreement)).toBe('terminated')
  })

  test('is refused where the owners have agreed on no notice: neither ends it alone', async () => {
    const agreement = await signedWith()
    expect(await terminate(agreement)).toEqual({ ok: false, error: 'no-period' })
    expect(await db().terminationNotice.count({ where: { agreementId: agreement.id } })).toBe(0)
  })

  test('is given once, by a director, of the day one has seen', async () => {
    const agreement = await signedWith(NOTICE)
    const { caseworker, nav_leader } = agreement.office.people
    for (const person of [caseworker, nav_leader])
      expect(await terminateAgreement(person, agreement.id, { reason: 'Nei', seen: '' })).toEqual({
        ok: false,
        error: 'forbidden',
      })
    expect(await terminate(agreement, 3)).toEqual({ ok: false, error: 'changed' })
    expect(await terminate(agreement)).toMatchObject({ ok: true })
    expect(await terminate(agreement)).toEqual({ ok: false, error: 'given' })
  })

  test('is taken back by both, and by neither alone', async () => {
    const agreement = await signedWith(NOTICE)
    const { municipal_director, state_director } = agreement.office.people
    await terminate(agreement)
    expect(await withdrawTermination(municipal_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: false },
    })
    expect(await viewOf(agreement)).toMatchObject({ life: { phase: 'notice-given' } })
    expect(await kindsOf(state_director)).toContain('termination-withdrawal-asked')
    expect(await waitsOf(agreement)).toEqual({ municipality: [], state: ['withdraw-termination'] })
    expect(await withdrawTermination(state_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: true },
    })
    expect(await viewOf(agreement)).toMatchObject({ life: { phase: 'applies' } })
    expect(await kindsOf(municipal_director)).toContain('termination-withdrawn')
    expect(await waitsOf(agreement)).toEqual({ municipality: [], state: [] })
    await advanceAll(addMonths(today(), 12))
    expect(await stateOf(agreement)).toBe('in_force')
  })
})

describe('a revision', () => {
  const DATES = ['gyldig-fra', 'gyldig-til', 'del-gjelder-fra', 'drift-gjelder-fra']

  test('is a new draft with every word of the signed agreement but its dates, and that one stands as it was', async () => {
    const agreement = await signedWith({}, true)
    const { nav_leader, state_director } = agreement.office.people
    const before = await standingOf(nav_leader, agreement.id)
    const begun = await beginRevision(state_director, agreement.id)
    if (!begun.ok) throw new Error(begun.error)
    expect(begun.value.created).toBe(true)
    const after = await standingOf(nav_leader, begun.value.id)
    const dated = Object.keys(before.content.draft.answers).filter((fact) => DATES.includes(fact))
    expect(dated).toContain('gyldig-til')
    const undated = Object.entries(before.content.draft.answers).filter(([fact]) => !dated.includes(fact))
    expect(after.agreement.state).toBe('draft')
    expect(after.content.draft).toEqual({ ...before.content.draft, answers: Object.fromEntries(undated) })
    expect(await stateOf(agreement)).toBe('signed')
    expect((await noticesOf(nav_leader)).map(({ kind }) => kind)).toContain('revision-begun')
  })

  test('begun twice, also at the same moment, is one draft', async () => {
    const agreement = await signedWith()
    const { caseworker, state_caseworker, employee_rep } = agreement.office.people
    expect(await beginRevision(employee_rep, agreement.id)).toEqual({ ok: false, error: 'forbidden' })
    const both = await Promise.all([
      beginRevision(caseworker, agreement.id),
      beginRevision(state_caseworker, agreement.id),
    ])
    expect(new Set(both.map((one) => one.ok && one.value.id)).size).toBe(1)
    expect(both.map((one) => one.ok && one.value.created).sort()).toEqual([false, true])
    await expect(
      database.query(
        `INSERT INTO agreement (office_id, kind, templates, created_by, revises_id)
         SELECT office_id, kind, templates, created_by, id FROM agreement WHERE id = $1`,
        [agreement.id],
      ),
    ).rejects.toThrow(/one revision at a time/)
  })

  test('replaces the old agreement the day it enters into force, and not before', async () => {
    const agreement = await signedWith()
    const { people } = agreement.office
    const begun = await beginRevision(people.nav_leader, agreement.id)
    if (!begun.ok) throw new Error(begun.error)
    const next = { id: begun.value.id, office: agreement.office }
    const first = addDays(today(), 5)
    await edit(people.nav_leader, next, (doc) => {
      for (const fact of ['gyldig-fra', 'drift-gjelder-fra', 'del-gjelder-fra'])
        setAnswer(doc, fact, first, fact)
      setAnswer(doc, 'gyldig-til', addMonths(first, 48), 'siste')
    })
    for (const director of [people.municipal_director, people.state_director]) {
      await sayAll(director, next.id)
      await considerAll(director, next)
    }
    await hearAll(next)
    await freezeIt(next)
    await aSignedAgreement(next)
    expect([await stateOf(agreement), await stateOf(next)]).toEqual(['in_force', 'signed'])
    await advanceAll(first)
    expect([await stateOf(agreement), await stateOf(next)]).toEqual(['terminated', 'in_force'])
    expect(await viewOf(agreement)).toMatchObject({ replacedBy: next.id })
    expect(await viewOf(next)).toMatchObject({ revises: agreement.id })
  })

  test('is of an agreement that is signed, and the database agrees', async () => {
    const agreement = await aFinishedAgreement()
    expect(await beginRevision(agreement.office.people.caseworker, agreement.id)).toEqual({
      ok: false,
      error: 'forbidden',
    })
    await expect(
      database.query(
        `INSERT INTO agreement (office_id, kind, templates, created_by, revises_id)
         SELECT office_id, kind, templates, created_by, id FROM agreement WHERE id = $1`,
        [agreement.id],
      ),
    ).rejects.toThrow(/a revision is of a signed agreement/)
  })
})
