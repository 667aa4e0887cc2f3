/** The front page of whoever has many offices. */
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { addDays } from '#lib/agreements/calendar-day.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { holdMeeting } from '#lib/server/demo-meetings.ts'
import { frontPage } from '#lib/server/front-page.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { planMeeting } from '#lib/server/meetings.ts'
import { standingDigest, standingDigests } from '#lib/server/standing-digest.ts'
import { type AgreementFixture, anOffice } from '../support/builders.ts'
import { aFinishedAgreement } from '../support/finished-agreement.ts'
import { aFrozenAgreement, aSignedAgreement } from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()
afterEach(() => vi.restoreAllMocks())

/** In every state that the front page tells of. */
const someAgreements = async (): Promise<readonly AgreementFixture[]> => [
  await aFinishedAgreement(),
  await aFrozenAgreement(),
  await aSignedAgreement(),
]

/** One held last week, whose minutes wait for the owners with a follow-up that is due; and one to come. */
const withMeetings = async ({ office }: AgreementFixture): Promise<void> => {
  const { people } = office
  const cast = async (name: string) => people[name as keyof typeof people]
  await holdMeeting(office.id, cast, {
    on: addDays(today(), -3),
    place: 'Rom 1',
    language: 'nb',
    leader: 'nav_leader',
    directors: ['municipal_director', 'state_director'],
    others: ['reader'],
    items: [{ id: 'status', decision: 'agreed', line: 'both', due: addDays(today(), 5) }],
    approvedAfter: null,
  })
  const date = addDays(today(), 10)
  const planned = await planMeeting(people.nav_leader, office.id, {
    date,
    from: '09:00',
    to: '10:00',
    place: 'Rom 1',
    link: '',
    language: 'nb',
    itemsBy: addDays(date, -3),
    invitationBy: addDays(date, -2),
  })
  expect(planned.ok).toBe(true)
}

/** The state's director at all of these offices. */
const directorOf = async (agreements: readonly AgreementFixture[]) => {
  const { id } = await db().user.create({ data: { name: 'Direktør for mange' } })
  for (const { office } of agreements) {
    const party = await db().party.findFirstOrThrow({ where: { officeId: office.id, side: 'state' } })
    await db().membership.create({
      data: { userId: id, officeId: office.id, role: 'state_director', partyId: party.id },
    })
  }
  const actor = await loadActor(id)
  if (!actor) throw new Error('the director was just made')
  return actor
}

/** How many questions the database is asked while it is done. */
const questions = async (work: () => Promise<unknown>): Promise<number> => {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const count = asked.mock.calls.length
  asked.mockRestore()
  return count
}

test('the database is asked as many questions for nine agreements as for three', async () => {
  const three = await someAgreements()
  const nine = [...three, ...(await someAgreements()), ...(await someAgreements())]
  for (const one of nine) await withMeetings(one)
  const few = await directorOf(three)
  const many = await directorOf(nine)
  // With everything read before, so that only what is asked each time is counted.
  const told = await frontPage(many)
  expect(told).toHaveLength(9)
  for (const { meetings } of told)
    expect(meetings.map(({ code }) => code)).toEqual(['approve-minutes', 'follow-up'])
  const forFew = await questions(() => frontPage(few))
  expect(forFew).toBeGreaterThan(5)
  expect(await questions(() => frontPage(many))).toBe(forFew)
})

test('what is told of many at once is what is told of each', async () => {
  const all = await someAgreements()
  const director = await directorOf(all)
  const digests = await standingDigests(
    director,
    all.map(({ id }) => id),
  )
  expect(digests.size).toBe(all.length)
  for (const { id } of all)
    expect({ ok: true, value: digests.get(id) }).toEqual(await standingDigest(director, id))
})

test('whoever asks for many is told nothing of those that are not theirs', async () => {
  const [own, other] = [await aFinishedAgreement(), await aFinishedAgreement(await anOffice('Granli'))]
  const digests = await standingDigests(own.office.people.reader, [own.id, other.id])
  expect([...digests.keys()]).toEqual([own.id])
})
