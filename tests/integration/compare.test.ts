import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { ComparePoint } from '#lib/agreements/compare-point.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { approve } from '#lib/server/approvals.ts'
import { type Asked, type Comparison, compareAgreement, readDeviations } from '#lib/server/compare.ts'
import { db } from '#lib/server/db.ts'
import { takePosition } from '#lib/server/positions.ts'
import { beginRevision } from '#lib/server/revision.ts'
import { adaptWording, changeLanguage } from '#lib/server/server-changes.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { type AgreementFixture, anOffice } from '../support/builders.ts'
import {
  aFinishedAgreement,
  anAgreedAgreement,
  edit,
  sayAll,
  standingOf,
} from '../support/finished-agreement.ts'
import { aFrozenAgreement, aSignedAgreement } from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const PLACE = 'partnerskapsavtale/lokalisering'
const moveTo = ({ id, office }: AgreementFixture, address: string) =>
  edit(office.people.caseworker, { id, office }, (doc) => setAnswer(doc, 'adresse', address, 'compared'))

const freeze = async ({ id, office }: AgreementFixture): Promise<void> => {
  const { municipal_director, state_director } = office.people
  const { seen } = await standingOf(municipal_director, id)
  for (const director of [municipal_director, state_director]) {
    const approved = await approve(director, id, { seen })
    if (!approved.ok) throw new Error(approved.error)
  }
}
const unlock = async ({ id, office }: AgreementFixture): Promise<void> => {
  for (const director of [office.people.municipal_director, office.people.state_director]) {
    const asked = await askToUnlock(director, id, { version: 1, reason: 'Feil adresse' })
    if (!asked.ok) throw new Error(asked.error)
  }
}

const compared = async (actor: Actor, id: string, asked: Asked = {}): Promise<Comparison> => {
  const answer = await compareAgreement(actor, id, asked)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}
const keysOf = ({ difference }: Comparison) =>
  difference.clauses.flatMap(({ kind, key }) => (kind === 'same' ? [] : [key]))
const wordsOf = ({ difference }: Comparison, clause: string, wanted: 'removed' | 'added') =>
  (difference.clauses.find(({ key }) => key === clause)?.lines ?? []).flatMap(({ cells }) =>
    cells.flat().flatMap(({ kind, text }) => (kind === wanted ? [text.trim()] : [])),
  )

const NOW: ComparePoint = { kind: 'now' }
const OWN: ComparePoint = { kind: 'agreed', by: 'own' }
const BOTH: ComparePoint = { kind: 'agreed', by: 'both' }

describe('a revision', () => {
  test('is held against the agreement it revises, as that was approved', async () => {
    const agreement = await aSignedAgreement(await aFrozenAgreement())
    const { caseworker, reader } = agreement.office.people
    const begun = await beginRevision(caseworker, agreement.id)
    if (!begun.ok) throw new Error(begun.error)
    const { id } = begun.value
    await moveTo({ id, office: agreement.office }, 'Nygata 7')
    const usual = await compared(reader, id)
    expect([usual.from.name, usual.to.name]).toEqual(['tidligere', 'na'])
    expect(usual.revised).toMatchObject({ agreementId: agreement.id, number: 1 })
    expect(wordsOf(usual, PLACE, 'added')).toEqual(['Nygata 7'])
    // What it must be told of anew: the dates are left out of a revision.
    expect(keysOf(usual)).toContain('partnerskapsavtale/avtaleperiode')
    const against = await compared(reader, id, { from: { kind: 'template' }, to: { kind: 'revised' } })
    expect(keysOf(against)).toEqual(
      keysOf(await compared(reader, agreement.id, { from: { kind: 'template' } })),
    )
    for (const point of [usual.from, { kind: 'revised' } as const])
      expect(await compareAgreement(reader, agreement.id, { from: point })).toEqual({
        ok: false,
        error: 'not-found',
      })
  })
})

describe('a frozen version', () => {
  test('is compared as it was stored, with what is written since the agreement was opened again', async () => {
    const agreement = await anAgreedAgreement()
    const { reader } = agreement.office.people
    await freeze(agreement)
    expect(keysOf(await compared(reader, agreement.id, { from: { kind: 'version', number: 1 } }))).toEqual([])
    await unlock(agreement)
    await moveTo(agreement, 'Nygata 7')
    const since = await compared(reader, agreement.id)
    expect([since.from.name, since.to.name]).toEqual(['versjon-1', 'na'])
    expect(keysOf(since)).toEqual([PLACE, 'driftsavtale/lokaler'])
    expect(wordsOf(since, PLACE, 'added')).toEqual(['Nygata 7'])
  })

  test('that is not there is not found', async () => {
    const agreement = await aFinishedAgreement()
    for (const from of [
      { kind: 'version', number: 1 },
      { kind: 'moment', seq: 99 },
    ] as const)
      expect(await compareAgreement(agreement.office.people.reader, agreement.id, { from })).toEqual({
        ok: false,
        error: 'not-found',
      })
  })
})

describe('what was agreed to', () => {
  test('is each clause as the own party last agreed to it, also when the other never did', async () => {
    const agreement = await aFinishedAgreement()
    const { municipal_director, state_director, reader } = agreement.office.people
    await sayAll(municipal_director, agreement.id)
    await moveTo(agreement, 'Nygata 7')
    const own = await compared(municipal_director, agreement.id, { from: OWN })
    expect(keysOf(own)).toEqual([PLACE, 'driftsavtale/lokaler'])
    expect(wordsOf(own, PLACE, 'added')).toEqual(['Nygata 7'])
    expect(own.neverAgreed).toEqual([])
    const both = await compared(municipal_director, agreement.id, { from: BOTH })
    expect(keysOf(both)).toEqual([])
    expect(both.neverAgreed).toContain(PLACE)
    expect(keysOf(await compared(state_director, agreement.id, { from: OWN }))).toEqual([])
    expect(await compareAgreement(reader, agreement.id, { from: OWN })).toEqual({
      ok: false,
      error: 'not-found',
    })
  })

  test('by both is the newest text that both agreed to, whoever was last', async () => {
    const agreement = await aFinishedAgreement()
    const { municipal_director, state_director, nav_leader } = agreement.office.people
    await sayAll(municipal_director, agreement.id)
    await sayAll(state_director, agreement.id)
    await moveTo(agreement, 'Nygata 7')
    const { positions } = await standingOf(state_director, agreement.id)
    const hash = positions.find(({ clause }) => clause === PLACE)?.hash ?? ''
    const taken = await takePosition(state_director, agreement.id, {
      clause: PLACE,
      stance: 'agreed',
      note: '',
      seen: { hash },
    })
    expect(taken.ok).toBe(true)
    expect(wordsOf(await compared(nav_leader, agreement.id, { from: BOTH }), PLACE, 'added')).toEqual([
      'Nygata 7',
    ])
    expect(keysOf(await compared(state_director, agreement.id, { from: OWN }))).toEqual([
      'driftsavtale/lokaler',
    ])
  })
})

describe('the national template', () => {
  test('with the agreement’s own answers differs only where the agreement departs from it', async () => {
    const agreement = await aFinishedAgreement()
    const { caseworker, reader } = agreement.office.people
    const own = keysOf(await compared(reader, agreement.id, { from: { kind: 'template' } }))
    await adaptWording(caseworker, agreement.id, PLACE)
    const adapted = await compared(reader, agreement.id, { from: { kind: 'template' } })
    expect(keysOf(adapted).filter((key) => !own.includes(key))).toEqual([PLACE])
    const deviations = await readDeviations(reader, agreement.id)
    if (!deviations.ok) throw new Error(deviations.error)
    const place = deviations.value.deviations.list.find(({ change }) => change.key === PLACE)
    expect(place).toMatchObject({ kinds: ['adapted'], share: 0 })
  })

  test('without answers is compared with a version as that version was', async () => {
    const agreement = await anAgreedAgreement()
    await freeze(agreement)
    const { difference } = await compared(agreement.office.people.reader, agreement.id, {
      from: { kind: 'bare-template' },
      to: { kind: 'version', number: 1 },
    })
    expect(difference.clauses.find(({ key }) => key === PLACE)?.kind).toBe('changed')
  })
})

test('between two languages no words are compared', async () => {
  const agreement = await aFinishedAgreement()
  const { caseworker, reader } = agreement.office.people
  const { open } = await compared(reader, agreement.id)
  const changed = await changeLanguage(caseworker, agreement.id, 'nn')
  expect(changed.ok).toBe(true)
  const { difference } = await compared(reader, agreement.id, {
    from: { kind: 'moment', seq: open.seq },
    to: NOW,
  })
  expect(difference.languages).toEqual({ before: 'nb', after: 'nn' })
  expect(difference.clauses.flatMap(({ lines }) => lines)).toEqual([])
})

describe('access', () => {
  const ASKED: readonly Asked[] = [{}, { from: BOTH }, { from: { kind: 'template' } }, { action: 'export' }]

  test('to a stranger the agreement does not exist, whatever is asked', async () => {
    const { id } = await aFinishedAgreement()
    const stranger = (await anOffice('Granli')).people.municipal_director
    for (const asked of ASKED)
      expect(await compareAgreement(stranger, id, asked)).toEqual({ ok: false, error: 'not-found' })
    expect(await readDeviations(stranger, id)).toEqual({ ok: false, error: 'not-found' })
  })

  test('who may read may compare, also from a partner municipality', async () => {
    const { id, office } = await aFinishedAgreement()
    for (const actor of Object.values(office.people))
      for (const asked of ASKED) expect((await compareAgreement(actor, id, asked)).ok).toBe(true)
    const { points } = await compared(office.people.partner_director, id)
    expect(points.filter(({ kind }) => kind === 'agreed')).toHaveLength(1)
  })

  test('what one compares changes nothing', async () => {
    const agreement = await aFinishedAgreement()
    const rows = async () => [
      await db().agreementUpdate.count(),
      await db().auditEvent.count(),
      await db().position.count(),
    ]
    const before = await rows()
    await compared(agreement.office.people.reader, agreement.id, { from: { kind: 'template' } })
    expect(await rows()).toEqual(before)
  })
})
