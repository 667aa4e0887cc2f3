/** The line of pages that only show: who it is held open for, and what ends it. */
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { AGREEMENT_STATES } from '#lib/agreements/agreement-state.ts'
import { notifyAccessChanged } from '#lib/server/access-changed.ts'
import { type Tx, withActor } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { asActor, EVERYBODY } from '../permissions/cast.ts'
import { makeStage } from '../permissions/stage.ts'
import { anAgreement } from '../support/builders.ts'
import { sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase, TEST_PUBLIC_URL } from '../support/test-database.ts'

openTestDatabase({ mail: true })
const server = openRealtimeServer()

/** What a page hears: `may`, `changed`, and last what it was hung up with. */
const watch = (shown: string, cookie: string, origin = TEST_PUBLIC_URL): { heard: string[] } => {
  const heard: string[] = []
  const options = { headers: { cookie, origin } } as unknown as string[]
  const socket = new WebSocket(`${server.url().replace(/^http/, 'ws')}/tilgang?${shown}`, options)
  socket.onmessage = ({ data }) => heard.push(String(data))
  socket.onclose = ({ code, reason }) => heard.push(`${code} ${reason}`.trim())
  onTestFinished(() => socket.close())
  return { heard }
}

const pageOf = async (
  actor: Actor,
  what: { avtale: string } | { kontor: string },
): Promise<{ heard: string[] }> =>
  watch(`${new URLSearchParams({ ...what, person: actor.userId })}`, await sessionCookieOf(actor.userId))

const says = (page: { heard: string[] }, ...words: string[]) =>
  eventually(`it says ${words.join(', ')}`, () => page.heard.join() === words.join())

/** As a service does it: the change and the word about it in one transaction. */
const change = (actor: Actor, id: string, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  withActor(actor, async (tx) => {
    await work(tx)
    await notifyAccessChanged(tx, id)
  })

describe('a page that is open', () => {
  test('is hung up on in the moment its reader no longer belongs there; the others’ are not', async () => {
    const { id, office } = await anAgreement()
    const { caseworker: leaver, reader: stayer } = office.people
    const theirs = [await pageOf(leaver, { avtale: id }), await pageOf(leaver, { kontor: office.id })]
    const others = [await pageOf(stayer, { avtale: id }), await pageOf(stayer, { kontor: office.id })]
    for (const page of [...theirs, ...others]) await says(page, 'may')
    await change(leaver, leaver.userId, (tx) =>
      tx.membership.deleteMany({ where: { userId: leaver.userId, officeId: office.id } }),
    )
    for (const page of theirs) await says(page, 'may', '4403 not-found')
    for (const page of others) expect(page.heard).toEqual(['may'])
  })

  test('is told when what its reader may do has changed, for them or for everybody', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, reader } = office.people
    const pages = [await pageOf(caseworker, { avtale: id }), await pageOf(reader, { kontor: office.id })]
    for (const page of pages) await says(page, 'may')
    await change(caseworker, caseworker.userId, (tx) =>
      tx.membership.updateMany({ where: { userId: caseworker.userId }, data: { role: 'reader' } }),
    )
    await says(pages[0] ?? { heard: [] }, 'may', 'changed')
    await change(reader, office.id, async () => {})
    await says(pages[0] ?? { heard: [] }, 'may', 'changed', 'changed')
    await says(pages[1] ?? { heard: [] }, 'may', 'changed')
  })

  test('is told the reason when the session is not there, or is another person’s', async () => {
    const { id, office } = await anAgreement()
    const { caseworker, reader } = office.people
    const shown = `avtale=${id}&person=${caseworker.userId}`
    await says(watch(shown, ''), '4403 no-session')
    await says(watch(shown, await sessionCookieOf(reader.userId)), '4403 other-user')
    const place = `kontor=${office.id}&person=${caseworker.userId}`
    await says(watch(place, ''), '4403 no-session')
    await says(watch(place, await sessionCookieOf(reader.userId)), '4403 other-user')
  })

  test('of another site, or with an address we did not write, gets no line', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const cookie = await sessionCookieOf(caseworker.userId)
    await says(watch(`avtale=${id}&person=${caseworker.userId}`, cookie, 'https://example.com'), '1006')
    for (const shown of ['', `avtale=${id}`, `avtale=1&person=${caseworker.userId}`, 'kontor=&person='])
      await says(watch(shown, cookie), '4400 malformed')
  })
})

test.each(AGREEMENT_STATES)(
  '%s: it is held open for those who may read, and for nobody else',
  async (state) => {
    const stage = await makeStage(state)
    for (const who of EVERYBODY.filter((one) => stage.users[one.who])) {
      const actor = await loadActor(stage.users[who.who] ?? '')
      if (!actor) throw new Error(`nobody is ${who.who}`)
      const mayRead = who.role !== null && can(asActor(who), 'read', { office: 'here', state })
      await says(await pageOf(actor, { avtale: stage.agreement }), mayRead ? 'may' : '4403 not-found')
      await says(await pageOf(actor, { kontor: stage.office.id }), who.role ? 'may' : '4403 not-found')
    }
  },
  60_000,
)
