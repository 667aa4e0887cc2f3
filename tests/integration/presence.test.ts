import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anAgreement } from '../support/builders.ts'
import type { Client } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()
const server = openRealtimeServer()

const PLACE = { clause: 'partnerskapsavtale/formal', part: 'local:partnerskapsavtale/formal/lokale-mal' }

const say = (client: Client, fields: Record<string, unknown>): void => {
  client.provider.awareness?.setLocalState(fields)
}
/** What this one sees of the other. */
const seenOf = (viewer: Client, other: Client): Record<string, unknown> | undefined =>
  viewer.provider.awareness?.getStates().get(other.doc.clientID)

const caretAt = (doc: Y.Doc) => {
  const position = Y.createRelativePositionFromTypeIndex(doc.getXmlFragment(PLACE.part), 0)
  return { anchor: position, head: position }
}

/** Two of these, and what the one sees of the other once it has said this. */
const meet = async (role: 'municipal_director' | 'nav_leader' | 'employee_rep') => {
  const { id, office } = await anAgreement()
  const shown = await server.connect(office.people[role], id)
  const viewer = await server.connect(office.people.state_director, id)
  await Promise.all([shown.synced(), viewer.synced()])
  return {
    shown,
    viewer,
    person: office.people[role],
    office,
    agreement: id,
    isSeenSaying: async (fields: Record<string, unknown>) => {
      say(shown, fields)
      await eventually('it is seen', () => seenOf(viewer, shown) !== undefined)
      return seenOf(viewer, shown)
    },
  }
}

describe('what others see of somebody', () => {
  test('is who they are, where they are and their caret', async () => {
    const { shown, person, isSeenSaying } = await meet('municipal_director')
    const cursor = caretAt(shown.doc)
    expect(await isSeenSaying({ place: PLACE, cursor })).toEqual({
      user: { id: person.userId, name: person.name, side: 'municipality', isNavLeader: false },
      place: PLACE,
      cursor: JSON.parse(JSON.stringify(cursor)),
    })
  })

  test('is never another’s face, nor anything that is not presence', async () => {
    const { person, office, isSeenSaying } = await meet('nav_leader')
    const { state_director } = office.people
    const forged = { id: state_director.userId, name: state_director.name, side: 'state', isNavLeader: false }
    const seen = await isSeenSaying({
      user: forged,
      place: { clause: 7, part: '<b>' },
      cursor: { anchor: 'x'.repeat(100_000), head: 1 },
      chat: 'hemmelig',
    })
    expect(seen).toEqual({
      user: { id: person.userId, name: person.name, side: null, isNavLeader: true },
      place: { clause: null, part: null },
    })
  })

  test('who only reads are there, without a caret and writing nowhere', async () => {
    const { shown, person, isSeenSaying } = await meet('employee_rep')
    expect(await isSeenSaying({ place: PLACE, cursor: caretAt(shown.doc) })).toEqual({
      user: { id: person.userId, name: person.name, side: null, isNavLeader: false },
      place: { clause: PLACE.clause, part: null },
    })
  })

  test('cannot be said by somebody else', async () => {
    const { shown, viewer, agreement, office, isSeenSaying } = await meet('municipal_director')
    const before = await isSeenSaying({ place: PLACE })
    const forger = await server.connect(office.people.nav_leader, agreement)
    await forger.synced()
    const awareness = forger.provider.awareness
    if (!awareness) throw new Error('the provider has awareness')
    // As if it were the other's browser, with a clock far ahead.
    awareness.states.set(shown.doc.clientID, { place: { clause: 'x/y', part: null } })
    awareness.meta.set(shown.doc.clientID, { clock: 1000, lastUpdated: Date.now() })
    awareness.emit('update', [{ added: [], updated: [shown.doc.clientID], removed: [] }, 'local'])
    say(forger, { place: PLACE })
    await eventually('the forger is seen', () => seenOf(viewer, forger) !== undefined)
    expect(seenOf(viewer, shown)).toEqual(before)
  })

  test('is gone when they are', async () => {
    const { shown, viewer, isSeenSaying } = await meet('municipal_director')
    await isSeenSaying({ place: PLACE })
    shown.close()
    await eventually('nobody is there', () => seenOf(viewer, shown) === undefined)
  })
})
