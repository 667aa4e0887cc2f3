/**
 * The other front door, for everybody, in every state: who comes in, who may write, and who hears what. The pages, files
 * and actions have their table in tests/permissions/table.ts.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { can } from '#lib/access/can.ts'
import { AGREEMENT_STATES, type AgreementState } from '#lib/agreements/agreement-state.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { asActor, MEMBERS, STATE_DIRECTOR } from '../permissions/cast.ts'
import { MARKS } from '../permissions/marks.ts'
import { makeStage, type Stage } from '../permissions/stage.ts'
import { anOffice } from '../support/builders.ts'
import type { Client } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { openRealtimeServer } from '../support/realtime-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase({ mail: true })
const server = openRealtimeServer()

const stages = new Map<AgreementState, Stage>()
beforeAll(async () => {
  for (const state of AGREEMENT_STATES) stages.set(state, await makeStage(state))
}, 120_000)

const open = async (state: AgreementState, who: string): Promise<Client> => {
  const stage = stages.get(state)
  const actor = await loadActor(stage?.users[who] ?? '')
  if (!stage || !actor) throw new Error(`nobody is ${who}`)
  const client = await server.connect(actor, stage.agreement)
  await client.synced()
  return client
}

const logOf = async (state: AgreementState): Promise<number> => {
  const [row] = await database.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM agreement_update WHERE agreement_id = $1',
    [stages.get(state)?.agreement],
  )
  return row?.count ?? 0
}

/** Every kind of message that a browser sends. Resolves when the server has dealt with all of them. */
const sendEverything = async (client: Client): Promise<void> => {
  let messages = 0
  client.provider.on('message', () => {
    messages += 1
  })
  client.provider.sendStateless('seen:AA==')
  client.provider.sendStateless('noe ingen har hørt om')
  client.provider.setAwarenessField('place', { clause: 'partnerskapsavtale/formal', part: null })
  setAnswer(client.doc, 'apningstider', 'Smuglet inn', 'e1')
  client.ask(1)
  const before = messages
  // Answered whoever asks, and after all that was sent before it.
  client.provider.forceSync()
  await eventually('the server has answered', () => messages > before + 1)
}

const cells = AGREEMENT_STATES.flatMap((state) =>
  MEMBERS.map((member) => ({
    state,
    ...member,
    mayWrite: can(asActor(member), 'write', { office: 'here', state }),
  })),
)

describe('over a socket', () => {
  test.each(cells)('$who, $state: may write – $mayWrite', async ({ state, who, mayWrite }) => {
    const client = await open(state, who)
    expect(client.provider.authorizedScope).toBe(mayWrite ? 'read-write' : 'readonly')
    expect(readAnswers(client.doc).adresse).toEqual([MARKS.text.word])
    const before = await logOf(state)
    if (mayWrite) {
      setAnswer(client.doc, 'apningstider', `kl. 10, ${who}`, 'e1')
      expect(await client.flush()).toMatch(/^flushed:1:/)
      expect(await logOf(state)).toBe(before + 1)
    } else {
      await sendEverything(client)
      expect(client.heard).toEqual([])
      expect(await logOf(state)).toBe(before)
    }
    client.close()
  })

  test.each(AGREEMENT_STATES)(
    'a stranger does not learn that there is an agreement that is %s',
    async (state) => {
      const stage = stages.get(state)
      const { people } = await anOffice()
      const stranger = await server.connect(people.municipal_director, stage?.agreement ?? '')
      expect(await stranger.hears('denied:')).toBe('denied:not-found')
      expect(stranger.doc.share.size).toBe(0)
      expect(stranger.provider.awareness?.getStates().size).toBeLessThanOrEqual(1)
      stranger.close()
    },
  )

  test('whoever may only read shows where they are, and nothing else', async () => {
    const director = await open('frozen', STATE_DIRECTOR)
    const reader = await open('frozen', 'reader host')
    reader.provider.setAwarenessField('place', { clause: 'partnerskapsavtale/formal', part: 'noe' })
    reader.provider.setAwarenessField('hemmelig', MARKS.hostNote.word)
    const shown = () => director.provider.awareness?.getStates().get(reader.doc.clientID)
    await eventually('the other sees them', () => shown() !== undefined)
    expect(Object.keys(shown() ?? {}).sort()).toEqual(['place', 'user'])
    expect(shown()?.place).toEqual({ clause: 'partnerskapsavtale/formal', part: null })
  })

  test('nothing of what parties keep to themselves is in the document', async () => {
    const client = await open('draft', 'reader of no party')
    const all = Buffer.from(Y.encodeStateAsUpdate(client.doc)).toString('latin1')
    const met = Object.entries(MARKS).filter(([, { word }]) => all.includes(word))
    expect(met.map(([name]) => name)).toEqual(['text'])
  })
})
