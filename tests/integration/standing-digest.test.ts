import { expect, test } from 'vitest'
import { setAnswer } from '#lib/document/answer.ts'
import { approve } from '#lib/server/approvals.ts'
import { openSigning } from '#lib/server/signing.ts'
import { standingDigest } from '#lib/server/standing-digest.ts'
import { anOffice } from '../support/builders.ts'
import {
  aFinishedAgreement,
  anAgreedAgreement,
  edit,
  sayAll,
  standingOf,
} from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const digestOf = async (...[actor, id]: Parameters<typeof standingDigest>) => {
  const digest = await standingDigest(actor, id)
  if (!digest.ok) throw new Error(digest.error)
  return digest.value
}

test('an annex waits as one thing, the clauses of the agreement one by one', async () => {
  const { id, office } = await aFinishedAgreement()
  const { waiting, open, total } = await digestOf(office.people.municipal_director, id)
  const [municipality] = waiting
  const codes = municipality?.rows.map((row) =>
    'clause' in row ? (row.clause.annex ?? 'agreement') : row.code,
  )
  expect(codes?.filter((one) => one === 'agreement').length).toBeGreaterThan(10)
  expect(codes?.filter((one) => one !== 'agreement')).toEqual([1, 2])
  const counted = municipality?.rows.reduce((sum, row) => sum + ('count' in row ? row.count : 0), 0)
  expect(counted).toBe(total)
  // The clauses and annexes, the hearing, the council's word, and each party's prompts.
  expect(open).toBe((municipality?.rows.length ?? 0) + 4)
})

test('what is remembered of the text is never older than its newest change', async () => {
  const agreement = await anAgreedAgreement()
  const { municipal_director: director, nav_leader: leader } = agreement.office.people
  expect(await digestOf(director, agreement.id)).toMatchObject({ open: 0, missing: 0 })
  await edit(leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Nygata 7', 'entry'))
  const { agreed, total, waiting } = await digestOf(director, agreement.id)
  expect(total - agreed).toBe(2)
  expect(waiting[1]?.rows.map(({ code }) => code)).toEqual(['answer-again', 'answer-again'])
})

test('a list tells nobody’s note, and a stranger that there is nothing', async () => {
  const { id, office } = await aFinishedAgreement()
  await sayAll(office.people.state_director, id, 'disagree')
  expect(JSON.stringify(await digestOf(office.people.reader, id))).not.toContain('note')
  const stranger = (await anOffice('Granli')).people.municipal_director
  expect(await standingDigest(stranger, id)).toEqual({ ok: false, error: 'not-found' })
  expect(await openSigning(stranger, id)).toEqual({ ok: false, error: 'not-found' })
})

test('a lapsed approval is told with the words that have changed, and by whom', async () => {
  const agreement = await anAgreedAgreement()
  const { municipal_director: director, nav_leader: leader, reader } = agreement.office.people
  const { seen } = await standingOf(director, agreement.id)
  expect(await approve(director, agreement.id, { seen })).toMatchObject({ ok: true })
  await edit(leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Nygata 7', 'entry'))
  const signing = await openSigning(reader, agreement.id)
  expect(signing).toMatchObject({
    ok: true,
    value: {
      since: [
        {
          parties: [{ side: 'municipality' }],
          by: [{ userId: leader.userId }],
          changes: [{ clause: 'partnerskapsavtale/lokalisering' }, { clause: 'driftsavtale/lokaler' }],
        },
      ],
    },
  })
})
